import { NAME_KINDS } from '../archive/name-kinds.ts';
import { paths } from '../site/urls.ts';
import type { KindName } from '../views/kinds.ts';

/** The parts of a site by which its bytes are counted, in the order of a report. */
export const SITE_PARTS = {
  papers: 'paper pages',
  people: 'people',
  days: 'days',
  data: 'data',
  search: 'search',
  lists: 'topics, organizations and periods',
  feeds: 'feeds',
  pictures: 'pictures',
  other: 'other',
} as const;

export type SitePart = keyof typeof SITE_PARTS;

/** The part of each kind of page and file; null where its first segment says which. */
const PARTS: Readonly<Record<KindName, SitePart | null>> = {
  home: 'other',
  day: 'days',
  period: 'lists',
  trending: 'lists',
  paper: 'papers',
  alias: 'papers',
  topicList: 'lists',
  topic: 'lists',
  sourceList: 'lists',
  source: 'lists',
  nameList: null,
  nameLetter: null,
  name: null,
  archive: 'lists',
  statistics: 'lists',
  search: 'search',
  saved: 'other',
  offline: 'other',
  subscribe: 'other',
  freePage: 'other',
  moved: 'other',
  notFound: 'other',

  dayFile: 'days',
  dayPicture: 'pictures',
  yearBibtex: 'lists',
  rss: 'feeds',
  atom: 'feeds',
  jsonFeed: 'feeds',
  dailyFeed: 'feeds',
  monthFeed: 'feeds',
  topicFeed: 'feeds',
  sourceFeed: 'feeds',
  searchFeedPage: 'feeds',
  searchFeed: 'feeds',
  feedList: 'feeds',
  feedStyles: 'feeds',
  dataIndex: 'data',
  dataSchema: 'data',
  dataMonth: 'data',
  dataIds: 'data',
  dataList: 'data',
  dataTable: 'data',
  vectorIndex: 'search',
  vectorMonth: 'search',
  vectorWords: 'search',
  sitemapIndex: 'other',
  sitemap: 'other',
  robots: 'other',
  llms: 'other',
  openSearch: 'other',
  webManifest: 'other',
  offlineWorker: 'other',
  permalinks: 'other',
};

/**
 * The part of a site that a file of it belongs to.
 * @param path of the file, under the site
 * @param kind of page or file that stands there; undefined for what no row of the table made
 * @example sitePart('papers/2511.00001/index.html', 'paper') //=> 'papers'
 */
export function sitePart(path: string, kind: KindName | undefined): SitePart {
  if (kind === undefined) return `/${path}`.startsWith(paths.searchIndex) ? 'search' : 'other';
  return PARTS[kind] ?? (`/${path}`.startsWith(paths.names(NAME_KINDS.author.segment)) ? 'people' : 'lists');
}
