import { describe, expect, test } from 'vitest';
import { lookupRows, toLookupFiles } from '../../../../src/search/build/lookup-files.ts';
import { lookupBucket, lookupHits, type LookupRow } from '../../../../src/search/lookup.ts';
import { lookupKeyOf, parseQuery } from '../../../../src/search/query.ts';
import { paperOf } from '../sample-papers.ts';

const PAPERS = [
  paperOf({ id: '2511.02778', title: 'PC²: Clouds of α-Fairness', aliases: ['old-name'] }),
  paperOf({ id: 'clouds', title: 'Clouds' }),
  paperOf({ id: 'clouds-1a2b3c', title: 'Clouds', aliases: ['clouds'] }),
  ...Array.from({ length: 300 }, (_, index) => paperOf({ id: `2501.0${1000 + index}` })),
];

/** Looks a query up as the browser does. */
function find(query: string): string[] {
  const { bits, buckets } = toLookupFiles(PAPERS.flatMap(lookupRows));
  const key = lookupKeyOf(parseQuery(query)) ?? '';
  const rows = JSON.parse(buckets.get(lookupBucket(key, bits)) ?? '[]') as LookupRow[];
  return lookupHits(rows, key).map(({ permalink }) => permalink);
}

describe('toLookupFiles', () => {
  test('lists every paper under its id, aliases and title', () => {
    for (const { id, permalink, title, aliases } of PAPERS) {
      for (const name of [title, permalink, ...aliases]) {
        const query = name === title ? title : `https://papers.example/papers/${name === permalink ? id : name}`;
        expect(find(query)).toContain(permalink);
      }
    }
  });

  test('lists all papers with the same title or alias', () => {
    expect(find('Clouds').toSorted()).toEqual(['/papers/clouds-1a2b3c/', '/papers/clouds/']);
  });

  test('lists nothing under an unknown title or id', () => {
    expect([find('Cloud'), find('2511.02779')]).toEqual([[], []]);
  });

  test('has one bucket for few papers, and small buckets for many', () => {
    expect(toLookupFiles([]).buckets).toEqual(new Map([['0.json', '[]\n']]));
    const { bits, buckets } = toLookupFiles(PAPERS.flatMap(lookupRows));
    expect([bits, buckets.size]).toEqual([4, 16]);
    expect(Math.max(...Array.from(buckets.values(), ({ length }) => length))).toBeLessThan(2 * 4096);
  });

  test('does not depend on the order of papers', () => {
    expect(toLookupFiles(PAPERS.toReversed().flatMap(lookupRows))).toEqual(toLookupFiles(PAPERS.flatMap(lookupRows)));
  });
});
