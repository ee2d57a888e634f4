import { describe, expect, test } from 'vitest';
import { joinBlocks, readLines } from '../../../src/source/lines.ts';

describe('readLines', () => {
  test('numbers the lines that have something on them', () => {
    expect(readLines('\n  a\tb  \nc\n \u00a0\n\u200bd', 10)).toEqual([
      { text: 'a b', number: 11, column: 3, startsBlock: true },
      { text: 'c', number: 12, column: 1, startsBlock: false },
      { text: 'd', number: 14, column: 2, startsBlock: true },
    ]);
  });

  test.each(['', '\n\n', ' \u202f\u3000\n\u200b\u2060'])('finds nothing on %j', (text) =>
    expect(readLines(text, 1)).toEqual([]),
  );
});

describe('joinBlocks', () => {
  test.each([
    ['', null],
    ['a', 'a'],
    ['a\nb', 'a b'],
    ['a\nb\n\n\nc\nd\n', 'a b\n\nc d'],
  ])('joins %j to %j', (text, joined) => expect(joinBlocks(readLines(text, 1))).toBe(joined));

  test('gives back the paragraphs that it is given', () => {
    for (const text of ['a b\n\nc d', 'a', 'a\n\nb\n\nc']) expect(joinBlocks(readLines(text, 1))).toBe(text);
  });
});
