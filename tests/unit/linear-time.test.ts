import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findGrowth } from './linear-time/growth.ts';
import { FORMAT_RUNS, TEXT_RUNS, type MakeText } from './linear-time/hostile-runs.ts';
import { FORMAT_READERS, TEXT_READERS, type Read } from './linear-time/readers.ts';

// Vitest keeps a hundred calls of every error, which costs readers that make many several times their own time.
const { stackTraceLimit } = Error;
beforeAll(() => void (Error.stackTraceLimit = 0));
afterAll(() => void (Error.stackTraceLimit = stackTraceLimit));

describe('findGrowth', () => {
  const quadratic = (text: string): number => {
    let steps = 0;
    for (let start = 0; start < text.length; start += 1)
      for (let end = start; end < text.length; end += 1) steps += end;
    return steps;
  };

  test.each<[string, Read, RegExp]>([
    ['a quadratic reader', (text) => quadratic(text.repeat(6)), /ms for 4000/],
    ['an exponential pattern', (text) => /^(?:a|a)*$/.test(`${text.slice(0, 26)}b`), /slow/],
  ])('finds %s', { timeout: 60_000 }, (_, read, found) =>
    expect(findGrowth(read, (length) => 'a'.repeat(length), 4000)).toMatch(found),
  );

  test('finds nothing in a linear reader', () => {
    const read: Read = (text) => text.replaceAll('a', 'b');
    expect(findGrowth(read, (length) => 'a'.repeat(length), 4000)).toBeNull();
  });
});

describe('the time for a run of hostile pieces', () => {
  test.each([...TEXT_READERS])('is in proportion to its length: %s', { timeout: 120_000 }, (_, read) =>
    expect(slowRuns(read, TEXT_RUNS, 6_000)).toEqual([]),
  );

  test.each([...FORMAT_READERS])('is in proportion to its length: %s', { timeout: 120_000 }, (_, read) =>
    expect(slowRuns(read, FORMAT_RUNS, 2_000)).toEqual([]),
  );
});

function slowRuns(read: Read, runs: ReadonlyMap<string, MakeText>, length: number): string[] {
  return [...runs].flatMap(([run, makeText]) => {
    const growth = findGrowth(read, makeText, length);
    return growth === null ? [] : `${run}: ${growth}`;
  });
}
