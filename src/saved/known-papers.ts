import type { PaperIds } from '../export/data/paper-ids.ts';
import { mergeLists, type ReadingList } from './reading-list.ts';

/** The papers that the archive has. */
export interface KnownPapers {
  /** The id that a paper has now, by an id or another slug of it; null where the archive has no such paper. */
  idOf(name: string): string | null;
  /** The month of its data file; null as above. */
  monthOf(name: string): string | null;
}

export function knownPapers({ months, aliases }: PaperIds): KnownPapers {
  const monthOfId = new Map(Object.entries(months).flatMap(([month, ids]) => ids.map((id) => [id, month] as const)));
  const targets = new Map(Object.entries(aliases));
  const idOf = (name: string): string | null => {
    const id = targets.get(name) ?? name;
    return monthOfId.has(id) ? id : null;
  };
  return { idOf, monthOf: (name) => monthOfId.get(idOf(name) ?? '') ?? null };
}

/** A list in which every paper has the id that it has now. */
export function withCurrentIds(list: ReadingList, known: KnownPapers): ReadingList {
  const current = list.map((paper) => ({ ...paper, id: known.idOf(paper.id) ?? paper.id }));
  return mergeLists([], current);
}

/** The months whose data files have the papers of a list, oldest first. */
export function monthsOf(list: ReadingList, known: KnownPapers): string[] {
  return [...new Set(list.flatMap(({ id }) => known.monthOf(id) ?? []))].toSorted();
}
