import { href, paths } from '../../site/urls.ts';

/** A link of a row of links, of which one may be the page itself. */
export interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
}

/**
 * Parts items into pages, the first ones first, so that adding items at the end leaves earlier pages as they are.
 * An item heavier than a page has one of its own.
 * @param weightOf what an item takes of `capacity`
 */
export function cutPages<Item>(
  items: readonly Item[],
  capacity: number,
  weightOf: (item: Item) => number = () => 1,
): (readonly Item[])[] {
  const pages: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const weight = weightOf(item);
    const page = pages.at(-1);
    if (page && weight <= room) page.push(item);
    else pages.push([item]);
    room = (page && weight <= room ? room : capacity) - weight;
  }
  return pages;
}

/**
 * The links to the pages of a long one, numbered from 1; none for a page that stands alone.
 * @param path of the first page
 * @param current the number of the page that shows them
 */
export function pageLinks(path: string, count: number, current: number): NavLink[] {
  if (count < 2) return [];
  return Array.from({ length: count }, (_, index) => ({
    href: href(paths.further(path, index === 0 ? '' : String(index + 1))),
    label: String(index + 1),
    isCurrent: index + 1 === current,
  }));
}
