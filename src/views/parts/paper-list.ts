import { firstDay } from '../../paper/first-day.ts';
import type { Paper } from '../../paper/schema.ts';
import type { Wording } from '../../site/wording.ts';
import type { Archive } from '../../archive/archive.ts';
import { firstDayOf, papersOf } from '../../archive/papers-of.ts';
import { oncePer } from '../../once-per.ts';
import { cutByYear, pagedList, type ListCut, type PagedList } from './paged-list.ts';
import { datedRow, dayRow } from './paper-row.ts';

/**
 * Splits a list of papers into pages of ids, by the first day of each.
 * @param paperIds by first day
 */
export function cutList(archive: Pick<Archive, 'papers'>, paperIds: readonly string[]): readonly ListCut<string>[] {
  return cutsOf(archive)(paperIds);
}

/** Routes, sitemaps and keys of pages need the same lists. */
const cutsOf = oncePer((archive: Pick<Archive, 'papers'>) =>
  oncePer((paperIds: readonly string[]) => cutByYear(paperIds, (id) => firstDayOf(archive, id))),
);

/**
 * Makes one page of a list of papers: of a topic, an author or an organization.
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
): PagedList {
  const rowOf = (paper: Paper) => (kind === 'month' ? datedRow(paper, wording) : dayRow(paper, wording));
  const cuts = cutList(archive, paperIds).map((cut) => ({
    page: cut.page,
    items: cut.page === page ? papersOf(archive, cut.items) : [],
  }));
  return pagedList({ cuts, path, dayOf: firstDay, rowOf, kind }, page, wording);
}
