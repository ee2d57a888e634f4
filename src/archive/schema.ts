import { z } from 'zod';
import { DigestSchema } from '../digest/schema.ts';

/** A digest with the ids of its papers in place of its entries. */
const ListedDigestSchema = DigestSchema.omit({ entries: true }).extend({
  /** Path of its file; from the second digest of the file on, followed by `#` and the number. */
  key: z.string(),
  /** Ids of its papers in its order, without duplicates. */
  paperIds: z.array(z.string()),
});

export type ListedDigest = z.infer<typeof ListedDigestSchema>;

/** All digests of one day. */
export interface Day {
  /** An ISO date. */
  readonly date: string;
  /** Keys of its digests, of which there is at least one. */
  readonly digests: readonly string[];
  /** Ids of the day's papers, without duplicates. */
  readonly paperIds: readonly string[];
}
