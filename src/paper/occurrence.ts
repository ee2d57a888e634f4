import type { Digest, Entry, PaperFacts } from '../digest/schema.ts';
import type { Place } from '../source/issues.ts';
import { compareText } from '../compare-text.ts';

/** A digest with the key by which the archive names it. */
export type KeyedDigest = Digest & {
  readonly key: string;
};

/** An entry and the digest that lists it. */
export interface Occurrence {
  readonly entry: Entry;
  readonly digest: KeyedDigest;
}

/** Facts about a paper from a file of `content/metadata`. */
export interface MetadataRecord {
  readonly facts: Partial<PaperFacts>;
  readonly place: Place;
}

/** Where an entry stands. */
export function placeOf({ entry, digest }: Occurrence): Place {
  return { path: digest.path, line: entry.line, column: entry.column };
}

/** Sorts occurrences by day, then by file, then by their order in it. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
  return (
    compareText(a.digest.date, b.digest.date) ||
    compareText(a.digest.path, b.digest.path) ||
    a.entry.line - b.entry.line ||
    a.entry.column - b.entry.column
  );
}
