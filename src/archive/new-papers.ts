import { monthOf, yearOf } from '../day.ts';
import { firstDay } from '../paper/first-day.ts';
import type { Paper } from '../paper/schema.ts';
import type { Archive } from './archive.ts';

const NAME_OF = { month: monthOf, year: yearOf } as const;

/**
 * The papers whose first digest is of a month or a year, by their days, and those of a day in its order.
 * @param name as `periodName` gives it: `2025-11` or `2025`
 */
export function newPapersOf({ papers, days }: Archive, kind: keyof typeof NAME_OF, name: string): Paper[] {
  return days
    .filter(({ date }) => NAME_OF[kind](date) === name)
    .flatMap(({ date, paperIds }) =>
      paperIds.flatMap((id) => {
        const paper = papers.get(id);
        return paper && firstDay(paper) === date ? [paper] : [];
      }),
    );
}
