import type { Archive } from '../archive/archive.ts';
import { periodsWithFiles } from '../archive/periods.ts';
import { toAtom } from '../export/feeds/atom.ts';
import type { ListedFeed } from '../export/feeds/opml.ts';
import { newestOfTopic, papersOfMonth } from '../export/feeds/select-items.ts';
import { TOPICS_FILE } from '../archive/topics/topics.ts';
import type { IndexedTopic } from '../archive/topics/topic-index.ts';
import type { Site } from '../site/settings.ts';
import { paths } from '../site/urls.ts';
import type { Wording } from '../site/wording.ts';
import { permanentRoute, type Route } from './route.ts';
import { searchFeedLink } from './search-feed-page.ts';
import { sourceFeedLink } from './source-page.ts';
import type { SiteContext } from './site-context.ts';

/** The feed of a month. */
export interface MonthFeedRoute extends Route {
  readonly month: string;
}

/** The feed of a topic. */
export interface TopicFeedRoute extends Route {
  readonly slug: string;
}

/** A feed of every month that has a digest, or had one when it was published. */
export function monthFeedRoutes(archive: Archive): MonthFeedRoute[] {
  return periodsWithFiles(archive, 'month').map(({ name, origin }) => ({
    ...permanentRoute(paths.feeds.month(name), origin),
    month: name,
  }));
}

/** The text of the feed of a month. */
export function monthFeed(context: SiteContext, { month }: MonthFeedRoute): string {
  return toAtom(papersOfMonth(context, month));
}

/** A feed of every topic that has a page. */
export function topicFeedRoutes({ topics }: Archive): TopicFeedRoute[] {
  return [...topics.values()]
    .filter(({ hasPage }) => hasPage)
    .map(({ slug }) => ({ ...permanentRoute(paths.feeds.topic(slug), TOPICS_FILE), slug }));
}

/** The text of the feed of a topic. */
export function topicFeed(context: SiteContext, { slug }: TopicFeedRoute): string {
  const topic = context.archive.topics.get(slug);
  if (!topic) throw new Error(`No topic \`${slug}\` in the archive: take slugs from archive.topics`);
  return toAtom(newestOfTopic(context, topic));
}

/** The feeds that readers subscribe to: of all papers, of days, of each source, topic and search. */
export function allFeeds({ archive, site, wording }: SiteContext): ListedFeed[] {
  const topics = topicFeedRoutes(archive).flatMap(({ slug }) => archive.topics.get(slug) ?? []);
  return [
    { title: site.title, path: paths.feeds.atom, page: paths.home },
    dailyFeedLink(site, wording),
    ...Array.from(archive.sources.values(), sourceFeedLink),
    ...topics.map(topicFeedLink),
    ...Array.from(archive.searchFeeds.values(), searchFeedLink),
  ];
}

/** The feed of a topic, for lists of feeds and the heads of its pages. */
export function topicFeedLink({ slug, label }: IndexedTopic): ListedFeed {
  return { title: label, path: paths.feeds.topic(slug), page: paths.topic(slug) };
}

/** The feed with one item a day. */
export function dailyFeedLink({ title }: Pick<Site, 'title'>, wording: Wording): ListedFeed {
  return { title: wording.text('feed.daily', { title }), path: paths.feeds.daily, page: paths.home };
}

/** The feed of a month. */
export function monthFeedLink(month: string, { title }: Pick<Site, 'title'>, wording: Wording): ListedFeed {
  return {
    title: wording.text('feed.month', { title, month: wording.month(month) }),
    path: paths.feeds.month(month),
    page: paths.period('month', month),
  };
}
