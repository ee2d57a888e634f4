import { firstDay } from '../../paper/first-day.ts';
import type { Paper } from '../../paper/schema.ts';
import type { Wording } from '../../site/wording.ts';
import { href, paths } from '../../site/urls.ts';
import type { Archive } from '../../archive/archive.ts';
import { cutPages, type NavLink } from './pagination.ts';
import { periodTitle } from './period-title.ts';
import { datedRow, dayRow, type PaperRow } from './paper-row.ts';
import { periodName } from '../../archive/periods.ts';

/** One page of a list of papers: of a topic, an author or an organization. */
export interface PaperListPage {
  /** The papers by the month or the year of their first day. */
  readonly groups: readonly PaperListGroup[];
  /** The first page and the years of a long list; empty for a short one. */
  readonly years: readonly NavLink[];
  /** Links to the pages of a year that has several. */
  readonly parts: readonly NavLink[];
  readonly previous: NavLink | null;
  readonly next: NavLink | null;
}

interface PaperListGroup {
  readonly label: string;
  readonly href: string;
  readonly rows: readonly PaperRow[];
}

/** One page of a paginated list. */
export interface ListCut {
  /** What follows the list's own path: empty for the first page, `2025` or `2025/2` for a further one. */
  readonly page: string;
  readonly paperIds: readonly string[];
}

/** The most rows of a page. */
const PAGE_SIZE = 250;
/** The number of newest papers on the first page of a long list. */
const NEWEST = 100;

/**
 * Splits a list into pages. A short one has one page, newest first. A long one has its newest papers first, then all of
 * them by year of the first day and, within a year, from the oldest, so that pages of past years do not change.
 * @param paperIds by first day
 */
export function cutList({ papers }: Pick<Archive, 'papers'>, paperIds: readonly string[]): ListCut[] {
  if (paperIds.length <= PAGE_SIZE) return [{ page: '', paperIds: paperIds.toReversed() }];
  const byYear = Map.groupBy(paperIds, (id) => periodName('year', firstDayOf(papers.get(id))));
  const years = [...byYear].flatMap(([year, ofYear]) =>
    cutPages(ofYear, PAGE_SIZE).map((ids, index) => ({
      page: index === 0 ? year : `${year}/${index + 1}`,
      paperIds: ids,
    })),
  );
  return [{ page: '', paperIds: paperIds.slice(-NEWEST).toReversed() }, ...years];
}

/**
 * Makes one page of a list.
 * @param kind of the periods by which it is grouped
 * @param path of the list
 * @param page the name of the page, as `cutList` gives it
 */
export function paperListPage(
  archive: Pick<Archive, 'papers'>,
  paperIds: readonly string[],
  path: string,
  page: string,
  kind: 'month' | 'year',
  wording: Wording,
): PaperListPage {
  const cuts = cutList(archive, paperIds);
  const index = cuts.findIndex((cut) => cut.page === page);
  const cut = cuts[index];
  if (!cut) throw new Error(`No page \`${page}\` of ${path}: take pages from cutList`);
  const linkTo = (to: string, label: string, isCurrent: boolean): NavLink => ({
    href: href(paths.further(path, to)),
    label,
    isCurrent,
  });
  const [year] = page.split('/');
  const firsts = cuts.filter((other) => !other.page.includes('/'));
  const ofYear = page === '' ? [] : cuts.filter((other) => other.page.split('/')[0] === year);
  const step = (to: ListCut | undefined): NavLink | null =>
    to && to.page !== '' ? linkTo(to.page, to.page, false) : null;
  return {
    groups: groupByPeriod(archive, cut.paperIds, kind, wording),
    years:
      cuts.length === 1
        ? []
        : firsts.map((first) => linkTo(first.page, first.page || wording.text('list.newest'), first.page === year)),
    parts: ofYear.length < 2 ? [] : ofYear.map((part, n) => linkTo(part.page, String(n + 1), part.page === page)),
    previous: page === '' ? null : step(cuts[index - 1]),
    next: page === '' ? null : step(cuts[index + 1]),
  };
}

function groupByPeriod(
  { papers }: Pick<Archive, 'papers'>,
  ids: readonly string[],
  kind: 'month' | 'year',
  wording: Wording,
): PaperListGroup[] {
  const listed = ids.flatMap((id) => papers.get(id) ?? []);
  const byPeriod = Map.groupBy(listed, (paper) => periodName(kind, firstDay(paper)));
  return [...byPeriod].map(([name, ofPeriod]) => ({
    label: periodTitle(kind, name, wording),
    href: href(paths.period(kind, name)),
    rows: ofPeriod.map((paper) => (kind === 'month' ? datedRow(paper, wording) : dayRow(paper, wording))),
  }));
}

function firstDayOf(paper: Paper | undefined): string {
  return paper ? firstDay(paper) : '';
}
