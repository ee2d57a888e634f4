import type { Archive } from '../../archive/archive.ts';
import type { Wording } from '../../site/wording.ts';

/** The size of an archive in words. */
export function totals({ papers, days }: Archive, wording: Wording): string {
  return countsOf(papers.size, days.length, wording);
}

/** @example countsOf(2, 1, wording) //=> '2 papers, 1 day' */
export function countsOf(papers: number, days: number, wording: Wording): string {
  return wording.list([wording.text('count.papers', { count: papers }), wording.text('count.days', { count: days })]);
}
