import { href, paths } from '../../site/urls.ts';
import { cutDay } from '../parts/day-entries.ts';
import { pageName } from '../parts/pagination.ts';
import type { SiteContext } from '../site-context.ts';

/** The pages of so many days are kept for offline reading. */
const KEPT_DAYS = 7;

/**
 * The pages that a browser keeps for offline reading whatever is saved and visited, as JSON: first the one that stands for all
 * that cannot be had, then the pages that lead on, then the newest days, the newest last.
 */
export function offlinePages({ archive }: SiteContext): string {
  const days = archive.days
    .slice(-KEPT_DAYS)
    .flatMap((day) => cutDay(archive, day).map((_, index) => paths.further(paths.day(day.date), pageName(index))));
  return JSON.stringify([paths.offline, paths.home, paths.saved, ...days].map(href));
}
