import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatVocabulary, parseVocabulary, vocabularyWords, WordCounter } from '../../../src/search/vocabulary.ts';

describe('vocabularyWords', () => {
  test('are lower case without marks, and neither short nor numbers', () => {
    expect(vocabularyWords('The Fréchet word2vec, 42 of GPT-4o: ÉTÉ')).toEqual([
      'the',
      'frechet',
      'word2vec',
      'gpt',
      'ete',
    ]);
  });
});

describe('WordCounter', () => {
  test('keeps what a title or two papers say, with the binary logarithm of the number of papers', () => {
    const counter = new WordCounter();
    counter.add({ title: 'Clouds', text: 'rain and rain, sleet' });
    counter.add({ title: 'Weather', text: 'clouds and rain' });
    counter.add({ title: 'Weather', text: 'rain again' });
    counter.add({ title: 'Weather', text: 'rain' });
    const { words, weights } = counter.toVocabulary();
    expect(words.map((word, place) => [word, weights[place]])).toEqual([
      ['and', 1],
      ['clouds', 1],
      ['rain', 2],
      ['weather', 1],
    ]);
  });
});

describe('formatVocabulary', () => {
  test('writes what a word shares with the one before as a number', () => {
    expect(formatVocabulary({ words: ['graph', 'graphs', 'grid'], weights: Uint8Array.of(9, 12, 0) })).toBe(
      '0graph9\n5sc\n2id0\n',
    );
  });

  test('writes what parseVocabulary reads', () => {
    const entries = fc.dictionary(fc.stringMatching(/^[a-zé][a-z0-9é]{2,29}$/), fc.nat(30));
    fc.assert(
      fc.property(entries, (dictionary) => {
        const sorted = Object.entries(dictionary).toSorted(([a], [b]) => (a < b ? -1 : 1));
        const vocabulary = {
          words: sorted.map(([word]) => word),
          weights: Uint8Array.from(sorted, ([, weight]) => weight),
        };
        expect(parseVocabulary(formatVocabulary(vocabulary))).toEqual(vocabulary);
      }),
    );
  });
});
