import type { Archive } from '../archive/archive.ts';
import { SEARCH_FEEDS_FILE, type SearchFeed } from '../archive/search-feeds.ts';
import { toAtom } from '../export/feeds/atom.ts';
import type { ListedFeed } from '../export/feeds/opml.ts';
import { newestOf } from '../export/feeds/select-items.ts';
import { href, paths } from '../site/urls.ts';
import type { Wording } from '../site/wording.ts';
import { citedSet, type CitedSet } from './parts/cited-set.ts';
import type { PagedList } from './parts/paged-list.ts';
import { pageHead, type PageHead } from './head.ts';
import { paperListPage } from './parts/paper-list.ts';
import { permanentRoute, type Route } from './route.ts';
import type { SiteContext } from './site-context.ts';

/** What the page of a search of `feeds.yml` shows: its newest papers. */
export interface SearchFeedPage {
  readonly head: PageHead;
  readonly title: string;
  readonly count: string;
  /** What is searched for, in words. */
  readonly conditions: string;
  readonly feedHref: string;
  /** The same on the search page; null where it has no such filter. */
  readonly searchHref: string | null;
  readonly list: PagedList;
  /** The listed papers as a file of citations. */
  readonly cite: CitedSet | null;
}

/** A search of `feeds.yml`. */
export interface SearchFeedRoute extends Route {
  readonly slug: string;
}

/** The most papers on the page of a search: all others are found on the search page. */
const NEWEST = 100;

/** The page of every search. */
export function searchFeedPageRoutes({ searchFeeds }: Archive): SearchFeedRoute[] {
  return Array.from(searchFeeds.keys(), (slug) => ({
    ...permanentRoute(paths.searchFeed(slug), SEARCH_FEEDS_FILE),
    slug,
  }));
}

/** The feed of every search. */
export function searchFeedRoutes({ searchFeeds }: Archive): SearchFeedRoute[] {
  return Array.from(searchFeeds.keys(), (slug) => ({
    ...permanentRoute(paths.feeds.search(slug), SEARCH_FEEDS_FILE),
    slug,
  }));
}

/** Makes the page of a search. */
export function searchFeedPage(
  { archive, wording, foundBy }: SiteContext,
  { slug, path }: SearchFeedRoute,
): SearchFeedPage {
  const feed = searchFeedOf(archive, slug);
  const ids = foundBy(slug);
  const listed = ids.slice(-NEWEST);
  const count = wording.text('count.papers', { count: ids.length });
  return {
    head: pageHead({
      title: feed.title,
      description: wording.labelled(feed.title, count),
      path,
      feeds: [searchFeedLink(feed)],
    }),
    title: feed.title,
    count,
    conditions: conditionsOf(feed, archive, wording),
    feedHref: href(paths.feeds.search(slug)),
    searchHref: searchLink(feed),
    list: paperListPage(archive, listed, path, '', 'month', wording),
    cite: citedSet(archive, listed, { rule: 'listed', value: '' }, wording),
  };
}

/** The text of the feed of a search. */
export function searchFeed(context: SiteContext, { slug, path }: SearchFeedRoute): string {
  const { title } = searchFeedOf(context.archive, slug);
  const page = paths.searchFeed(slug);
  const description = conditionsOf(searchFeedOf(context.archive, slug), context.archive, context.wording);
  return toAtom(newestOf(context, context.foundBy(slug), { path, page, title, description }));
}

/** The feed of a search, for lists of feeds and the head of its page. */
export function searchFeedLink({ slug, title }: SearchFeed): ListedFeed {
  return { title, path: paths.feeds.search(slug), page: paths.searchFeed(slug) };
}

function searchFeedOf({ searchFeeds }: Archive, slug: string): SearchFeed {
  const feed = searchFeeds.get(slug);
  if (!feed) throw new Error(`No search \`${slug}\` in the archive: take slugs from archive.searchFeeds`);
  return feed;
}

function conditionsOf(feed: SearchFeed, { topics }: Archive, wording: Wording): string {
  const { q, author, topic, organization, year, published, code, comments, votes } = feed;
  const named = (label: string, value: string | null): string | null =>
    value === null ? null : wording.labelled(label, value);
  return [
    q,
    named(wording.text('paper.authors'), author),
    named(wording.text('search.filter.topic'), topic === null ? null : (topics.get(topic)?.label ?? topic)),
    named(wording.text('search.filter.organization'), organization),
    named(wording.text('search.filter.year'), year),
    named(wording.text('search.filter.published'), published),
    code === null ? null : wording.text('search.filter.code'),
    comments === null ? null : wording.text('search.atLeastComments', { count: comments }),
    votes === null ? null : wording.text('feed.atLeastVotes', { count: votes }),
  ]
    .filter((condition) => condition !== null)
    .join(' · ');
}

/** Authors are searched for as a phrase; votes are no filter of the search page. */
function searchLink({ q, author, topic, organization, year, published, code, votes }: SearchFeed): string | null {
  if (votes !== null) return null;
  const words = [q, author === null ? null : `"${author}"`].filter((part) => part !== null).join(' ');
  const parameters = Object.entries({ q: words, topic, organization, year, published, code, sort: 'newest' });
  const set = parameters.flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `${href(paths.search)}?${new URLSearchParams(set).toString()}`;
}
