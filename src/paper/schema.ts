import { z } from 'zod';
import { DaySchema, PaperFactsSchema, SummarySchema } from '../digest/schema.ts';

/** A count and the day of the digest that showed it. */
const CountSchema = z.object({ value: z.int().nonnegative(), seenOn: DaySchema });

/** One digest's listing of a paper. */
const AppearanceSchema = z.object({
  /** The digest's day. */
  date: DaySchema,
  /** Key of the digest in the archive. */
  digest: z.string(),
  source: z.string().nullable(),
  comments: z.int().nonnegative().nullable(),
  upvotes: z.int().nonnegative().nullable(),
  /** Whether the digest itself says that the paper was withdrawn: a claim of its source's. */
  claimsWithdrawal: z.boolean(),
  /** The day on which the source was found to list the paper no more; null while it does. */
  goneSince: DaySchema.nullable(),
  /** The digest's own summary of the paper; null where the digest has the abstract, unless it has summaries in several languages. */
  summary: SummarySchema.nullable(),
  /** The same in further languages. */
  translations: z.array(SummarySchema),
});

/** The facts that a note of the editors can correct, in the order in which pages show them. */
export const CORRECTABLE_FACTS = ['withdrawn', 'title', 'authors', 'publishedOn', 'abstract'] as const;

/** A fact that the editors corrected, and what the digests and metadata say; null where they do not know it. */
export const CorrectionSchema = z.object({
  fact: z.enum(CORRECTABLE_FACTS),
  before: z.union([z.string(), z.array(z.string()), z.boolean()]).nullable(),
});

/** What the editors say of a paper in their note, apart from its text. */
const PaperNoteSchema = z.object({
  /** Who wrote it. */
  by: z.string().nullable(),
  /** The day of the note. */
  on: DaySchema.nullable(),
  /** The id of the paper of the archive that takes its place, else the address of another; null while none does. */
  supersededBy: z.string().nullable(),
  corrections: z.array(CorrectionSchema),
});

/** All entries of the same paper, merged. */
export const PaperSchema = PaperFactsSchema.extend({
  /** The segment of its permalink: its arXiv id, else its slug. */
  id: z.string(),
  /** Other segments that redirect here, or to a page that lists this paper among others. */
  aliases: z.array(z.string()),
  /** The hash of each title under which it appeared, the earliest first: what a ledger knows it by, see `titleHash`. */
  titleHashes: z.array(z.string()).min(1),
  /** Slugs of the topics that it is about, the strongest first. */
  topics: z.array(z.string()),
  /** Summaries in its digests that are neither `summary` nor those of an appearance, one a writer and language. */
  otherSummaries: z.array(SummarySchema),
  /** Every appearance, by day, then by digest. */
  appearances: z.array(AppearanceSchema).min(1),
  /** Comments by the newest digest that shows any number. */
  comments: CountSchema.nullable(),
  /** Votes by the newest digest that shows any number. */
  upvotes: CountSchema.nullable(),
  /** What the editors say of it in a note; null without one. */
  note: PaperNoteSchema.nullable(),
});

export type Appearance = z.infer<typeof AppearanceSchema>;
export type Paper = z.infer<typeof PaperSchema>;
export type PaperNote = z.infer<typeof PaperNoteSchema>;
export type Correction = z.infer<typeof CorrectionSchema>;
