import { describe, expect, test } from 'vitest';
import { findGrowth } from './linear-time/growth.ts';
import { HOSTILE_RUNS, RUNS_BEFORE_WORD } from './linear-time/hostile-runs.ts';
import { READERS, TEXT_READERS } from './linear-time/readers.ts';

describe('findGrowth', () => {
  const quadratic = (text: string): number => {
    let steps = 0;
    for (let start = 0; start < text.length; start += 1)
      for (let end = start; end < text.length; end += 1) steps += end;
    return steps;
  };

  test('finds a quadratic reader', () => {
    expect(
      findGrowth(
        (text) => quadratic(text.repeat(3)),
        (length) => 'a'.repeat(length),
      ),
    ).toMatch(/ms for 6000/);
  });

  test('finds an exponential pattern', () => {
    expect(
      findGrowth(
        (text) => /^(?:a|a)*$/.test(`${text.slice(0, 26)}b`),
        (length) => 'a'.repeat(length),
      ),
    ).toMatch(/slow/);
  });

  test('finds nothing in a linear reader', () => {
    expect(
      findGrowth(
        (text) => text.replaceAll('a', 'b'),
        (length) => 'a'.repeat(length),
      ),
    ).toBeNull();
  });
});

describe('the time for a run of hostile pieces', () => {
  test.each([...READERS.keys()])('is in proportion to its length: %s', { timeout: 120_000 }, (name) => {
    const read = READERS.get(name) ?? (() => undefined);
    // The formats hand their values on to what reads texts.
    const runs = TEXT_READERS.has(name) ? [...HOSTILE_RUNS, ...RUNS_BEFORE_WORD] : [...HOSTILE_RUNS];
    const slow = runs.flatMap(([run, makeText]) => {
      const growth = findGrowth(read, makeText);
      return growth === null ? [] : `${run}: ${growth}`;
    });
    expect(slow).toEqual([]);
  });
});
