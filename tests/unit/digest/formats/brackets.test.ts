import { describe, expect, test } from 'vitest';
import { maskBrackets, outerBrackets } from '../../../../src/digest/formats/brackets.ts';

describe('outerBrackets', () => {
  test.each([
    ['a (b (c)) d)', [[2, 8]]],
    [
      '(a) [b] {c}',
      [
        [0, 2],
        [4, 6],
        [8, 10],
      ],
    ],
    ['(a', []],
  ])('of %j are %j', (text, brackets) => expect(outerBrackets(text)).toEqual(brackets));
});

describe('maskBrackets', () => {
  test.each([
    ['a (b), c', 'a (((, c'],
    ['a (b, c', 'a (b, c'],
  ])('makes %j %j', (text, masked) => expect(maskBrackets(text)).toBe(masked));
});
