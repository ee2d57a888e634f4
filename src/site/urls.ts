import { readEnvironment } from './environment.ts';

const { basePath, siteUrl } = readEnvironment();

/** Where the site stands: its origin, and the path under it, which is empty or `/x`. */
export const siteAddress = { origin: siteUrl, base: basePath } as const;

/** The path of every kind of page, under the base and unencoded, as `permalinks.txt` lists it. */
export const paths = {
  home: '/',
  paper: (id: string) => `/papers/${id}/`,
  day: (date: string) => `/papers/date/${date}/`,
  /** The digests that a source has on a day, within the page of the day. */
  digestsOfDay: (date: string, source: string) => `/papers/date/${date}/#${sourceAnchor(source)}`,
  /** A week, month or year. */
  period: (kind: string, name: string) => `/papers/${kind}/${name}/`,
  /** The path of one page of a paginated list; '' is the first. */
  further: (path: string, page: string) => (page === '' ? path : `${path}${page}/`),
  trending: '/papers/trending/',
  /** A list of names, such as `/authors/`. */
  names: (segment: string) => `/${segment}/`,
  name: (segment: string, slug: string) => `/${segment}/${slug}/`,
  /** One letter of a long list of names. */
  letter: (segment: string, letter: string) => `/${segment}/by-letter/${letter}/`,
  topic: (slug: string) => `/topics/${slug}/`,
  topics: '/topics/',
  source: (slug: string) => `/sources/${slug}/`,
  sources: '/sources/',
  /** A search of `feeds.yml`. */
  searchFeed: (slug: string) => `/feeds/${slug}/`,
  archive: '/archive/',
  statistics: '/archive/statistics/',
  search: '/search/',
  freePage: (name: string) => `/${name}/`,
  notFound: '/404.html',
  /** A file with the papers of a day, such as `2025-11-05.bib`. */
  dayFile: (date: string, extension: string) => `/papers/date/${date}.${extension}`,
  /** The papers of a year as BibTeX. */
  yearBibtex: (year: string) => `/papers/year/${year}.bib`,
  feeds: {
    rss: '/feed.xml',
    atom: '/atom.xml',
    json: '/feed.json',
    /** A feed with one item a day. */
    daily: '/daily.xml',
    /** The papers of a month, such as `2025-11`. */
    month: (month: string) => `/archive/${month}.xml`,
    topic: (slug: string) => `/topics/${slug}/feed.xml`,
    source: (slug: string) => `/sources/${slug}/feed.xml`,
    search: (slug: string) => `/feeds/${slug}/feed.xml`,
    /** All feeds as a list that feed readers import. */
    list: '/feeds.opml',
    stylesheet: '/feed.css',
  },
  permalinks: '/permalinks.txt',
  /** Every file of the site with its hash. */
  manifest: '/files.json',
  sitemaps: '/sitemap.xml',
  /** One of the sitemaps, from 1. */
  sitemap: (part: number) => `/sitemap-${part}.xml`,
  robots: '/robots.txt',
  llms: '/llms.txt',
  data: {
    index: '/data/index.json',
    schema: '/data/schema.json',
    /** The papers whose first digest is of a month, such as `2025-11`. */
    month: (month: string) => `/data/${month}.jsonl`,
    /** The names that have a page under a first segment, such as `authors`. */
    list: (segment: string) => `/data/${segment}.json`,
    /** The ids of all papers by month. */
    ids: '/data/ids.json',
    /** The papers of a year as a table. */
    table: (year: string) => `/data/${year}.csv`,
  },
  vectors: {
    index: '/vectors/index.json',
    /** The vectors of the papers of a month, such as `2025-11`. */
    month: (month: string) => `/vectors/${month}.bin`,
    /** A piece of the table of words, from 0. */
    words: (piece: number | '*') => `/vectors/words/${piece}.bin`,
  },
  searchIndex: '/pagefind/',
  openSearch: '/opensearch.xml',
  webManifest: '/manifest.webmanifest',
  saved: '/saved/',
  subscribe: '/subscribe/',
} as const;

/** The id of the first digest of a source in the page of a day. */
export function sourceAnchor(slug: string): string {
  return `from-${slug}`;
}

/**
 * The file of a site that stands at a path.
 * @example fileAt('/papers/2409.04828/') //=> 'papers/2409.04828/index.html'
 */
export function fileAt(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1);
}

/**
 * The link to a path, with the base and percent-encoded.
 * @example href('/papers/2409.04828/') //=> '/daybook/papers/2409.04828/'
 */
export function href(path: string): string {
  return encodeURI(basePath + path);
}

/**
 * The link to a path with the origin, for feeds, citations and everything else that is read outside of the site.
 * @example absoluteUrl('/') //=> 'https://example.org/daybook/'
 */
export function absoluteUrl(path: string): string {
  return siteUrl + href(path);
}
