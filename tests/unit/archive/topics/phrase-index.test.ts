import { describe, expect, test } from 'vitest';
import { findPhrases, indexPhrases } from '../../../../src/archive/topics/phrase-index.ts';
import { foldWords } from '../../../../src/text/fold-words.ts';

/** What is found of phrases that mark themselves. */
const find = (phrases: readonly string[], text: string): string[] =>
  findPhrases(indexPhrases(phrases.map((phrase) => [phrase, phrase] as const)), foldWords(text)).map(
    ({ mark, start, end }) => `${mark}@${start}-${end}`,
  );

describe('indexPhrases', () => {
  test.each(['multi-modal', 'Multi modal', 'multimodal', 'MULTI-MODALS'])('lets a hyphen stand for %s', (text) => {
    expect(find(['multi-modal'], text)).toHaveLength(1);
  });

  test('finds a name of two words written as one', () =>
    expect(find(['GitHub'], 'from github')).toEqual(['GitHub@1-2']));

  test('keeps one phrase that several marks share', () => {
    const index = indexPhrases([
      ['Lamp', 'a'],
      ['lamps', 'b'],
      ['lamp', 'a'],
    ]);
    expect(findPhrases(index, ['lamp']).map(({ mark }) => mark)).toEqual(['a', 'b']);
  });
});

describe('findPhrases', () => {
  test('finds every phrase by its start, the longest first', () => {
    expect(find(['language', 'language model', 'model size'], 'Language model sizes')).toEqual([
      'language model@0-2',
      'language@0-1',
      'model size@1-3',
    ]);
  });

  test('finds whole words alone', () => expect(find(['rag'], 'storage, fragments')).toEqual([]));

  test('finds no phrase that is cut off at the end of a text', () => expect(find(['a b c'], 'a b')).toEqual([]));

  test('finds nothing in an empty text', () => expect(find(['lamp'], '')).toEqual([]));
});
