import { describe, expect, test } from 'vitest';
import { countTerms, hashTerms, type ComparablePaper } from '../../../../src/archive/related/terms.ts';

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

describe('hashTerms', () => {
  const hashed = (title: string) => hashTerms(countTerms({ ...UNKNOWN, title }));

  test('gives a term the same hash in each paper, words before phrases', () => {
    const { terms, counts, words } = hashed('tidal gate');
    const [tidal, gate, phrase] = terms;
    expect({ counts, words }).toEqual({ counts: Uint8Array.of(2, 2, 2), words: 2 });
    const other = hashed('gate tidal gate');
    expect(other.terms).toEqual(Uint32Array.of(gate ?? 0, tidal ?? 0, other.terms[2] ?? 0, phrase ?? 0));
    expect(other.counts).toEqual(Uint8Array.of(4, 2, 2, 2));
    expect(hashed('').terms).toHaveLength(0);
  });

  test('counts a term no further than 255', () => {
    expect(hashed('tide, '.repeat(300)).counts).toEqual(Uint8Array.of(255, 255));
  });

  test('gives different terms different hashes, but for few', () => {
    const words = Array.from({ length: 300 }, (_, index) => `w${index}x`);
    const texts = words.map((word, index) =>
      hashed(`${word} ${words[(index * 7) % 300]} ${words[(index * 11) % 300]}`),
    );
    const spelled = new Set(words.flatMap((word, i) => [word, `${word} ${words[(i * 7) % 300]}`]));
    const hashes = new Set(texts.flatMap(({ terms }) => [...terms]));
    expect(hashes.size).toBeGreaterThan(spelled.size);
  });
});
