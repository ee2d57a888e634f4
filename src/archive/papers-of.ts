import { firstDay } from '../paper/first-day.ts';
import type { Paper } from '../paper/schema.ts';
import type { Archive } from './archive.ts';

/** The papers with some ids, in their order; an id that the archive has not is left out. */
export function papersOf({ papers }: Pick<Archive, 'papers'>, ids: readonly string[]): Paper[] {
  return ids.flatMap((id) => papers.get(id) ?? []);
}

/** The day of the first digest that listed the paper with an id; empty where the archive has not the paper. */
export function firstDayOf({ papers }: Pick<Archive, 'papers'>, id: string): string {
  const paper = papers.get(id);
  return paper === undefined ? '' : firstDay(paper);
}
