import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeTitle } from '../../../src/text/normalize-title.ts';

describe('normalizeTitle', () => {
  test.each([
    ['Fréchet: PC^2!', 'frechet-pc-2'],
    ['  The  “Quoted” Title  ', 'the-quoted-title'],
    ['ﬁne Ｗｉｄｅ ½', 'fine-wide-1-2'],
    ['İstanbul', 'istanbul'],
    ['Größe', 'große'],
    ['Ёлка и Ящик', 'елка-и-ящик'],
    ['灯台の研究', '灯台の研究'],
    ['𝐁old 𝒳', 'bold-x'],
    ['a_b', 'a-b'],
    ['🚀', ''],
    ['구름 세기', '구름-세기'],
    ['ガイドとカイト', 'ガイドとカイト'],
    ['ﾊﾞﾅﾅ', 'バナナ'],
    ['हिन्दी भाषा', 'हिन्दी-भाषा'],
    ['ภาษาไทย', 'ภาษาไทย'],
    ['தமிழ்', 'தமிழ்'],
    ['أَلْقُرْآن', 'ألقرآن'],
    ['שָׁלוֹם', 'שלום'],
    ['Tiếng Việt', 'tieng-viet'],
    ['Ελλάδα', 'ελλαδα'],
    ['\u0301a 1\u0301', 'a-1'],
  ])('of %j is %j', (title, normalized) => expect(normalizeTitle(title)).toBe(normalized));

  test('is its own normalized title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const once = normalizeTitle(title);
        expect(normalizeTitle(once)).toBe(once);
      }),
    );
  });
});
