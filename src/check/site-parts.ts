import { NAME_KINDS } from '../archive/name-kinds.ts';
import { paths } from '../site/urls.ts';
import { KINDS } from '../views/kinds.ts';

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
const PARTS: Readonly<Record<keyof typeof KINDS, SitePart | null>> = {
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
  dataList: 'data',
  dataTable: 'data',
  sitemapIndex: 'other',
  sitemap: 'other',
  robots: 'other',
  llms: 'other',
  openSearch: 'other',
  webManifest: 'other',
  permalinks: 'other',
};

const PART_OF_FILE = new Map(
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((name) => [KINDS[name].file as string, PARTS[name]]),
);

/**
 * The part of a site that a file of it belongs to.
 * @param path of the file, under the site
 * @param component the file under the root that made it; undefined for what no page of the table made
 * @example sitePart('/papers/2511.00001/index.html', 'src/pages/papers/[...id].astro') //=> 'papers'
 */
export function sitePart(path: string, component: string | undefined): SitePart {
  if (component === undefined) return path.startsWith(paths.searchIndex) ? 'search' : 'other';
  const part = PART_OF_FILE.get(component.replace(/^src\/pages\//, '').replace(/\.(?:astro|ts)$/, ''));
  if (part === null) return path.startsWith(paths.names(NAME_KINDS.author.segment)) ? 'people' : 'lists';
  return part ?? 'other';
}
