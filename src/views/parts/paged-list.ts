import { href, paths } from '../../site/urls.ts';
import type { Wording } from '../../site/wording.ts';
import { periodName } from '../../archive/periods.ts';
import { cutPages, type NavLink } from './pagination.ts';
import type { PaperRow } from './paper-row.ts';
import { periodTitle } from './period-title.ts';

/** One page of a long list: of papers, or of the digests of a source. */
export interface PagedList {
  /** The rows by the month or the year of their day. */
  readonly groups: readonly RowGroup[];
  /** The first page and the years of a long list; empty for a short one. */
  readonly years: readonly NavLink[];
  /** Links to the pages of a year that has several. */
  readonly parts: readonly NavLink[];
  readonly previous: NavLink | null;
  readonly next: NavLink | null;
}

interface RowGroup {
  readonly label: string;
  readonly href: string;
  readonly rows: readonly PaperRow[];
}

/** What a list consists of. */
interface ListSource<Item> {
  /** The pages of the list, as `cutByYear` gives them. */
  readonly cuts: readonly ListCut<Item>[];
  /** The path of its first page. */
  readonly path: string;
  dayOf(item: Item): string;
  rowOf(item: Item): PaperRow;
  /** The periods by which it is grouped. */
  readonly kind: 'month' | 'year';
}

/** The items of one page of a list. */
export interface ListCut<Item> {
  /** What follows the list's own path: empty for the first page, `2025` or `2025/2` for a further one. */
  readonly page: string;
  readonly items: readonly Item[];
}

/** The most rows of a page. */
const PAGE_SIZE = 250;
/** The number of newest items on the first page of a long list. */
const NEWEST = 100;

/**
 * Splits a list into pages. A short one has one page, newest first. A long one has its newest items first, then all of
 * them by year and, within a year, from the oldest, so that pages of past years do not change.
 * @param items by day
 */
export function cutByYear<Item>(items: readonly Item[], dayOf: (item: Item) => string): ListCut<Item>[] {
  if (items.length <= PAGE_SIZE) return [{ page: '', items: items.toReversed() }];
  const byYear = Map.groupBy(items, (item) => periodName('year', dayOf(item)));
  const years = [...byYear].flatMap(([year, ofYear]) =>
    cutPages(ofYear, PAGE_SIZE).map((ofPage, index) => ({
      page: index === 0 ? year : `${year}/${index + 1}`,
      items: ofPage,
    })),
  );
  return [{ page: '', items: items.slice(-NEWEST).toReversed() }, ...years];
}

/**
 * Makes one page of a list.
 * @param page its name, as `cutByYear` gives it
 */
export function pagedList<Item>(source: ListSource<Item>, page: string, wording: Wording): PagedList {
  const { cuts, path } = source;
  const index = cuts.findIndex((cut) => cut.page === page);
  const cut = cuts[index];
  if (!cut) throw new Error(`No page \`${page}\` of ${path}: take pages from cutByYear`);
  const linkTo = (to: string, label: string, isCurrent: boolean): NavLink => ({
    href: href(paths.further(path, to)),
    label,
    isCurrent,
  });
  const [year] = page.split('/');
  const firsts = cuts.filter((other) => !other.page.includes('/'));
  const ofYear = page === '' ? [] : cuts.filter((other) => other.page.split('/')[0] === year);
  const step = (to: ListCut<Item> | undefined): NavLink | null =>
    to && to.page !== '' ? linkTo(to.page, to.page, false) : null;
  return {
    groups: groupByPeriod(source, cut.items, wording),
    years:
      cuts.length === 1
        ? []
        : firsts.map((first) => linkTo(first.page, first.page || wording.text('list.newest'), first.page === year)),
    parts: ofYear.length < 2 ? [] : ofYear.map((part, n) => linkTo(part.page, String(n + 1), part.page === page)),
    previous: page === '' ? null : step(cuts[index - 1]),
    next: page === '' ? null : step(cuts[index + 1]),
  };
}

function groupByPeriod<Item>(
  { kind, dayOf, rowOf }: ListSource<Item>,
  items: readonly Item[],
  wording: Wording,
): RowGroup[] {
  const byPeriod = Map.groupBy(items, (item) => periodName(kind, dayOf(item)));
  return [...byPeriod].map(([name, ofPeriod]) => ({
    label: periodTitle(kind, name, wording),
    href: href(paths.period(kind, name)),
    rows: ofPeriod.map(rowOf),
  }));
}
