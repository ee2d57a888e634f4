import { describe, expect, test } from 'vitest';
import {
  countTerms,
  createVocabulary,
  numberTerms,
  type ComparablePaper,
} from '../../../../src/archive/related/terms.ts';

const UNKNOWN = { abstract: null, summary: null, keywords: null };

/** The terms of a paper in words, with their counts. */
function spelledTerms(paper: Partial<ComparablePaper>): Record<string, number> {
  const { words, counts, phrases } = countTerms({ title: '…', ...UNKNOWN, ...paper });
  const spelled = words === '' ? [] : words.split(' ');
  return Object.fromEntries([
    ...spelled.map((word, place) => [word, counts[place]]),
    ...phrases.map(([first, second, count]) => [`${spelled[first]} ${spelled[second]}`, count]),
  ]) as Record<string, number>;
}

describe('countTerms', () => {
  test('counts words and pairs of words, those of the title twice', () => {
    expect(spelledTerms({ title: 'Tidal gates', abstract: 'Gates open; tidal gates close.' })).toEqual({
      tidal: 3,
      gate: 4,
      open: 1,
      close: 1,
      'tidal gate': 3,
      'gate open': 1,
      'open tidal': 1,
      'gate close': 1,
    });
  });

  test('makes no phrase across a number or a stop word', () => {
    expect(spelledTerms({ abstract: 'Gates of steel, 12 bolts and a hinge' })).toEqual({
      gate: 1,
      steel: 1,
      bolt: 1,
      hinge: 1,
    });
  });

  test('leaves addresses out', () => {
    expect(spelledTerms({ abstract: 'Plans: https://github.com/example/tides' })).toEqual({ plan: 1 });
  });

  test('reads the repaired text', () => {
    expect(spelledTerms({ abstract: 'The \\emph{naïve} gate' })).toEqual({ naive: 1, gate: 1, 'naive gate': 1 });
  });

  test('takes the abstract before a summary, and every keyword by itself', () => {
    const summary = { text: 'Boats', by: null, language: 'en' };
    expect(spelledTerms({ abstract: 'Gates', summary, keywords: ['tides', 'storm surge'] })).toEqual({
      gate: 1,
      tide: 1,
      storm: 1,
      surge: 1,
      'storm surge': 1,
    });
    expect(spelledTerms({ summary })).toEqual({ boat: 1 });
  });

  test('distinguishes a topic from a mere word, and counts it more often', () => {
    expect(spelledTerms({ abstract: 'Tides', topics: ['tide'] })).toEqual({ tide: 1, '#tide': 3 });
  });

  test('keeps the phrases of the word `model`', () => {
    expect(spelledTerms({ abstract: 'Model merging' })).toMatchObject({ 'model merging': 1 });
  });

  test('splits scripts without spaces into characters', () => {
    expect(spelledTerms({ abstract: '港の潮' })).toEqual({ 港: 1, の: 1, 潮: 1, '港 の': 1, 'の 潮': 1 });
  });
});

describe('numberTerms', () => {
  const counted = (title: string) => countTerms({ ...UNKNOWN, title });

  test('gives a term the same number in each paper, words before phrases', () => {
    const vocabulary = createVocabulary();
    expect(numberTerms(counted('tidal gate'), vocabulary)).toEqual({
      terms: Uint32Array.of(0, 1, 2),
      counts: Uint8Array.of(2, 2, 2),
      words: 2,
    });
    expect(numberTerms(counted('gate tidal gate'), vocabulary)).toEqual({
      terms: Uint32Array.of(1, 0, 3, 2),
      counts: Uint8Array.of(4, 2, 2, 2),
      words: 2,
    });
    expect(numberTerms(counted(''), vocabulary).terms).toHaveLength(0);
  });

  test('counts a term no further than 255', () => {
    expect(numberTerms(counted('tide, '.repeat(300)), createVocabulary()).counts).toEqual(Uint8Array.of(255, 255));
  });
});

describe('createVocabulary', () => {
  test('numbers each term once, however many there are', () => {
    const { phrase, size } = createVocabulary();
    const side = 400;
    const numbers = new Set<number>();
    for (let round = 0; round < 2; round += 1) {
      for (let pair = 0; pair < side * side; pair += 1) numbers.add(phrase(Math.floor(pair / side), pair % side));
    }
    expect([numbers.size, size()]).toEqual([side * side, side * side]);
    expect(phrase(1, 2)).not.toBe(phrase(2, 1));
  });
});
