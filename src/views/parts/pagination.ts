import { href, paths } from '../../site/urls.ts';

/** A link in a list of links, one of which may be to the current page. */
export interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
}

/**
 * Splits items into pages from the first item on, so that items added at the end do not change earlier pages.
 * An item heavier than `capacity` has a page of its own.
 * @param weightOf the share of `capacity` that an item takes; default 1
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
 * The name of a page of a list, which follows the list's path: '' is the first.
 * @param index from 0
 * @example pageName(1) //=> '2'
 */
export function pageName(index: number): string {
  return index === 0 ? '' : String(index + 1);
}

/** The page with a name; undefined where there is none. */
export function pageNamed<Page>(pages: readonly Page[], name: string): Page | undefined {
  return pages[name === '' ? 0 : Number(name) - 1];
}

/**
 * The links to the pages of a list, numbered from 1; none for a page that stands alone.
 * @param path of the first page
 * @param current the name of the page that shows them
 */
export function pageLinks(path: string, count: number, current: string): NavLink[] {
  if (count < 2) return [];
  return Array.from({ length: count }, (_, index) => ({
    href: href(paths.further(path, pageName(index))),
    label: String(index + 1),
    isCurrent: pageName(index) === current,
  }));
}
