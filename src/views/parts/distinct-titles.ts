/**
 * Titles of which no two are the same: those that share one are numbered in their order.
 * @example distinctTitles(['List', 'Other', 'List']) //=> ['List 1', 'Other', 'List 2']
 */
export function distinctTitles(titles: readonly string[]): string[] {
  const alike = Map.groupBy(titles, (title) => title);
  const last = new Map<string, number>();
  return titles.map((title) => {
    if (alike.get(title)?.length === 1) return title;
    let number = (last.get(title) ?? 0) + 1;
    while (alike.has(`${title} ${number}`)) number += 1;
    last.set(title, number);
    return `${title} ${number}`;
  });
}
