import { describe, expect, test } from 'vitest';
import {
  formatAbbreviations,
  indexAbbreviations,
  parseAbbreviations,
  type AbbreviationEntry,
} from '../../../src/search/abbreviations.ts';

const ENTRIES: readonly AbbreviationEntry[] = [
  { short: 'LLM', longs: [['large language models', 'large-language model']], ignoresCase: true },
  { short: 'RAG', longs: [['retrieval augmented generation'], ['region adjacency graph']], ignoresCase: false },
  { short: 'LLMS', longs: [['large language model']], ignoresCase: false },
];

describe('parseAbbreviations', () => {
  test('is the inverse of formatAbbreviations', () => {
    expect(parseAbbreviations(formatAbbreviations(ENTRIES))).toEqual(ENTRIES);
    expect(parseAbbreviations('')).toEqual([]);
  });
});

describe('indexAbbreviations', () => {
  const { byShort, byLong, longest } = indexAbbreviations(ENTRIES);

  test.each([
    ['LLM', 'LLM'],
    ['LLMs', 'LLM'],
    ['llms', 'LLM'],
    ['RAG', 'RAG'],
    ['rag', undefined],
    ['L', undefined],
  ])('finds the entry of %j', (word, short) => {
    expect(byShort(word)?.short).toBe(short);
  });

  test.each([
    ['large language model', 'LLM'],
    ['Large-Language Models', 'LLM'],
    ['retrieval augmented generation', undefined],
    ['language models', undefined],
  ])('finds the most common abbreviation of %j', (words, short) => {
    expect(byLong(words)?.short).toBe(short);
  });

  test('knows the most words of a long form', () => {
    expect(longest).toBe(3);
  });
});
