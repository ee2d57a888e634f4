import { firstDay } from '../../paper/first-day.ts';
import type { Paper } from '../../paper/schema.ts';
import type { Wording } from '../../site/wording.ts';
import type { Archive } from '../../archive/archive.ts';
import { cutByYear, pagedList, type ListCut, type PagedList } from './paged-list.ts';
import { datedRow, dayRow } from './paper-row.ts';

/**
 * Splits a list of papers into pages, by the first day of each.
 * @param paperIds by first day
 */
export function cutList({ papers }: Pick<Archive, 'papers'>, paperIds: readonly string[]): ListCut<Paper>[] {
  return cutByYear(
    paperIds.flatMap((id) => papers.get(id) ?? []),
    firstDay,
  );
}

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
  return pagedList({ cuts: cutList(archive, paperIds), path, dayOf: firstDay, rowOf, kind }, page, wording);
}
