import type { PaperLine } from '../../export/data/paper-line.ts';
import { compareText } from '../../compare-text.ts';
import { lookupBucket, titleKey, type LookupRow } from '../lookup.ts';
import { firstDay } from './record.ts';

/** Largest average size of a bucket: one is loaded for each query. */
const BUCKET_BYTES = 4096;

const MAX_BITS = 16;

/** The lookup table as files. */
export interface LookupFiles {
  /** How many leading bits of a key's hash select its bucket. */
  readonly bits: number;
  /** JSON by file name; empty buckets have a file, too, so that no request fails. */
  readonly buckets: ReadonlyMap<string, string>;
}

/** A row and the key whose hash selects its bucket. */
export interface KeyedRow {
  readonly key: string;
  readonly row: LookupRow;
}

/** The rows of a paper: one each for its title, its id, and the aliases that differ from both. */
export function lookupRows(paper: PaperLine): KeyedRow[] {
  const { id, aliases, permalink, title } = paper;
  const day = firstDay(paper);
  const keyOfTitle = titleKey(title);
  const others = new Set([id, ...aliases].filter((key) => key !== keyOfTitle));
  return [
    ...(keyOfTitle === '' ? [] : [{ key: keyOfTitle, row: ['', permalink, title, day] as const }]),
    ...Array.from(others, (key) => ({ key, row: [key, permalink, title, day] as const })),
  ];
}

/** Distributes rows over buckets of at most about 4 kB; the order of the rows does not matter. */
export function toLookupFiles(rows: readonly KeyedRow[]): LookupFiles {
  const texts = rows.map(({ key, row }) => ({ key, text: JSON.stringify(row) }));
  const bytes = texts.reduce((total, { text }) => total + text.length, 0);
  const bits = Math.min(MAX_BITS, Math.max(0, Math.ceil(Math.log2(bytes / BUCKET_BYTES))));
  const buckets = new Map(
    Array.from({ length: 2 ** bits }, (_, bucket): [string, string[]] => [`${bucket.toString(16)}.json`, []]),
  );
  for (const { key, text } of texts) buckets.get(lookupBucket(key, bits))?.push(text);
  return {
    bits,
    buckets: new Map(Array.from(buckets, ([name, list]) => [name, `[${list.toSorted(compareText).join(',\n')}]\n`])),
  };
}
