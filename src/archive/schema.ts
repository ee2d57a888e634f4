import type { Digest } from '../digest/schema.ts';

/** A digest with the ids of its papers in place of its entries. */
export interface ListedDigest extends Omit<Digest, 'entries'> {
  /** Path of its file; from the second digest of the file on, followed by `#` and the number. */
  readonly key: string;
  /** Ids of its papers in its order, without duplicates. */
  readonly paperIds: readonly string[];
}

/** All digests of one day. */
export interface Day {
  /** An ISO date. */
  readonly date: string;
  /** Keys of its digests, of which there is at least one. */
  readonly digests: readonly string[];
  /** Ids of the day's papers, without duplicates. */
  readonly paperIds: readonly string[];
}
