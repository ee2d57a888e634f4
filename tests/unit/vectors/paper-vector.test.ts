import { describe, expect, test } from 'vitest';
import { countTerms } from '../../../src/archive/related/terms.ts';
import { countWords } from '../../../src/vectors/count-words.ts';
import { frequencyWeight, paperVector } from '../../../src/vectors/paper-vector.ts';
import { DIMENSIONS } from '../../../src/vectors/word-table.ts';
import { vectorOf } from './learnt.ts';

describe('paperVector', () => {
  test('has 64 numbers, the largest of which is 127', () => {
    const vector = vectorOf('lamp oil');
    expect(vector).toHaveLength(DIMENSIONS);
    expect(Math.max(...vector.map(Math.abs))).toBe(127);
  });

  test('does not depend on the order of words', () => {
    expect(vectorOf('lamp oil ship')).toEqual(vectorOf('ship lamp oil'));
  });

  test('is 0 where no word is known', () => {
    expect(vectorOf('zeppelin').every((value) => value === 0)).toBe(true);
    expect(paperVector([['lamp', 1]], () => undefined).every((value) => value === 0)).toBe(true);
  });
});

describe('frequencyWeight', () => {
  test.each([
    [0, 0],
    [1, 64],
    [2, 108],
    [255, 419],
    [1000, 419],
  ])('of %i mentions is %i', (count, weight) => expect(frequencyWeight(count)).toBe(weight));
});

describe('countWords', () => {
  test.each([
    ['Lamps of Harbours', 'A lamp counts 20 ships; see https://example.org/lamps.', ['Harbour lamps', 'ships']],
    ['灯と船', '灯は船を数える。', []],
    ['', '', []],
  ])('counts the words of `%s` as related papers do', (title, text, keywords) => {
    const { words, counts } = countTerms({ title, abstract: text, summary: null, keywords });
    const expected = words.split(' ').flatMap((word, index) => (word === '' ? [] : [[word, counts[index]]]));
    expect([...countWords({ title, text, keywords })]).toEqual(expected);
  });

  test('counts a word of the title twice', () => {
    expect([...countWords({ title: 'Lamps', text: 'A lamp' })]).toEqual([['lamp', 3]]);
  });
});
