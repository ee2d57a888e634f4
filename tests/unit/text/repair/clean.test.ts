import { describe, expect, test } from 'vitest';
import { foldSpace, removeControls } from '../../../../src/text/repair/clean.ts';

describe('removeControls', () => {
  test.each([
    ['a direction override', '\u202e'],
    ['an isolate', '\u2066'],
    ['a null', '\u0000'],
    ['an escape', '\u001b'],
    ['half of a surrogate pair', '\ud83d'],
    ['a byte order mark', '\ufeff'],
    ['a space without width', '\u200b'],
  ])('removes %s and says where it stood', (_, found) => {
    expect(removeControls(`ab${found}c`)).toEqual({
      text: 'abc',
      problems: [{ slug: 'control-character', offset: 2, found }],
    });
  });

  test('keeps line breaks, joiners, emoji and text from right to left', () => {
    const text = 'a\n\tשלום 👩‍🔬 نص';
    expect(removeControls(text)).toEqual({ text, problems: [] });
  });

  test('drops soft hyphens without a word', () => {
    expect(removeControls('multi\u00admodal')).toEqual({ text: 'multimodal', problems: [] });
  });
});

describe('foldSpace', () => {
  test.each([
    ['a\nb', 'a b'],
    ['a\r\n  b', 'a b'],
    ['a \n\n b', 'a\n\nb'],
    ['a\n \n\nb', 'a\n\nb'],
    ['  a\t b ', 'a b'],
    ['a\u00a0b', 'a\u00a0b'],
  ])('folds %j to %j', (text, folded) => {
    expect(foldSpace(text)).toBe(folded);
  });
});
