import type { TitleMatch, TitleWord } from '../titles.ts';
import { encodeTitles, titleBucket } from '../titles.ts';
import { compareText } from '../../compare-text.ts';
import type { ShardTitleWord } from './shard-titles.ts';

/** Largest average size of a bucket: one is loaded for each word of a query. */
const BUCKET_BYTES = 8192;

/** Bytes that a title takes in the list of a word, about. */
const MATCH_BYTES = 3;

/** The index of titles as files. */
export interface TitleFiles {
  /** How many leading bits of a word's hash select its bucket. */
  readonly bits: number;
  /** By file name; empty buckets have a file, too, so that no request fails. */
  readonly buckets: ReadonlyMap<string, Uint8Array>;
}

/** The titles of one shard. */
export interface ShardTitles {
  /** Number of papers. */
  readonly papers: number;
  readonly words: readonly ShardTitleWord[];
}

/**
 * Distributes the words of titles over buckets of at most about 8 kB, except where a word has more titles.
 * @param shards oldest first
 */
export function toTitleFiles(shards: readonly ShardTitles[]): TitleFiles {
  const words = [...mergeWords(shards)].toSorted(([a], [b]) => compareText(a, b));
  const bytes = words.reduce((sum, [stem, { titles }]) => sum + stem.length + titles.length * MATCH_BYTES, 0);
  const bits = Math.max(0, Math.ceil(Math.log2(bytes / BUCKET_BYTES)));
  const buckets = new Map<string, (readonly [string, TitleWord])[]>(
    Array.from({ length: 2 ** bits }, (_, bucket) => [`${bucket.toString(16)}.bin`, []]),
  );
  for (const word of words) buckets.get(titleBucket(word[0], bits))?.push(word);
  return { bits, buckets: new Map(Array.from(buckets, ([name, list]) => [name, encodeTitles(list)])) };
}

function mergeWords(shards: readonly ShardTitles[]): Map<string, TitleWord> {
  const merged = new Map<string, { papers: number; titles: TitleMatch[] }>();
  let first = 0;
  for (const { papers, words } of shards) {
    for (const [stem, own, titles] of words) {
      const word = merged.get(stem) ?? { papers: 0, titles: [] };
      merged.set(stem, word);
      word.papers += own;
      for (const [number, forms, frequency] of titles) word.titles.push({ paper: first + number, forms, frequency });
    }
    first += papers;
  }
  return merged;
}
