import { describe, expect, test } from 'vitest';
import { splitQuery } from '../../../../src/search/engine/phrases.ts';

describe('splitQuery', () => {
  test.each([
    ['graph networks', 'graph networks', []],
    ['"Ada Byron"', 'Ada Byron', ['Ada Byron']],
    ['“graph  neural” robust', 'graph neural robust', ['graph neural']],
    ['a "b c" d "e f"', 'a b c d e f', ['b c', 'e f']],
    ['an "open quote', 'an open quote', []],
    ['"" x', 'x', []],
    ['$\\alpha$-fair', 'alpha-fair', []],
  ])('of %j', (text, words, phrases) => {
    expect(splitQuery(text)).toEqual({ words, phrases });
  });
});
