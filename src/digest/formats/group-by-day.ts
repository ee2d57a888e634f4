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
