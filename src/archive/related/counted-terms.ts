import { compareFirstDay, firstDay } from '../../paper/first-day.ts';
import type { Paper } from '../../paper/schema.ts';
import { stored, type BuildStore } from '../../source/build-store.ts';
import { countTerms, type ComparablePaper, type CountedTerms } from './terms.ts';

/** A paper whose terms are counted. */
export type CountablePaper = ComparablePaper & Pick<Paper, 'id' | 'appearances'>;

/** The papers of a day with their terms. */
export interface CountedDay<P> {
  readonly papers: readonly P[];
  readonly terms: readonly CountedTerms[];
}

/**
 * The terms of papers, by their first days.
 * @param papers all papers of each of their days
 * @param store has the terms of days that have not changed: one entry for each day, since taking one out costs more than its terms
 */
export function countTermsOfDays<P extends CountablePaper>(papers: Iterable<P>, store: BuildStore): CountedDay<P>[] {
  const days = Map.groupBy([...papers].toSorted(compareFirstDay), firstDay);
  return Array.from(days.values(), (ofDay) => ({
    papers: ofDay,
    terms: stored(store, 'terms', ofDay.map(readParts), () => ofDay.map(countTerms)),
  }));
}

/** All that the terms of a paper follow from. */
function readParts({ title, abstract, summary, keywords, topics }: ComparablePaper): string {
  return JSON.stringify([title, abstract ?? summary?.text, keywords, topics]);
}
