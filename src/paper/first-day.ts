import { compareText } from '../compare-text.ts';
import type { Appearance, Paper } from './schema.ts';

/** The part of a paper that has its first day. */
export interface Dated {
  readonly appearances: readonly Pick<Appearance, 'date'>[];
}

/** The day of the first digest that listed a paper. */
export function firstDay({ appearances }: Dated): string {
  return appearances[0]?.date ?? '';
}

/** Sorts papers by their first day, then by id. */
export function compareFirstDay(a: Dated & Pick<Paper, 'id'>, b: Dated & Pick<Paper, 'id'>): number {
  return compareText(firstDay(a), firstDay(b)) || compareText(a.id, b.id);
}
