/** Items that make one digest. */
export interface DayGroup<Item> {
  /** Null where the items do not say, or need not. */
  readonly date: string | null;
  readonly items: readonly Item[];
}

/** Parts items by the day that each says it belongs to; a day that is known otherwise is that of all. */
export function groupByDay<Item extends { readonly listedOn: string | null }>(
  items: readonly Item[],
  knownDay: string | null,
): DayGroup<Item>[] {
  if (knownDay !== null || items.length === 0) return [{ date: null, items }];
  return [...Map.groupBy(items, ({ listedOn }) => listedOn)].map(([date, own]) => ({ date, items: own }));
}

/** Gives an item without a day that of the item before it, else that of the first that has one: lists are in order. */
export function fillDays<Item extends { readonly listedOn: string | null }>(items: readonly Item[]): Item[] {
  let day = items.find(({ listedOn }) => listedOn !== null)?.listedOn ?? null;
  return items.map((item) => {
    day = item.listedOn ?? day;
    return { ...item, listedOn: day };
  });
}
