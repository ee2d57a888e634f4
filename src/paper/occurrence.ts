import type { Digest, Entry, PaperFacts } from '../digest/schema.ts';
import type { Place } from '../digest/issues.ts';

/** A digest with the key by which the archive names it. */
export type KeyedDigest = Digest & {
  readonly key: string;
};

/** An entry and the digest that lists it. */
export interface Occurrence {
  readonly entry: Entry;
  readonly digest: KeyedDigest;
}

/** Facts about a paper that no digest says, from a file of `content/metadata`. */
export interface MetadataRecord {
  readonly facts: Partial<PaperFacts>;
  readonly place: Place;
}

/** Where an entry stands. */
export function placeOf({ entry, digest }: Occurrence): Place {
  return { path: digest.path, line: entry.line, column: entry.column };
}

/** Occurrences by day, then by file, then by their order in it: the order in which readers meet them. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
  return (
    compare(a.digest.date, b.digest.date) ||
    compare(a.digest.path, b.digest.path) ||
    a.entry.line - b.entry.line ||
    a.entry.column - b.entry.column
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
