import { z } from 'zod';
import { DaySchema, DigestSchema } from '../digest/schema.ts';

/** A digest with the ids of its papers in place of its entries. */
export const ListedDigestSchema = DigestSchema.omit({ entries: true }).extend({
  /** Path of its file; from the second digest of the file on, followed by `#` and the number. */
  key: z.string(),
  /** Ids of its papers in its order, without duplicates. */
  paperIds: z.array(z.string()),
});

/** All digests of one day. */
export const DaySummarySchema = z.object({
  date: DaySchema,
  /** Keys of its digests. */
  digests: z.array(z.string()).min(1),
  /** Ids of the day's papers, without duplicates. */
  paperIds: z.array(z.string()),
});

export type ListedDigest = z.infer<typeof ListedDigestSchema>;
export type Day = z.infer<typeof DaySummarySchema>;
