import { describe, expect, test } from 'vitest';
import { isKnown, suggestQuery, suggestWord } from '../../../../src/search/engine/suggest.ts';
import type { Vocabulary } from '../../../../src/search/vocabulary.ts';

function vocabularyOf(weights: Readonly<Record<string, number>>): Vocabulary {
  const words = Object.keys(weights).toSorted();
  return { words, weights: Uint8Array.from(words, (word) => weights[word] ?? 0) };
}

const VOCABULARY = vocabularyOf({
  attention: 10,
  diffusion: 9,
  diffusions: 2,
  fashion: 3,
  models: 12,
  passion: 3,
  reasoning: 8,
  transformer: 10,
  transformed: 4,
  trasformer: 1,
  vision: 8,
  for: 12,
  frechet: 3,
});

describe('suggestWord', () => {
  test.each([
    ['difusion', 'diffusion'],
    ['diffusoin', 'diffusion'],
    ['dffsion', 'diffusion'],
    ['Trasnformer', 'transformer'],
    ['trasformer', 'transformer'],
    ['Fréchett', 'frechet'],
    ['atention', 'attention'],
    ['vison', 'vision'],
  ])('corrects %j to %j', (typed, expected) => {
    expect(suggestWord(VOCABULARY, typed)).toBe(expected);
  });

  test.each(['diffusion', 'diffusions', 'Fréchet', 'transformed', 'fo', 'gpt4', '2511', 'zzzxqy', ''])(
    'does not correct %j',
    (typed) => {
      expect(suggestWord(VOCABULARY, typed)).toBeNull();
    },
  );

  test('prefers the more common of equally similar words, then the alphabetically first', () => {
    const similar = vocabularyOf({ bat: 4, cat: 6, rat: 6 });
    expect(suggestWord(similar, 'aat')).toBe('cat');
  });
});

describe('suggestQuery', () => {
  test('corrects words within the text', () => {
    expect(suggestQuery(VOCABULARY, '"difusion" models,  for visoin')).toBe('"diffusion" models,  for vision');
  });

  test('corrects only unknown words, if there is one', () => {
    expect(suggestQuery(VOCABULARY, 'trasformer')).toBe('transformer');
    expect(suggestQuery(VOCABULARY, 'trasformer visoin')).toBe('trasformer vision');
  });

  test('keeps words that papers contain, unless a similar word is far more common', () => {
    expect(suggestQuery(VOCABULARY, 'pasion')).toBe('passion');
    expect(suggestQuery(VOCABULARY, 'pasion', true)).toBeNull();
    expect(suggestQuery(VOCABULARY, 'atention', true)).toBe('attention');
  });

  test('is null where every word is known or has no similar word', () => {
    expect(suggestQuery(VOCABULARY, 'diffusion models for zzzxqy')).toBeNull();
  });
});

describe('isKnown', () => {
  test.each(['attention', 'Attention', 'Fréchet', 'vision', 'of', '2511'])('%j', (word) => {
    expect(isKnown(VOCABULARY, word)).toBe(true);
  });

  test.each(['aaa', 'visio', 'visions', 'zebra'])('not %j', (word) => {
    expect(isKnown(VOCABULARY, word)).toBe(false);
  });
});
