import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toShards } from '../../../../src/search/build/shards.ts';
import { paperOf } from '../sample-papers.ts';

const FULL = 5;

const dayOf = (number: number): string => new Date(Date.UTC(2023, 10, 1 + number)).toISOString().slice(0, 10);

/** A paper for each day, given as day numbers. */
function papersOn(days: readonly number[]) {
  return days.map((day, index) => paperOf({ id: `p${index}`, day: dayOf(day) }));
}

function membership(papers: ReturnType<typeof papersOn>): Map<string, string> {
  return new Map(toShards(papers, FULL).flatMap(({ id, papers: own }) => own.map((paper) => [paper.id, id] as const)));
}

const days = fc.array(fc.nat(120), { maxLength: 60 });

describe('toShards', () => {
  test('divides by year, oldest first', () => {
    const papers = [
      paperOf({ id: 'b', day: '2025-01-01' }),
      paperOf({ id: 'a', day: '2024-12-31' }),
      paperOf({ id: 'c', day: '2026-01-01' }),
    ];
    expect(toShards(papers).map(({ id, papers: own }) => [id, own.map((paper) => paper.id)])).toEqual([
      ['2024-1', ['a']],
      ['2025-1', ['b']],
      ['2026-1', ['c']],
    ]);
  });

  test('ends a shard with the day that fills it', () => {
    const papers = papersOn([1, 1, 1, 2, 2, 2, 3]);
    expect(toShards(papers, FULL).map(({ id, papers: own }) => [id, own.length])).toEqual([
      ['2023-1', 6],
      ['2023-2', 1],
    ]);
  });

  test('is empty without papers', () => {
    expect(toShards([])).toEqual([]);
  });

  test('contains every paper once, in spans that do not overlap', () => {
    fc.assert(
      fc.property(days, (numbers) => {
        const papers = papersOn(numbers);
        const shards = toShards(papers, FULL);
        expect(shards.flatMap((shard) => shard.papers.map(({ id }) => id)).toSorted()).toEqual(
          papers.map(({ id }) => id).toSorted(),
        );
        const spans = shards.map((shard) => shard.papers.map(({ digests }) => digests[0]?.date ?? ''));
        expect(spans.flat()).toEqual(spans.flat().toSorted());
        expect(new Set(spans.flatMap((span) => [...new Set(span)])).size).toBe(
          spans.reduce((total, span) => total + new Set(span).size, 0),
        );
      }),
    );
  });

  test('keeps papers in their shards when later ones are added', () => {
    fc.assert(
      fc.property(days, days, (numbers, later) => {
        const newest = Math.max(0, ...numbers);
        const before = papersOn(numbers);
        // Some of the later papers appear on the newest day itself.
        const after = papersOn([...numbers, ...later.map((number) => newest + number)]);
        const now = membership(after);
        for (const [id, shard] of membership(before)) expect(now.get(id)).toBe(shard);
      }),
    );
  });
});
