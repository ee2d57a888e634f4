import type { Archive } from '../../archive/archive.ts';
import { periodsOf } from '../../archive/periods.ts';
import type { Day } from '../../archive/schema.ts';
import type { Source } from '../../archive/sources.ts';
import type { IndexedTopic } from '../../archive/topics/topic-index.ts';
import { firstDay } from '../../paper/first-day.ts';
import { absoluteUrl, paths } from '../../site/urls.ts';
import { keepXmlCharacters } from '../../text/write/escape.ts';
import { NO_HISTORY, type Feed, type FeedItem, type FeedSource } from './feed.ts';
import { dayItem, digestsItem, paperItem } from './feed-item.ts';

/** A feed has whole days, the newest first, until it has so many papers. */
const ENOUGH_ITEMS = 100;
/** How many days the feed with an item a day goes back. */
const LISTED_DAYS = 14;

/** The newest papers of the archive, with the way to all older ones. */
export function newestPapers(source: FeedSource, path: string = paths.feeds.atom): Feed {
  const { archive, site } = source;
  const items = newestItems(newIds(archive, archive.days), source);
  const months = periodsOf(archive, 'month').map(({ name }) => name);
  const newest = months.at(-1);
  return {
    ...feedOf(source, items),
    path,
    title: keepXmlCharacters(site.title),
    history: {
      ...NO_HISTORY,
      next: newest === undefined ? null : paths.feeds.month(newest),
      previousArchive: monthBefore(months, newest),
    },
  };
}

/** The papers of a month, which the newest papers lead on to. Only the newest month gets further ones. */
export function papersOfMonth(source: FeedSource, month: string): Feed {
  const { archive, site, wording } = source;
  const months = periodsOf(archive, 'month');
  const days = months.find(({ name }) => name === month)?.days ?? [];
  const items = itemsOf(newIds(archive, days), source);
  return {
    ...feedOf(source, items),
    path: paths.feeds.month(month),
    page: paths.period('month', month),
    title: keepXmlCharacters(wording.text('feed.month', { title: site.title, month: wording.month(month) })),
    updated: items[0]?.updated ?? new Date(days.at(-1)?.date ?? 0),
    history: {
      current: paths.feeds.atom,
      next: null,
      previousArchive: monthBefore(
        months.map(({ name }) => name),
        month,
      ),
      isArchive: month !== months.at(-1)?.name,
    },
  };
}

/** The newest papers of a topic. */
export function newestOfTopic(source: FeedSource, { slug, label, description, paperIds }: IndexedTopic): Feed {
  return newestOf(source, paperIds, {
    path: paths.feeds.topic(slug),
    page: paths.topic(slug),
    title: label,
    description: description ?? label,
  });
}

/**
 * The newest of some papers.
 * @param ids by first day
 * @param of the page that lists them, and what they have in common
 */
export function newestOf(
  source: FeedSource,
  ids: readonly string[],
  { path, page, title, description }: Pick<Feed, 'path' | 'page' | 'title' | 'description'>,
): Feed {
  return {
    ...feedOf(source, newestItems(ids, source)),
    id: absoluteUrl(page),
    path,
    page,
    title: keepXmlCharacters(`${title} · ${source.site.title}`),
    description: keepXmlCharacters(description),
  };
}

/** The newest days, each as one item. */
export function newestDays(source: FeedSource): Feed {
  const days = source.archive.days.slice(-LISTED_DAYS).toReversed();
  return {
    ...feedOf(
      source,
      days.map((day) => dayItem(day, source)),
    ),
    id: absoluteUrl(paths.feeds.daily),
    path: paths.feeds.daily,
    title: keepXmlCharacters(source.wording.text('feed.daily', { title: source.site.title })),
  };
}

/** The newest days of a source, each as one item. */
export function newestOfSource(source: FeedSource, { slug, name, days }: Source): Feed {
  const items = days
    .slice(-LISTED_DAYS)
    .toReversed()
    .map((day) => digestsItem(day, slug, source));
  const page = paths.source(slug);
  return {
    ...feedOf(source, items),
    id: absoluteUrl(page),
    path: paths.feeds.source(slug),
    page,
    title: keepXmlCharacters(`${name} · ${source.site.title}`),
    description: keepXmlCharacters(name),
  };
}

/** What all feeds of a site have in common. */
function feedOf({ archive, site }: FeedSource, items: readonly FeedItem[]): Omit<Feed, 'path' | 'title'> {
  return {
    id: absoluteUrl(paths.home),
    page: paths.home,
    description: keepXmlCharacters(site.description),
    language: site.language,
    updated: items[0]?.updated ?? new Date(archive.days.at(-1)?.date ?? 0),
    items,
    history: NO_HISTORY,
  };
}

function newestItems(ids: readonly string[], source: FeedSource): FeedItem[] {
  return itemsOf(newestIds(ids, source.archive), source);
}

/**
 * The newest of some papers, in whole days, without those that were withdrawn.
 * @param all their ids by first day
 */
export function newestIds(all: readonly string[], { papers }: Pick<Archive, 'papers'>): readonly string[] {
  const ids = all.filter((id) => papers.get(id)?.withdrawn !== true);
  const dayOf = (index: number): string => dayOfPaper(papers, ids[index]);
  let start = Math.max(0, ids.length - ENOUGH_ITEMS);
  while (start > 0 && dayOf(start - 1) === dayOf(start)) start -= 1;
  return ids.slice(start);
}

/** The items of those papers that were not withdrawn, the newest day first, and those of a day in its own order. */
function itemsOf(ids: readonly string[], source: FeedSource): FeedItem[] {
  const { papers, days, dayIndex } = source.archive;
  const byDay = Map.groupBy(ids, (id) => dayOfPaper(papers, id));
  const dates = [...byDay.keys()].toSorted().toReversed();
  return dates.flatMap((date) => {
    const wanted = new Set(byDay.get(date));
    const ofDay = days[dayIndex.get(date) ?? -1]?.paperIds ?? [];
    return ofDay.flatMap((id, place) => {
      const paper = wanted.has(id) ? papers.get(id) : undefined;
      return paper && paper.withdrawn !== true ? [paperItem(paper, place, source)] : [];
    });
  });
}

/** The papers that are new on some days, by first day: a paper that is listed again is not new. */
function newIds({ papers }: Archive, days: readonly Day[]): string[] {
  return days.flatMap(({ date, paperIds }) => paperIds.filter((id) => dayOfPaper(papers, id) === date));
}

function dayOfPaper(papers: Archive['papers'], id: string | undefined): string {
  const paper = papers.get(id ?? '');
  return paper ? firstDay(paper) : '';
}

/** The feed of the month before one; null for the first month. */
function monthBefore(months: readonly string[], month: string | undefined): string | null {
  const before = months[months.indexOf(month ?? '') - 1];
  return before === undefined ? null : paths.feeds.month(before);
}
