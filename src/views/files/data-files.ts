import type { Archive } from '../../archive/archive.ts';
import { periodsWithFiles } from '../../archive/periods.ts';
import { nameLists, toNameList } from '../../export/data/name-lists.ts';
import { toJsonLines } from '../../export/data/paper-line.ts';
import { toYearTable } from '../../export/data/year-table.ts';
import { paths } from '../../site/urls.ts';
import { permanentRoute, type Route } from '../route.ts';
import type { SiteContext } from '../site-context.ts';

/** The data file of a month. */
export interface DataMonthRoute extends Route {
  readonly month: string;
}

/** A list of names. */
export interface DataListRoute extends Route {
  /** The first segment of their pages. */
  readonly list: string;
}

/** The table of a year. */
export interface DataTableRoute extends Route {
  readonly year: string;
}

/** A data file for every month that has a digest, or had one when it was published; some have no paper. */
export function dataMonthRoutes(archive: Archive): DataMonthRoute[] {
  return periodsWithFiles(archive, 'month').map(({ name, origin }) => ({
    ...permanentRoute(paths.data.month(name), origin),
    month: name,
  }));
}

/** The text of the data file of a month. */
export function dataMonth({ whole }: SiteContext, { month }: DataMonthRoute): string {
  return toJsonLines(whole, month);
}

/** A list for topics and for every kind of name. */
export function dataListRoutes(archive: Archive): DataListRoute[] {
  return Array.from(nameLists(archive).keys(), (list) => ({ ...permanentRoute(paths.data.list(list), null), list }));
}

/** The text of a list of names. */
export function dataList({ archive }: SiteContext, { list }: DataListRoute): string {
  return toNameList(nameLists(archive).get(list) ?? []);
}

/** A table for every year that has a digest, or had one when it was published. */
export function dataTableRoutes(archive: Archive): DataTableRoute[] {
  return periodsWithFiles(archive, 'year').map(({ name, origin }) => ({
    ...permanentRoute(paths.data.table(name), origin),
    year: name,
  }));
}

/** The text of the table of a year. */
export function dataTable({ whole }: SiteContext, { year }: DataTableRoute): string {
  return toYearTable(whole, year);
}
