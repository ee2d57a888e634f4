import type { Archive } from '../archive/archive.ts';
import { PERIOD_KINDS, periodName, type PeriodKind } from '../archive/periods.ts';
import { SEARCH_FEEDS_FILE } from '../archive/search-feeds.ts';
import { DaySchema } from '../digest/schema.ts';
import { dayEdition, trendingEdition, weekEdition, type Edition } from '../mail/edition.ts';
import { feedEdition } from '../mail/feed-edition.ts';
import { findPapers } from '../search/feeds/find-papers.ts';
import type { Wording } from '../site/wording.ts';
import { failOption, failUsage } from './options.ts';

/** What the options say of the papers of a newsletter. */
export interface EditionOptions {
  readonly date?: string | undefined;
  readonly week?: string | undefined;
  readonly trending?: string | undefined;
}

/** Which edition the options ask for; options that do not fit end the command. */
export function chooseEdition({
  date,
  week,
  trending,
}: EditionOptions): (archive: Archive, wording: Wording) => Edition {
  if (date !== undefined && week !== undefined) failUsage('Unexpected --week beside --date, expected one of them');
  if (date !== undefined && date !== 'latest' && !DaySchema.safeParse(date).success) {
    failOption({ path: ['date'], found: date, expected: 'a day as `YYYY-MM-DD`, or `latest`' });
  }
  if (week !== undefined && !WEEK.test(week)) {
    failOption({ path: ['week'], found: week, expected: 'a week as `2025-W45`, or `latest`, or `previous`' });
  }
  if (trending !== undefined) return chooseRanking(trending, { date, week });
  if (date !== undefined) return (archive, wording) => dayEdition(archive, date, wording);
  if (week !== undefined) return (archive, wording) => weekEdition(archive, week, wording);
  return failUsage('Which papers? Give `--date D`, `--week W` or `--trending week`');
}

/**
 * What an edition has of a search of `feeds.yml`; null where it has nothing of it.
 * @throws when the file has no such search
 */
export function editionOfFeed(edition: Edition, slug: string, archive: Archive, wording: Wording): Edition | null {
  const feed = archive.searchFeeds.get(slug);
  if (!feed) {
    const known = [...archive.searchFeeds.keys()].map((each) => `\`${each}\``).join(', ') || 'none';
    throw new Error(`${SEARCH_FEEDS_FILE} has no search \`${slug}\`: name one of its slugs (${known})`);
  }
  return feedEdition(edition, feed, findPapers([feed], archive).get(slug) ?? [], wording);
}

/** A ranking is of the newest period, unless a week or a day in it is named. */
function chooseRanking(trending: string, { date, week }: EditionOptions): ReturnType<typeof chooseEdition> {
  const kind = PERIOD_KINDS.find((each) => each === trending);
  if (kind === undefined) return failOption({ path: ['trending'], found: trending, expected: KINDS });
  if (week !== undefined && kind !== 'week')
    failUsage(`Unexpected --week beside \`--trending ${kind}\`, expected --date`);
  const name = week ?? nameOf(kind, date);
  return (archive, wording) => trendingEdition(archive, kind, name, wording);
}

function nameOf(kind: PeriodKind, date: string | undefined): string {
  return date === undefined || date === 'latest' ? 'latest' : periodName(kind, date);
}

const KINDS = PERIOD_KINDS.map((kind) => `\`${kind}\``).join(', ');
const WEEK = /^(?:\d{4}-W\d{2}|latest|previous)$/;
