import type { Archive } from '../../archive/archive.ts';
import { papersOf } from '../../archive/papers-of.ts';
import type { DayPicture } from '../../export/picture/day-picture.ts';
import { renderTitle } from '../../paper/render-text.ts';
import { absoluteUrl, paths } from '../../site/urls.ts';
import { plainRoute, type Route } from '../route.ts';
import type { SiteContext } from '../site-context.ts';

/** The most titles that a picture may have room for, and a few more, since some cannot be drawn. */
const TITLES = 8;

/** The picture of a day. */
export interface DayPictureRoute extends Route {
  readonly date: string;
}

/** The picture of every day. */
export function dayPictureRoutes({ days }: Archive): DayPictureRoute[] {
  return days.map(({ date }) => ({ ...plainRoute(paths.dayFile(date, 'png')), date }));
}

/** What the picture of a day says. */
export function dayPicture({ archive, site, wording }: SiteContext, { date }: DayPictureRoute): DayPicture {
  const ids = archive.days[archive.dayIndex.get(date) ?? -1]?.paperIds ?? [];
  const shown = papersOf(archive, ids.slice(0, TITLES));
  return {
    siteTitle: site.title,
    date,
    heading: wording.longDay(date),
    count: wording.text('count.papers', { count: ids.length }),
    titles: shown.map(({ title }) => renderTitle(title).plain),
  };
}

/** The address of a day's picture, for previews. */
export function dayPictureUrl(date: string): string {
  return absoluteUrl(paths.dayFile(date, 'png'));
}
