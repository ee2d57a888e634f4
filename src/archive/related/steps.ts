import { firstDay } from '../../paper/first-day.ts';
import type { Paper } from '../../paper/schema.ts';
import { hashInput, storedBytes, type BuildStore } from '../../source/build-store.ts';
import { joinRows, packRows, unpackRows, type TermRows } from './term-rows.ts';
import { countTerms, hashTerms, type ComparablePaper } from './terms.ts';
import { settledSize } from './weights.ts';

/** A paper that others may be related to. */
export type RelatablePaper = ComparablePaper & Pick<Paper, 'id' | 'appearances' | 'withdrawn'>;

/** Papers that are compared together with each other and with all papers before them. */
export interface Step {
  readonly terms: TermRows;
  /** A hash of all that follows from these papers and those before them. */
  readonly key: string;
}

/**
 * Divides papers into days, of which the first ones, whose papers are counted together, are one step.
 * @param papers by their first day
 * @param store has the terms of days that have not changed
 */
export function readSteps(papers: readonly RelatablePaper[], store: BuildStore): Step[] {
  const settled = settledSize(papers.length);
  const steps: Step[] = [];
  let key = String(settled);
  let [size, open]: [number, readonly Day[]] = [0, []];
  for (const ofDay of Map.groupBy(papers, firstDay).values()) {
    open = [...open, readDay(ofDay, store)];
    size += ofDay.length;
    if (size < settled) continue;
    key = hashInput([key, ...open.map((day) => day.key)]);
    steps.push({ terms: joinRows(open.map(({ terms }) => terms)), key });
    open = [];
  }
  return steps;
}

/** The papers of one day: their terms, and a hash of all that their neighbours follow from. */
type Day = Step;

/** One entry of the store for all papers of a day, since taking one out costs more than a paper's terms. */
function readDay(papers: readonly RelatablePaper[], store: BuildStore): Day {
  const texts = hashInput(
    papers.map(({ title, abstract, summary, keywords, topics }) =>
      JSON.stringify([title, abstract ?? summary?.text, keywords, topics]),
    ),
  );
  const bytes = storedBytes(store, `terms ${texts}`, () =>
    packRows(papers.map((paper) => hashTerms(countTerms(paper)))),
  );
  const names = papers.map(({ id, withdrawn }) => [id, withdrawn === true]);
  return { terms: unpackRows(bytes), key: hashInput([texts, JSON.stringify(names)]) };
}
