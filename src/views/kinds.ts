import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { identityAt } from '../archive/identity.ts';
import { formatLedgerLine, type LedgerLine } from '../archive/ledger.ts';
import { toDataIndex } from '../export/data/data-index.ts';
import { formatPaperIds, paperIds } from '../export/data/paper-ids.ts';
import { toDataSchema } from '../export/data/paper-line-schema.ts';
import { toAtom } from '../export/feeds/atom.ts';
import { toJsonFeed } from '../export/feeds/json-feed.ts';
import { toOpml } from '../export/feeds/opml.ts';
import { toRss } from '../export/feeds/rss.ts';
import { newestDays, newestPapers } from '../export/feeds/select-items.ts';
import { toFeedStylesheet } from '../export/feeds/stylesheet.ts';
import { toWebManifest } from '../export/web-manifest.ts';
import { toOpenSearch } from '../export/opensearch.ts';
import { toRobots } from '../export/sitemap.ts';
import { oncePer } from '../once-per.ts';
import { paths } from '../site/urls.ts';
import { aliasPage, aliasRoutes } from './alias-page.ts';
import { archivePage } from './archive-page.ts';
import {
  dataList,
  dataListRoutes,
  dataMonth,
  dataMonthRoutes,
  dataTable,
  dataTableRoutes,
} from './files/data-files.ts';
import { dayFileRoutes, dayFileText, yearBibtex, yearBibtexRoutes } from './files/day-files.ts';
import { dayPage, dayRoutes } from './day-page.ts';
import { allFeeds, monthFeed, monthFeedRoutes, topicFeed, topicFeedRoutes } from './feeds.ts';
import { freePage, freePageRoutes } from './free-page.ts';
import { homePage } from './home-page.ts';
import { dayPicture, dayPictureRoutes } from './files/day-pictures.ts';
import { llmsText } from './files/llms-text.ts';
import { offlinePages } from './files/offline-worker.ts';
import { movedPage, movedRoutes } from './moved-page.ts';
import {
  dataIndexInputs,
  dataMonthInputs,
  dataTableInputs,
  dayFileInputs,
  dayInputs,
  monthFeedInputs,
  nameInputs,
  paperInputs,
  periodInputs,
  topicFeedInputs,
  topicInputs,
  yearBibtexInputs,
} from './keys/inputs.ts';
import { letterRoutes, nameListPage, nameListRoutes } from './name-list.ts';
import { namePage, nameRoutes } from './name-page.ts';
import { notFoundPage } from './not-found-page.ts';
import { paperPage, paperRoutes } from './paper-page.ts';
import { periodPage, periodRoutes } from './period-page.ts';
import { permanentRoute, plainRoute, type Route } from './route.ts';
import { searchFeed, searchFeedPage, searchFeedPageRoutes, searchFeedRoutes } from './search-feed-page.ts';
import { offlinePage, savedPage } from './saved-page.ts';
import { searchPage } from './search-page.ts';
import type { SiteContext } from './site-context.ts';
import { sitemap, sitemapIndex, sitemapRoutes } from './files/sitemaps.ts';
import { sourceFeed, sourceFeedRoutes, sourceListPage, sourcePage, sourceRoutes } from './source-page.ts';
import { statisticsPage } from './statistics-page.ts';
import { subscribePage } from './subscribe-page.ts';
import { topicListPage, topicPage, topicRoutes } from './topic-page.ts';
import { trendingPage } from './trending-page.ts';
import {
  vectorIndex,
  vectorIndexRoutes,
  vectorMonth,
  vectorMonthInputs,
  vectorMonthRoutes,
  vectorWords,
  vectorWordsInputs,
  vectorWordsRoutes,
} from './files/vector-files.ts';

/** One kind of page or file: its addresses, whether they last, and what it shows. */
export interface PageKind<R extends Route = Route, View = unknown> {
  /** The file under `src/pages` that makes it, without its extension: `[x]` is one segment, `[...x]` all further ones. */
  readonly file: string;
  /** All its addresses, without duplicates; computed once for each archive. */
  routes(archive: Archive): readonly R[];
  /** What its template shows at one of them; for a file, its text or bytes, and for a picture, what it says. */
  view(context: SiteContext, route: R): View;
  /** All that its view follows from, in JSON, where that takes less time than the view; null where it does not. */
  inputs?(context: SiteContext, route: R): unknown;
}

/** A kind of which a site has one page or file. */
export interface SinglePageKind<View = unknown> extends PageKind<Route, View> {
  readonly route: Route;
  view(context: SiteContext): View;
}

/**
 * Every kind of page and file that a site has. What is published, what is permanent and what a page shows follows from
 * these rows alone. A new kind is a row here, its view, a file under `src/pages`, its path in `site/urls.ts` and its words in
 * `site/strings.ts`; a first segment below `/papers/` also goes into `RESERVED_SLUGS`, so that no paper takes it.
 */
export const KINDS = {
  home: single('index', plainRoute(paths.home), homePage),
  day: kind('papers/date/[...path]', dayRoutes, dayPage, dayInputs),
  period: kind('papers/[kind]/[...path]', periodRoutes, periodPage, periodInputs),
  trending: single('papers/trending', plainRoute(paths.trending), trendingPage),
  paper: kind('papers/[...id]', paperRoutes, paperPage, paperInputs),
  alias: kind('papers/[...alias]', aliasRoutes, aliasPage),
  topicList: single('topics/index', plainRoute(paths.topics), topicListPage),
  topic: kind('topics/[...path]', topicRoutes, topicPage, topicInputs),
  sourceList: single('sources/index', plainRoute(paths.sources), sourceListPage),
  source: kind('sources/[...path]', sourceRoutes, sourcePage),
  nameList: kind('[names]/index', nameListRoutes, nameListPage),
  nameLetter: kind('[names]/by-letter/[...path]', letterRoutes, nameListPage),
  name: kind('[names]/[...path]', nameRoutes, namePage, nameInputs),
  archive: single('archive/index', plainRoute(paths.archive), archivePage),
  statistics: single('archive/statistics', plainRoute(paths.statistics), statisticsPage),
  search: single('search', plainRoute(paths.search), searchPage),
  saved: single('saved', plainRoute(paths.saved), savedPage),
  offline: single('offline', plainRoute(paths.offline), offlinePage),
  subscribe: single('subscribe', plainRoute(paths.subscribe), subscribePage),
  freePage: kind('[page]', freePageRoutes, freePage),
  moved: kind('[...path]', movedRoutes, movedPage),
  notFound: single('404', plainRoute(paths.notFound), notFoundPage),

  dayFile: kind('papers/date/[date].[extension]', dayFileRoutes, dayFileText, dayFileInputs),
  dayPicture: kind('papers/date/[date].png', dayPictureRoutes, dayPicture),
  yearBibtex: kind('papers/year/[year].bib', yearBibtexRoutes, yearBibtex, yearBibtexInputs),
  rss: single('feed.xml', permanentRoute(paths.feeds.rss, null), (context) =>
    toRss(newestPapers(context, paths.feeds.rss)),
  ),
  atom: single('atom.xml', permanentRoute(paths.feeds.atom, null), (context) => toAtom(newestPapers(context))),
  jsonFeed: single('feed.json', permanentRoute(paths.feeds.json, null), (context) =>
    toJsonFeed(newestPapers(context, paths.feeds.json)),
  ),
  dailyFeed: single('daily.xml', permanentRoute(paths.feeds.daily, null), (context) => toAtom(newestDays(context))),
  monthFeed: kind('archive/[month].xml', monthFeedRoutes, monthFeed, monthFeedInputs),
  topicFeed: kind('topics/[slug]/feed.xml', topicFeedRoutes, topicFeed, topicFeedInputs),
  sourceFeed: kind('sources/[slug]/feed.xml', sourceFeedRoutes, sourceFeed),
  searchFeedPage: kind('feeds/[slug]/index', searchFeedPageRoutes, searchFeedPage),
  searchFeed: kind('feeds/[slug]/feed.xml', searchFeedRoutes, searchFeed),
  feedList: single('feeds.opml', plainRoute(paths.feeds.list), (context) =>
    toOpml(context.site.title, allFeeds(context)),
  ),
  feedStyles: single('feed.css', plainRoute(paths.feeds.stylesheet), ({ wording }) => toFeedStylesheet(wording)),
  dataIndex: single(
    'data/index.json',
    permanentRoute(paths.data.index, null),
    ({ whole, keptData }) => toDataIndex(whole, keptData),
    dataIndexInputs,
  ),
  dataSchema: single('data/schema.json', permanentRoute(paths.data.schema, null), toDataSchema),
  dataMonth: kind('data/[month].jsonl', dataMonthRoutes, dataMonth, dataMonthInputs),
  dataIds: single('data/ids.json', plainRoute(paths.data.ids), ({ whole }) => formatPaperIds(paperIds(whole))),
  dataList: kind('data/[list].json', dataListRoutes, dataList),
  dataTable: kind('data/[year].csv', dataTableRoutes, dataTable, dataTableInputs),
  vectorIndex: kind('vectors/[index].json', vectorIndexRoutes, vectorIndex),
  vectorMonth: kind('vectors/[month].bin', vectorMonthRoutes, vectorMonth, vectorMonthInputs),
  vectorWords: kind('vectors/words/[piece].bin', vectorWordsRoutes, vectorWords, vectorWordsInputs),
  sitemapIndex: single('sitemap.xml', plainRoute(paths.sitemaps), sitemapIndex),
  sitemap: kind('sitemap-[part].xml', sitemapRoutes, sitemap),
  robots: single('robots.txt', plainRoute(paths.robots), () => toRobots(paths.sitemaps)),
  llms: single('llms.txt', plainRoute(paths.llms), llmsText),
  openSearch: single('opensearch.xml', plainRoute(paths.openSearch), ({ site, icons }) => toOpenSearch(site, icons)),
  webManifest: single('manifest.webmanifest', plainRoute(paths.webManifest), ({ site, icons }) =>
    toWebManifest(site, icons),
  ),
  offlineWorker: single('offline-worker.js', plainRoute(paths.offlineWorker), offlinePages),
  permalinks: single('permalinks.txt', plainRoute(paths.permalinks), ({ archive }) =>
    ledgerLines(archive)
      .map((line) => `${formatLedgerLine(line)}\n`)
      .join(''),
  ),
} as const;

/** The name of a kind. */
export type KindName = keyof typeof KINDS;

/** The rows of the table. */
export const KIND_ROWS: readonly PageKind[] = Object.values(KINDS);

/** The addresses of all pages and files of a site, except assets and the search index. */
export function siteRoutes(archive: Archive): readonly Route[] {
  return KIND_ROWS.flatMap(({ routes }) => routes(archive));
}

/** The permanent addresses of a site, sorted, without duplicates. */
export const permanentRoutes = oncePer((archive: Archive): readonly Route[] => {
  const permanent = siteRoutes(archive).filter(({ permanence }) => permanence === 'permanent');
  // Where an editor moved a path that still has its page, the page wins.
  const byPath = new Map(permanent.toReversed().map((route) => [route.path, route]));
  return [...byPath.keys()].toSorted().flatMap((path) => byPath.get(path) ?? []);
});

/** The permanent addresses of a site as a ledger keeps them, sorted. */
export function ledgerLines(archive: Archive): readonly Omit<LedgerLine, 'line'>[] {
  return permanentRoutes(archive).map(({ path, origin }) => ({ path, origin, identity: identityAt(archive, path) }));
}

/**
 * A key that changes when what a page shows changes. It covers neither templates nor MDX files.
 * @param view of the page, where it is known
 */
export function pageKey<R extends Route>(kind: PageKind<R>, context: SiteContext, route: R, view?: unknown): string {
  const shown = kind.inputs?.(context, route) ?? view ?? kind.view(context, route);
  const text = typeof shown === 'string' ? shown : JSON.stringify(shown);
  return hash('sha256', text, 'base64url').slice(0, KEY_LENGTH);
}

/** Digits of a key: 120 bits. */
const KEY_LENGTH = 20;

/** The routes of a kind. */
export type RouteOf<Name extends KindName> = ReturnType<(typeof KINDS)[Name]['routes']>[number];

function kind<R extends Route, View>(
  file: string,
  routes: (archive: Archive) => readonly R[],
  view: (context: SiteContext, route: R) => View,
  inputs?: (context: SiteContext, route: R) => unknown,
): PageKind<R, View> {
  return { file, routes: oncePer(routes), view, ...(inputs && { inputs }) };
}

/** A kind that has one page or file, whatever the archive holds. */
function single<View>(
  file: string,
  route: Route,
  view: (context: SiteContext) => View,
  inputs?: (context: SiteContext) => unknown,
): SinglePageKind<View> {
  return { file, route, routes: () => [route], view, ...(inputs && { inputs }) };
}
