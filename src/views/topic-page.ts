import type { Wording } from '../site/wording.ts';
import { href, paths } from '../site/urls.ts';
import type { Archive } from '../archive/archive.ts';
import type { NavLink } from './parts/pagination.ts';
import { topicFeedLink } from './feeds.ts';
import { citedSet, type CitedSet } from './parts/cited-set.ts';
import type { PagedList } from './parts/paged-list.ts';
import { pageHead, type PageHead } from './head.ts';
import { listRoute, type ListRoute } from './route.ts';
import { cutList, paperListPage } from './parts/paper-list.ts';
import { TOPICS_FILE } from '../archive/topics/topics.ts';
import { finishedMonths, type MonthCount } from '../archive/topics/topic-counts.ts';
import { neighbouringTopics } from '../archive/topics/topic-neighbours.ts';
import type { SiteContext } from './site-context.ts';

/** What a topic's page shows. */
export interface TopicPage {
  readonly head: PageHead;
  readonly label: string;
  readonly description: string | null;
  readonly count: string;
  /** Its papers as a file of citations; on the first page only. */
  readonly cite: CitedSet | null;
  /** Null on further pages of a long list, and for an archive of a single month. */
  readonly overTime: BarPicture | null;
  readonly neighbours: readonly NavLink[];
  /** Searches among its papers; on the first page only. */
  readonly searches: readonly NavLink[];
  readonly list: PagedList;
}

/** What the list of topics shows. */
export interface TopicListPage {
  readonly head: PageHead;
  readonly note: string;
  /** The topics that have a page, by label. */
  readonly topics: readonly TopicLink[];
}

/** A topic in the list of all. */
export interface TopicLink {
  readonly href: string;
  readonly label: string;
  readonly description: string | null;
  readonly count: string;
  /** How many papers it has. */
  readonly size: number;
  /** How many more papers the newest finished month has than the three before it on average; null where they are too few. */
  readonly rise: number | null;
  readonly overTime: BarPicture | null;
}

/** A small bar chart. */
export interface BarPicture {
  readonly counts: readonly number[];
  /** What it shows, in words. */
  readonly text: string;
}

/** A page of a topic. */
export interface TopicRoute extends ListRoute {
  readonly slug: string;
}

/** Every page of every topic that has one. */
export function topicRoutes(archive: Archive): TopicRoute[] {
  return [...archive.topics.values()]
    .filter(({ hasPage }) => hasPage)
    .flatMap(({ slug, paperIds }) =>
      cutList(archive, paperIds).map(({ page }) => ({ ...listRoute(paths.topic(slug), page, TOPICS_FILE), slug })),
    );
}

/** Makes one page of a topic. */
export function topicPage({ archive, site, wording }: SiteContext, { slug, page }: TopicRoute): TopicPage {
  const topic = archive.topics.get(slug);
  if (!topic) throw new Error(`No topic \`${slug}\` in the archive: take slugs from archive.topics`);
  const { label, description } = topic;
  const count = wording.text('count.papers', { count: topic.paperIds.length });
  return {
    head: pageHead({
      title: label,
      description: description ?? wording.labelled(label, count),
      path: paths.further(paths.topic(slug), page),
      feeds: [topicFeedLink(topic)],
    }),
    label,
    description,
    count,
    cite: page === '' ? citedSet(archive, topic.paperIds, { rule: 'topic', value: slug }, wording) : null,
    overTime: page === '' ? overTime(finishedMonths(archive, slug), wording) : null,
    neighbours: page === '' ? neighbouringTopics(archive, slug).flatMap((other) => topicNav(archive, other.slug)) : [],
    searches: page === '' ? topicSearches(slug, site.counts.length > 0, wording) : [],
    list: paperListPage(archive, topic.paperIds, paths.topic(slug), page, 'month', wording),
  };
}

/** Makes the list of topics. */
export function topicListPage({ archive, wording }: SiteContext): TopicListPage {
  const topics = topicLinks(archive, wording);
  const description = wording.text('topics.description');
  return {
    head: pageHead({ title: wording.text('topics.title'), description, path: paths.topics }),
    note: topics.length > 0 ? description : wording.text('topics.none'),
    topics,
  };
}

/** Every topic that has a page, by its label. */
function topicLinks(archive: Archive, wording: Wording): TopicLink[] {
  return [...archive.topics.values()]
    .filter(({ hasPage }) => hasPage)
    .toSorted((a, b) => wording.compare(a.label, b.label))
    .map(({ slug, label, description, paperIds }) => {
      const months = finishedMonths(archive, slug);
      return {
        href: href(paths.topic(slug)),
        label,
        description,
        count: wording.text('count.papers', { count: paperIds.length }),
        size: paperIds.length,
        rise: riseOf(months),
        overTime: overTime(months, wording),
      };
    });
}

/** The link to a topic; empty for an unknown slug. */
export function topicNav({ topics }: Archive, slug: string): NavLink[] {
  const topic = topics.get(slug);
  return topic ? [{ href: href(paths.topic(slug)), label: topic.label, isCurrent: false }] : [];
}

/** The papers with code, and the most discussed ones where counts are shown, as the search lists them. */
function topicSearches(slug: string, hasCounts: boolean, wording: Wording): NavLink[] {
  const searchOf = (parameters: Readonly<Record<string, string>>): string =>
    `${href(paths.search)}?${new URLSearchParams({ topic: slug, ...parameters }).toString()}`;
  return [
    { href: searchOf({ code: 'yes' }), label: wording.text('topic.withCode'), isCurrent: false },
    ...(hasCounts
      ? [{ href: searchOf({ sort: 'discussed' }), label: wording.text('topic.mostDiscussed'), isCurrent: false }]
      : []),
  ];
}

function riseOf(months: readonly MonthCount[]): number | null {
  const [newest, ...before] = months.slice(-4).toReversed();
  if (!newest || before.length === 0) return null;
  return newest.count - before.reduce((total, { count }) => total + count, 0) / before.length;
}

function overTime(months: readonly MonthCount[], wording: Wording): BarPicture | null {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || months.length < 2) return null;
  const counts = months.map(({ count }) => count);
  const text = wording.text('topic.overTimeText', {
    first: wording.month(first.month),
    last: wording.month(last.month),
    most: Math.max(...counts),
    newest: last.count,
  });
  return { counts, text };
}
