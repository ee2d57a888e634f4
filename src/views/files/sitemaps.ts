import type { Archive } from '../../archive/archive.ts';
import { firstDayOf } from '../../archive/papers-of.ts';
import { NAME_KIND_LIST, NAME_KINDS } from '../../archive/name-kinds.ts';
import { periodsOf, PERIOD_KINDS } from '../../archive/periods.ts';
import { compareText } from '../../compare-text.ts';
import { toSitemap, toSitemapIndex, type SitemapEntry } from '../../export/sitemap.ts';
import { oncePer } from '../../once-per.ts';
import { paths } from '../../site/urls.ts';
import { dayRoutes } from '../day-page.ts';
import { freePageRoutes } from '../free-page.ts';
import { letterRoutes } from '../name-list.ts';
import { cutList } from '../parts/paper-list.ts';
import { periodRoutes } from '../period-page.ts';
import { cutSource } from '../source-page.ts';
import { searchFeedPageRoutes } from '../search-feed-page.ts';
import { plainRoute, type Route } from '../route.ts';
import type { SiteContext } from '../site-context.ts';

/** The most addresses of a sitemap that search engines accept. */
const LARGEST_SITEMAP = 50_000;

/** One of the sitemaps. */
export interface SitemapRoute extends Route {
  /** Its number, from 1. */
  readonly part: number;
}

/** Every sitemap: one for each 50,000 pages. */
export function sitemapRoutes(archive: Archive): SitemapRoute[] {
  return partsOf(archive).map((_, index) => ({ ...plainRoute(paths.sitemap(index + 1)), part: index + 1 }));
}

/** The text of one of the sitemaps. */
export function sitemap({ archive, site }: SiteContext, { part }: SitemapRoute): string {
  const pages = partsOf(archive)[part - 1] ?? [];
  return toSitemap(site.counts.length > 0 ? pages : pages.filter(({ path }) => path !== paths.trending));
}

/** The text of the index of all sitemaps. */
export function sitemapIndex({ archive }: SiteContext): string {
  const entries = partsOf(archive).map((pages, index) => ({
    path: paths.sitemap(index + 1),
    newest: newestOf(pages.map(({ newest }) => newest)),
  }));
  return toSitemapIndex(entries);
}

/** The pages of each sitemap: in the order of their newest days, so that those of past days stay where they are. */
export function sitemapParts(archive: Archive, largest = LARGEST_SITEMAP): (readonly SitemapEntry[])[] {
  const pages = indexedPages(archive).toSorted(
    (a, b) => compareText(a.newest ?? '', b.newest ?? '') || compareText(a.path, b.path),
  );
  const count = Math.ceil(pages.length / largest);
  return Array.from({ length: count }, (_, index) => pages.slice(index * largest, (index + 1) * largest));
}

/** The sitemaps of an archive: each of them, their index and their addresses need all. */
const partsOf = oncePer((archive: Archive) => sitemapParts(archive));

/** Every page that search engines may list, with the newest day that concerns it. */
export function indexedPages(archive: Archive): SitemapEntry[] {
  const newest = archive.days.at(-1)?.date ?? null;
  return [
    ...overviews(archive).map((path) => ({ path, newest })),
    ...[paths.subscribe, ...freePageRoutes(archive).map(({ path }) => path)].map((path) => ({ path, newest: null })),
    ...searchFeedPageRoutes(archive).map(({ path }) => ({ path, newest: null })),
    ...dayRoutes(archive).map(({ path, date }) => ({ path, newest: date })),
    ...periodPages(archive),
    ...Array.from(archive.papers.values(), ({ id, appearances }) => ({
      path: paths.paper(id),
      newest: newestOf(appearances.map(({ date }) => date)),
    })),
    ...listPages(archive),
    ...sourcePages(archive),
  ];
}

/** The pages that every digest concerns. */
function overviews(archive: Archive): string[] {
  const { home, trending, topics, sources, archive: days, statistics, search } = paths;
  const lists = NAME_KIND_LIST.map((kind) => paths.names(NAME_KINDS[kind].segment));
  return [
    home,
    trending,
    topics,
    sources,
    days,
    statistics,
    search,
    ...lists,
    ...letterRoutes(archive).map(({ path }) => path),
  ];
}

function periodPages(archive: Archive): SitemapEntry[] {
  const newest = new Map(
    PERIOD_KINDS.flatMap((kind) =>
      periodsOf(archive, kind).map(({ name, days }) => [`${kind} ${name}`, days.at(-1)?.date ?? null] as const),
    ),
  );
  return periodRoutes(archive).map(({ path, kind, name }) => ({ path, newest: newest.get(`${kind} ${name}`) ?? null }));
}

/** The pages of topics and names, each with the first day of its newest paper: the first or the last of the page. */
function listPages(archive: Archive): SitemapEntry[] {
  const topics = [...archive.topics.values()]
    .filter(({ hasPage }) => hasPage)
    .map(({ slug, paperIds }) => ({ path: paths.topic(slug), paperIds }));
  const names = NAME_KIND_LIST.flatMap((kind) =>
    Array.from(archive.names[kind].pages.values(), ({ slug, paperIds }) => ({
      path: paths.name(NAME_KINDS[kind].segment, slug),
      paperIds,
    })),
  );
  return [...topics, ...names].flatMap(({ path, paperIds }) =>
    cutList(archive, paperIds).map((cut) => ({
      path: paths.further(path, cut.page),
      newest: newestOf([cut.items[0], cut.items.at(-1)].map((id) => firstDayOf(archive, id ?? ''))),
    })),
  );
}

/** The pages of sources, each with the newest of its days. */
function sourcePages({ sources }: Archive): SitemapEntry[] {
  return [...sources.values()].flatMap((source) =>
    cutSource(source).map(({ page, items }) => ({
      path: paths.further(paths.source(source.slug), page),
      newest: newestOf(items.map(({ date }) => date)),
    })),
  );
}

function newestOf(days: readonly (string | null)[]): string | null {
  return days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
