import type { PaperLine } from '../../export/data/paper-line.ts';
import { compareText } from '../../compare-text.ts';
import { lookupBucket, titleKey, type LookupRow } from '../lookup.ts';
import { toBucketFiles, type BucketFiles } from './bucket-files.ts';
import { firstDay } from './record.ts';

/** Largest average size of a bucket: one is loaded for each query. */
const BUCKET_BYTES = 4096;

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
export function toLookupFiles(rows: readonly KeyedRow[]): BucketFiles<string> {
  const texts = rows.map(({ key, row }) => ({ key, text: JSON.stringify(row) }));
  return toBucketFiles(texts, '.json', {
    bucketBytes: BUCKET_BYTES,
    bytesOf: ({ text }) => text.length,
    nameOf: ({ key }, bits) => lookupBucket(key, bits),
    write: (list) =>
      `[${list
        .map(({ text }) => text)
        .toSorted(compareText)
        .join(',\n')}]\n`,
  });
}
