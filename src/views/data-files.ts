import { firstFileOfDay, type Archive } from '../archive/archive.ts';
import { periodsOf } from '../archive/periods.ts';
import { toJsonLines } from '../export/data/paper-line.ts';
import { paths } from '../site/urls.ts';
import { permanentRoute, type Route } from './route.ts';
import type { SiteContext } from './site-context.ts';

/** The data file of a month. */
export interface DataMonthRoute extends Route {
  readonly month: string;
}

/** A data file for every month that has a digest, even where each of its papers was listed before. */
export function dataMonthRoutes(archive: Archive): DataMonthRoute[] {
  return periodsOf(archive, 'month').map(({ name, days }) => ({
    ...permanentRoute(paths.data.month(name), firstFileOfDay(archive, days[0])),
    month: name,
  }));
}

/** The text of the data file of a month. */
export function dataMonth({ archive }: SiteContext, { month }: DataMonthRoute): string {
  return toJsonLines(archive, month);
}
