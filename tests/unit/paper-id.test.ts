import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctSlug, formatPaperId, normalizeTitle, parsePaperId, titleSlug } from '../../src/paper-id.ts';

const IDS = [
  '2409.04828',
  '0704.0001',
  '9912.99999',
  'math/0309136',
  'math.GT/0309136',
  'hep-th/9901001',
  'cond-mat/0309136',
];

describe('parsePaperId', () => {
  const forms = (id: string) => [
    id,
    ` ${id}\n`,
    `${id}v2`,
    `arXiv:${id}`,
    `arxiv: ${id}v12`,
    `https://arxiv.org/abs/${id}`,
    `http://www.arxiv.org/abs/${id}v1`,
    `arxiv.org/abs/${id}`,
    `https://export.arxiv.org/abs/${id}/`,
    `https://arxiv.org/pdf/${id}.pdf`,
    `https://arxiv.org/pdf/${id}v2.pdf#page=3`,
    `https://arxiv.org/html/${id}v1?x=1`,
    `https://huggingface.co/papers/${id}`,
    `https://hf.co/papers/${id}#community`,
    `https://www.alphaxiv.org/abs/${id}v1`,
    `alphaxiv.org/overview/${id}`,
    `https://doi.org/10.48550/arXiv.${id}`,
    `10.48550/arxiv.${id}`,
  ];

  test.each(IDS.flatMap((id) => forms(id).map((form) => [form, id])))('reads %j as %s', (form, id) => {
    expect(parsePaperId(form)).toBe(id);
  });

  test.each([
    '',
    'Attention',
    '2413.04828',
    '2400.04828',
    '2409.048',
    '2409.0482812',
    '2409-04828',
    'https://example.org/2409.04828',
    'math/03091',
    '../2409.04828',
  ])('finds no id in %j', (text) => expect(parsePaperId(text)).toBeNull());

  test('undoes formatPaperId', () => {
    for (const id of IDS) expect(parsePaperId(formatPaperId(id))).toBe(id);
  });
});

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

describe('titleSlug', () => {
  test.each([
    ['POINTS: Improving Your Model', 'points-improving-your-model'],
    ['Date Palms', 'date-palms'],
    [`${'a'.repeat(40)} ${'b'.repeat(39)}`, `${'a'.repeat(40)}-${'b'.repeat(39)}`],
    [`${'a'.repeat(40)} ${'b'.repeat(39)} c`, `${'a'.repeat(40)}-${'b'.repeat(39)}`],
    [`${'a'.repeat(40)} ${'b'.repeat(40)}`, 'a'.repeat(40)],
    ['a'.repeat(100), 'a'.repeat(80)],
    ['灯'.repeat(100), '灯'.repeat(80)],
  ])('of %j is %s', (title, slug) => expect(titleSlug(title)).toBe(slug));

  test.each(['', '🚀', '…!', 'Date', 'WEEK', 'month', 'Year!', 'trending'])(
    'of %j, empty or reserved, is a hash',
    (title) => {
      expect(titleSlug(title)).toBe(`paper-${sha6(title)}`);
    },
  );

  test('is a path segment that a URL takes, of 80 characters at the most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const slug = titleSlug(title);
        expect(slug).toMatch(/^[^\s/?#%.]+$/u);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(decodeURI(encodeURI(slug))).toBe(slug);
      }),
    );
  });
});

describe('distinctSlug', () => {
  test.each([
    [{ publishedOn: '2025-01-02', authorCount: 3 }, 'lamps\n2025-01-02\n3'],
    [{ publishedOn: null, authorCount: null }, 'lamps\n\n'],
    [{ publishedOn: null, authorCount: 0 }, 'lamps\n\n0'],
  ])('adds a hash of the title and of %j', (facts, key) => {
    expect(distinctSlug('Lamps!', facts)).toBe(`lamps-${sha6(key)}`);
  });

  test('tells titles apart that differ behind the cut', () => {
    const facts = { publishedOn: null, authorCount: null };
    const start = 'word '.repeat(30);
    expect(titleSlug(`${start} one`)).toBe(titleSlug(`${start} two`));
    expect(distinctSlug(`${start} one`, facts)).not.toBe(distinctSlug(`${start} two`, facts));
  });
});

function sha6(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
