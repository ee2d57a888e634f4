import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatVocabulary, parseVocabulary, vocabularyWords, WordCounter } from '../../../src/search/vocabulary.ts';

describe('vocabularyWords', () => {
  test('are lower case without accents; short words and numbers are omitted', () => {
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
  test('keeps words of a title or of two papers, weighted by the binary logarithm of the number of papers', () => {
    const counter = new WordCounter();
    counter.add({ title: 'Clouds', text: 'rain and rain, sleet' });
    counter.add({ title: 'Weather', text: 'clouds and rain' });
    counter.add({ title: 'Weather', text: 'rain again' });
    counter.add({ title: 'Weather', text: 'rain' });
    const { words, weights } = counter.toVocabulary();
    expect(words.map((word, index) => [word, weights[index]])).toEqual([
      ['and', 1],
      ['clouds', 1],
      ['rain', 2],
      ['weather', 1],
    ]);
  });

  test('counts the same in parts that are merged', () => {
    const papers = ['Clouds', 'Rain', 'Snow', 'Rain'].map((title, index) => ({
      title,
      text: `rain clouds ${index} sleet`,
    }));
    const [whole, first, second] = [new WordCounter(), new WordCounter(), new WordCounter()];
    papers.forEach((paper, index) => {
      whole.add(paper);
      (index < 2 ? first : second).add(paper);
    });
    const merged = new WordCounter();
    for (const part of [first, second]) merged.merge(part.toCounts());
    expect(merged.toCounts()).toEqual(whole.toCounts());
    expect(merged.toVocabulary()).toEqual(whole.toVocabulary());
  });
});

describe('formatVocabulary', () => {
  test('replaces the prefix shared with the previous word by its length', () => {
    expect(formatVocabulary({ words: ['graph', 'graphs', 'grid'], weights: Uint8Array.of(9, 12, 0) })).toBe(
      '0graph9\n5sc\n2id0\n',
    );
  });

  test('is the inverse of parseVocabulary', () => {
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
