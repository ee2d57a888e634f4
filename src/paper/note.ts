import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { DaySchema, PaperFactsSchema, type PaperFacts } from '../digest/schema.ts';
import type { Place } from '../source/issues.ts';
import type { Cluster } from './cluster.ts';
import { mergePaper } from './merge.ts';
import { CORRECTABLE_FACTS, type PaperNote } from './schema.ts';

/** The fields above the text of a note, every one of which may be left out. */
export const NoteSchema = PaperFactsSchema.pick({
  abstract: true,
  authors: true,
  publishedOn: true,
  withdrawn: true,
}).extend({
  /** The right title. */
  title: z
    .string()
    .min(1)
    .transform((title) => title.replace(/\s+/g, ' ').trim()),
  /** The paper that takes its place: an id of the archive, an arXiv id, or an address. */
  supersededBy: z.string().min(1),
  /** Who wrote the note. */
  by: z.string().min(1),
  /** The day of the note. */
  on: DaySchema,
  /** The same, for those who call it so. */
  date: DaySchema,
});

/** A note of the editors, apart from its text. */
export interface Note extends Pick<PaperNote, 'by' | 'on' | 'supersededBy'> {
  /** The name of its file: an id or alias of its paper. */
  readonly name: string;
  /** What it corrects. */
  readonly facts: Partial<Pick<PaperFacts, (typeof CORRECTABLE_FACTS)[number]>>;
  readonly place: Place;
  /** Where it names the paper that takes the place of its own. */
  readonly placeOfSuperseding: Place;
}

/**
 * Merges a paper like `mergePaper`, with what a note on it corrects before all else. Its names stay: they come from digests.
 */
export function mergeNoted(
  cluster: Cluster,
  { facts, place, by, on, supersededBy }: Omit<Note, 'name' | 'placeOfSuperseding'>,
): ReturnType<typeof mergePaper> {
  const before = mergePaper(cluster);
  // A corrected abstract is in the language of the one before.
  const corrected = { ...facts, ...(facts.abstract && { language: before.language }) };
  const paper = mergePaper({ ...cluster, metadata: [{ facts: corrected, place }, ...cluster.metadata] });
  const corrections = CORRECTABLE_FACTS.filter((fact) => !isDeepStrictEqual(before[fact], paper[fact]));
  return {
    ...paper,
    note: { by, on, supersededBy, corrections: corrections.map((fact) => ({ fact, before: before[fact] })) },
  };
}
