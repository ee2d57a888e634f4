import { readEnvironment } from './environment.ts';

const { basePath, siteUrl } = readEnvironment();

/** The path of every kind of page, under the base and unencoded, as `permalinks.txt` lists it. */
export const paths = {
  home: '/',
  paper: (id: string) => `/papers/${id}/`,
  day: (date: string) => `/papers/date/${date}/`,
  /** A week, month or year. */
  period: (kind: string, name: string) => `/papers/${kind}/${name}/`,
  /** A further page of a long list, by what follows the path of its first one; empty for that itself. */
  further: (path: string, page: string) => (page === '' ? path : `${path}${page}/`),
  trending: '/papers/trending/',
  author: (slug: string) => `/authors/${slug}/`,
  authors: '/authors/',
  organization: (slug: string) => `/organizations/${slug}/`,
  organizations: '/organizations/',
  /** One letter of a long list of names. */
  letter: (kind: 'author' | 'organization', letter: string) => `/${kind}s/by-letter/${letter}/`,
  topic: (slug: string) => `/topics/${slug}/`,
  topics: '/topics/',
  archive: '/archive/',
  statistics: '/archive/statistics/',
  search: '/search/',
  page: (slug: string) => `/${slug}/`,
  /** BibTeX of a day. */
  dayBibtex: (date: string) => `/papers/date/${date}.bib`,
  feeds: { rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' },
  permalinks: '/permalinks.txt',
  dataIndex: '/data/index.json',
  dataYear: (year: string) => `/data/${year}.jsonl`,
  searchIndex: '/pagefind/',
  openSearch: '/opensearch.xml',
} as const;

/**
 * The link to a path, with the base and percent-encoded.
 * @example href('/papers/2409.04828/') //=> '/daybook/papers/2409.04828/'
 */
export function href(path: string): string {
  return encodeURI(basePath + path);
}

/**
 * The link to a search.
 * @example searchHref('"Ada Byron"') //=> '/daybook/search/?q=%22Ada+Byron%22'
 */
export function searchHref(query: string): string {
  return `${href(paths.search)}?${new URLSearchParams({ q: query }).toString()}`;
}

/**
 * The link to a path with the origin, for whatever leaves the site.
 * @example absoluteUrl('/') //=> 'https://example.org/daybook/'
 */
export function absoluteUrl(path: string): string {
  return siteUrl + href(path);
}

/** Pages elsewhere that an arXiv id leads to. */
export const arxivUrls = {
  abstract: (id: string) => `https://arxiv.org/abs/${id}`,
  pdf: (id: string) => `https://arxiv.org/pdf/${id}`,
  huggingFace: (id: string) => `https://huggingface.co/papers/${id}`,
} as const;
