import type { Archive } from '../../archive/archive.ts';
import { papersOf } from '../../archive/papers-of.ts';
import { compareText } from '../../compare-text.ts';
import { monthOf } from '../../day.ts';
import type { PaperSet } from '../../export/citation/paper-set.ts';
import { firstDay } from '../../paper/first-day.ts';
import type { Wording } from '../../site/wording.ts';

/** Papers of a page that its reader can save as a file of citations. */
export interface CitedSet {
  /** The text of the control. */
  readonly label: string;
  readonly set: PaperSet;
}

/**
 * Offers papers as a file of citations; null where there is none.
 * @param set how the papers are told from others of the same months
 */
export function citedSet(
  archive: Pick<Archive, 'papers'>,
  ids: readonly string[],
  set: Pick<PaperSet, 'rule' | 'value'>,
  wording: Wording,
): CitedSet | null {
  if (ids.length === 0) return null;
  const months = new Set(papersOf(archive, ids).map((paper) => monthOf(firstDay(paper))));
  const label = wording.text('cite.set', { count: ids.length });
  return { label, set: { ...set, count: ids.length, months: [...months].toSorted(compareText) } };
}
