import type { DigestDraft, DraftContent, EntryDraft } from '../format.ts';
import type { Place } from '../../source/issues.ts';

/** Items that make one digest. */
export interface DayGroup<Item> {
  /** Null where the items name no day, or the day is already known. */
  readonly date: string | null;
  readonly items: readonly Item[];
}

/** Groups items by the day that each belongs to; a day that is already known is the day of all. */
export function groupByDay<Item extends { readonly listedOn: string | null }>(
  items: readonly Item[],
  knownDay: string | null,
): DayGroup<Item>[] {
  if (knownDay !== null || items.length === 0) return [{ date: null, items }];
  return [...Map.groupBy(items, ({ listedOn }) => listedOn)].map(([date, own]) => ({ date, items: own }));
}

/** Gives an item without a day the day of the item before it, else the first day there is: lists are in order. */
export function fillDays<Item extends { readonly listedOn: string | null }>(items: readonly Item[]): Item[] {
  let day = items.find(({ listedOn }) => listedOn !== null)?.listedOn ?? null;
  return items.map((item) => {
    day = item.listedOn ?? day;
    return { ...item, listedOn: day };
  });
}

/** A digest for each group of items, without words of its own; it starts where its first item does, else at `start`. */
export function draftGroups<Item extends { readonly entry: EntryDraft }>(
  groups: readonly DayGroup<Item>[],
  start: Place,
  contentOf: (items: readonly Item[]) => DraftContent,
): DigestDraft[] {
  return groups.map(({ date, items }) => {
    const { line, column } = items[0]?.entry ?? start;
    return {
      date,
      place: { path: start.path, line, column },
      title: null,
      introduction: null,
      entries: items.map(({ entry }) => entry),
      content: contentOf(items),
    };
  });
}
