import { describe, expect, test } from 'vitest';
import { learnWords } from '../../../src/vectors/learn-basis.ts';
import { DIMENSIONS, LARGEST } from '../../../src/vectors/word-table.ts';
import { BASIS, cosine, TEXTS, vectorOf } from './learnt.ts';

describe('learnWords', () => {
  test('lists the words of at least three papers, sorted', () => {
    const words = [...learnWords([...TEXTS, [['rare', 1]], [['rare', 2]]]).places.keys()];
    expect(words).not.toContain('rare');
    expect(words).toContain('lamp');
    expect(words).toEqual(words.toSorted());
  });

  test('gives each word 64 numbers of four bits', () => {
    const { numbers, places } = BASIS.table;
    expect(numbers).toHaveLength(places.size * DIMENSIONS);
    expect(numbers.every((value) => Math.abs(value) <= LARGEST)).toBe(true);
  });

  test('brings texts of one subject nearer to each other that have no word in common', () => {
    const own = cosine(vectorOf('lamp wick'), vectorOf('oil flame'));
    const other = cosine(vectorOf('lamp wick'), vectorOf('ship sail'));
    expect(own).toBeGreaterThan(0.05);
    expect(Math.abs(other)).toBeLessThan(0.01);
  });

  test('learns the same of the same papers', () => {
    expect(learnWords(TEXTS)).toEqual(BASIS.table);
  });

  test('learns nothing of no papers', () => {
    expect(learnWords([]).places.size).toBe(0);
  });
});
