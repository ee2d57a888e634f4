import { describe, expect, test } from 'vitest';
import { closingBracket, hasPairedBraces, readArguments, readTokens } from '../../../../src/text/latex/brackets.ts';

describe('closingBracket', () => {
  test.each([
    ['{a}', 0, 2],
    ['a{b{c}}', 1, 6],
    [String.raw`{\}}`, 0, 3],
    ['{a', 0, -1],
  ])('closes %s from %i at %i', (source, open, close) => {
    expect(closingBracket(source, open)).toBe(close);
  });
});

describe('readArguments', () => {
  test('reads as many arguments as asked for', () => {
    expect(readArguments(String.raw`\href{a}{b}.`, 5, 2)).toEqual({ values: ['a', 'b'], end: 11 });
  });

  test('skips options', () => {
    expect(readArguments(String.raw`\cite[p. 3]{a}`, 5, 1)).toEqual({ values: ['a'], end: 14 });
  });

  test('finds none where one is missing', () => {
    expect(readArguments(String.raw`\href{a}`, 5, 2)).toBeNull();
  });
});

describe('readTokens', () => {
  test.each([
    [String.raw`\frac12`, 5, 2, { values: ['1', '2'], end: 7 }],
    [String.raw`\frac\pi{2}x`, 5, 2, { values: [String.raw`\pi`, '2'], end: 11 }],
    [String.raw`\hat x`, 4, 1, { values: ['x'], end: 6 }],
    [String.raw`\frac1`, 5, 2, null],
    [String.raw`\hat+`, 4, 1, null],
  ])('reads those of %s', (source, start, count, tokens) => {
    expect(readTokens(source, start, count)).toEqual(tokens);
  });
});

describe('hasPairedBraces', () => {
  test.each([
    ['a {b {c}} d', true],
    ['', true],
    ['}{', false],
    ['{', false],
    [String.raw`\{a}`, true],
    [String.raw`\{`, false],
  ])('answers for %s: %s', (source, answer) => {
    expect(hasPairedBraces(source)).toBe(answer);
  });
});
