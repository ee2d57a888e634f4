import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexShard } from '../../../../src/search/build/index-shard.ts';
import { toRecord } from '../../../../src/search/build/record.ts';
import { readShardTitles, type ShardTitleWord } from '../../../../src/search/build/shard-titles.ts';
import { temporaryFolder } from '../../../support/build-site.ts';
import { paperOf } from '../sample-papers.ts';

const PAPERS = [
  paperOf({ id: 'a', title: 'Tides and TideGauges', abstract: 'Sand.' }),
  paperOf({ id: 'b', title: 'Sand', abstract: 'A tidewater, and a tide.' }),
  paperOf({ id: 'c', title: 'The Fréchet distance', abstract: 'Sand, sand and sand.' }),
  paperOf({ id: 'd', title: 'The Frechet distance, said Fréchet', abstract: 'Sand.' }),
  paperOf({ id: 'e', title: 'Fréchet, and frechet', abstract: 'Sand.' }),
];

let words: ReadonlyMap<string, ShardTitleWord>;

beforeAll(async () => {
  const folder = temporaryFolder('shard');
  for (const [path, bytes] of await indexShard(PAPERS.map(toRecord))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  words = new Map(readShardTitles(folder).map((word) => [word[0], word]));
}, 60_000);

describe('readShardTitles', () => {
  test('has the stems of all words of titles, without accents, and no other words', () => {
    expect([...words.keys()].toSorted()).toEqual([
      'and',
      'distanc',
      'frechet',
      'gaug',
      'said',
      'sand',
      'the',
      'tide',
      'tidegaug',
    ]);
  });

  test('counts the papers that have a word, or one that begins with it, in any text', () => {
    expect(words.get('tide')?.[1]).toBe(2);
    expect(words.get('sand')?.[1]).toBe(5);
  });

  test('lists the papers that have a word in their title, with the words there that begin with it', () => {
    expect(words.get('tide')?.[2].map(([, forms]) => forms)).toEqual([2]);
    expect(words.get('tidegaug')?.[2].map(([, forms]) => forms)).toEqual([1]);
    expect(words.get('sand')?.[2]).toHaveLength(1);
  });

  test('lists each paper once, and in order, whether it spells a word with accents, without, or both', () => {
    const numbers = words.get('frechet')?.[2].map(([number]) => number) ?? [];
    expect(numbers).toHaveLength(3);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  test('fails where the folder is not an index', () => {
    expect(() => readShardTitles(temporaryFolder('empty'))).toThrow('has no `.pf_meta`');
  });
});
