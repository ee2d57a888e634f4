import { compareText } from '../compare-text.ts';
import type { Appearance, Paper } from './schema.ts';

/** What has a first day: a paper, or as much of one. */
export interface Dated {
  readonly appearances: readonly Pick<Appearance, 'date'>[];
}

/** The day of the first digest that listed a paper. */
export function firstDay({ appearances }: Dated): string {
  return appearances[0]?.date ?? '';
}

/** Papers by their first day, then by id: the order of every list that a paper joins once. */
export function compareFirstDay(a: Dated & Pick<Paper, 'id'>, b: Dated & Pick<Paper, 'id'>): number {
  return compareText(firstDay(a), firstDay(b)) || compareText(a.id, b.id);
}
