import type { Archive } from '../../archive/archive.ts';
import type { Wording } from '../../site/wording.ts';

/** The size of an archive in words. */
export function totals({ papers, days }: Archive, wording: Wording): string {
  return `${wording.text('count.papers', { count: papers.size })}, ${wording.text('count.days', { count: days.length })}`;
}
