import { encodeTitles, titleBucket, type TitleMatch, type TitleWord } from '../titles.ts';
import { compareText } from '../../compare-text.ts';
import { toBucketFiles, type BucketFiles } from './bucket-files.ts';
import type { ShardTitleWord } from './shard-titles.ts';

/** Largest average size of a bucket: one is loaded for each word of a query. */
const BUCKET_BYTES = 8192;

/** Bytes that a title takes in the list of a word, about. */
const MATCH_BYTES = 3;

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
export function toTitleFiles(shards: readonly ShardTitles[]): BucketFiles<Uint8Array> {
  const words = [...mergeWords(shards)].toSorted(([a], [b]) => compareText(a, b));
  return toBucketFiles(words, '.bin', {
    bucketBytes: BUCKET_BYTES,
    bytesOf: ([stem, { titles }]) => stem.length + titles.length * MATCH_BYTES,
    nameOf: ([stem], bits) => titleBucket(stem, bits),
    write: encodeTitles,
  });
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
