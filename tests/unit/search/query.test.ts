import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuery, widerQuery } from '../../../src/search/query.ts';

describe('readQuery', () => {
  test.each([
    ['', '', false],
    ['  graph   neural ', 'graph neural', false],
    ['“Ada  Byron”', '"Ada Byron"', true],
    ['"Ada Byron"', '"Ada Byron"', true],
    ['""', '', false],
    ['graph "neural', 'graph neural', false],
    ['"graph" "neural"', 'graph neural', false],
    ['PC^2', 'PC²', false],
    ['10^{12}', '10¹²', false],
    ['T^(k)', 'T^(k)', false],
    ['C++', 'C++', false],
    ['$\\alpha$-fair', 'alpha-fair', false],
    ['$\\mathcal{O}(n^2)$', 'O(n²)', false],
    ['under $0.1', 'under $0.1', false],
    ['Fre\u0301chet', 'Fréchet', false],
  ])('reads %j as %j', (written, text, exact) => {
    expect(readQuery(written)).toEqual({ text, exact });
  });

  test('reads its own result the same way', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c“"$ \\{}-]*$/), (written) => {
        const { text } = readQuery(written);
        expect(readQuery(text).text).toBe(text);
      }),
    );
  });
});

describe('widerQuery', () => {
  test.each([
    ['GPT-4o "vision"', 'GPT 4o vision'],
    ['“exact phrase”', 'exact phrase'],
    ['vision–language', 'vision language'],
    ['and/or', 'and or'],
  ])('of %j is %j', (written, wider) => {
    expect(widerQuery(written)).toBe(wider);
  });

  test.each(['', 'graph neural', 'Llama 3.1', 'C++', 'PC^2'])('is none where nothing can be wider: %j', (written) => {
    expect(widerQuery(written)).toBeNull();
  });
});
