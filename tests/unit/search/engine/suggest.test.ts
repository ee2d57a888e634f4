import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSlips, isKnown, mostSlips, suggestQuery, suggestWord } from '../../../../src/search/engine/suggest.ts';
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
  ])('takes %j for %j', (written, meant) => {
    expect(suggestWord(VOCABULARY, written)).toBe(meant);
  });

  test.each(['diffusion', 'diffusions', 'Fréchet', 'transformed', 'fo', 'gpt4', '2511', 'zzzxqy', ''])(
    'leaves %j as it is',
    (written) => {
      expect(suggestWord(VOCABULARY, written)).toBeNull();
    },
  );

  test('prefers the more common of two that are as near, and then the first', () => {
    const near = vocabularyOf({ bat: 4, cat: 6, rat: 6 });
    expect(suggestWord(near, 'aat')).toBe('cat');
  });
});

describe('suggestQuery', () => {
  test('corrects words where they stand', () => {
    expect(suggestQuery(VOCABULARY, '"difusion" models,  for visoin')).toBe('"diffusion" models,  for vision');
  });

  test('leaves words that the archive has while there is one that it lacks', () => {
    expect(suggestQuery(VOCABULARY, 'trasformer')).toBe('transformer');
    expect(suggestQuery(VOCABULARY, 'trasformer visoin')).toBe('trasformer vision');
  });

  test('leaves words that are found, unless others are far more common', () => {
    expect(suggestQuery(VOCABULARY, 'pasion')).toBe('passion');
    expect(suggestQuery(VOCABULARY, 'pasion', true)).toBeNull();
    expect(suggestQuery(VOCABULARY, 'atention', true)).toBe('attention');
  });

  test('is none where every word is known or none is near', () => {
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

describe('mostSlips', () => {
  test('are fewer in a short word', () => {
    expect([mostSlips('for'), mostSlips('vision')]).toEqual([1, 2]);
  });
});

describe('countSlips', () => {
  test.each([
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['same', 'same', 0],
    ['', 'ab', 2],
    ['abcd', 'acbd', 1],
    ['ca', 'abc', 3],
  ])('between %j and %j are %i', (a, b, slips) => {
    expect(countSlips(a, b, 5)).toBe(slips);
    expect(countSlips(b, a, 5)).toBe(slips);
  });

  test('go no further than one more than asked for', () => {
    expect(countSlips('kitten', 'sitting', 1)).toBe(2);
    expect(countSlips('a', 'abcdefg', 2)).toBe(3);
  });

  test('are at most the edits that made one word of the other', () => {
    const edit = fc.record({ at: fc.nat(8), letter: fc.constantFrom('a', 'b', 'c'), kind: fc.nat(3) });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c]{3,8}$/), fc.array(edit, { maxLength: 2 }), (word, edits) => {
        const changed = edits.reduce((text, { at, letter, kind }) => {
          const [head, tail] = [text.slice(0, at), text.slice(at)];
          if (kind === 0) return head + letter + tail;
          if (kind === 1) return head + tail.slice(1);
          if (kind === 2) return tail === '' ? text : head + letter + tail.slice(1);
          return head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
        }, word);
        // Two swaps of one letter are more than two slips by this measure.
        if (edits.every(({ kind }) => kind < 3) || edits.length < 2) {
          expect(countSlips(word, changed, 4)).toBeLessThanOrEqual(edits.length);
        }
      }),
    );
  });
});
