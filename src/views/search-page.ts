import { compareText } from '../compare-text.ts';
import type { Wording } from '../site/wording.ts';
import { yearOf } from '../day.ts';
import { paths } from '../site/urls.ts';
import { pageHead, type PageHead } from './head.ts';
import { SEARCH_FEEDS_FILE } from '../archive/search-feeds.ts';
import type { Archive } from '../archive/archive.ts';
import type { SiteContext } from './site-context.ts';

/** An option of a select element. */
export interface SearchOption {
  readonly value: string;
  readonly label: string;
}

/** What the search page shows before anything is searched for. */
export interface SearchPage {
  readonly head: PageHead;
  readonly options: SearchOptions;
  /** What can be asked for besides words. */
  readonly help: readonly SearchHelp[];
  /** Other searches, for what the archive does not have; the query is added to their addresses. */
  readonly elsewhere: readonly SearchElsewhere[];
  /** Where `feeds.yml` is, or would be, in the repository that `site.yml` names; null where it names none. */
  readonly feedsFileHref: string | null;
}

/** What a reader can type, and what it finds. */
interface SearchHelp {
  readonly examples: readonly string[];
  readonly meaning: string;
}

/** A search of another site. */
interface SearchElsewhere {
  readonly name: string;
  /** Up to the query. */
  readonly address: string;
}

/** The filters of the search form. */
export interface SearchOptions {
  /** Years of the papers' own days, newest first. */
  readonly published: readonly SearchOption[];
  /** Years of digests, newest first. */
  readonly years: readonly SearchOption[];
  /** Topics that have a paper, by label. */
  readonly topics: readonly SearchOption[];
  /** The organizations with most papers, by name; any other can be typed. */
  readonly organizations: readonly string[];
}

/** The most organizations in the list of suggestions: more would be a quarter of the page. */
const MOST_ORGANIZATIONS = 200;

/** The operators of `src/search/operators.ts`. */
const HELP = [
  ['search.help.phrase', ['"graph networks"']],
  ['search.help.author', ['author:"Ada Byron"']],
  ['search.help.title', ['title:tide']],
  ['search.help.filters', ['org:"The Lab"', 'topic:agents', 'year:2024..2026']],
  ['search.help.days', ['month:2025-11', 'after:2025-06', 'before:2025-11-05']],
  ['search.help.or', ['tide OR wave', 'year:2024 OR year:2026']],
  ['search.help.without', ['-boats', '-year:2024']],
] as const;

const ELSEWHERE: readonly SearchElsewhere[] = [
  { name: 'arXiv', address: 'https://arxiv.org/search/?searchtype=all&query=' },
  { name: 'Hugging Face', address: 'https://huggingface.co/papers?q=' },
];

/** Makes the search page. */
export function searchPage({ archive, site, wording }: SiteContext): SearchPage {
  return {
    head: pageHead({ title: wording.text('search.title'), path: paths.search }),
    options: searchOptions(archive, wording),
    help: HELP.map(([key, examples]) => ({ examples, meaning: wording.text(key) })),
    elsewhere: ELSEWHERE,
    feedsFileHref: feedsFileHref(archive, site.repository),
  };
}

function feedsFileHref({ searchFeeds }: Archive, repository: string | undefined): string | null {
  if (repository === undefined) return null;
  const place = searchFeeds.size > 0 ? `blob/HEAD/content/${SEARCH_FEEDS_FILE}` : 'tree/HEAD/content';
  return `${repository.replace(/\/$/, '')}/${place}`;
}

function searchOptions({ papers, days, topics, names }: Archive, wording: Wording): SearchOptions {
  return {
    published: yearOptions(Array.from(papers.values(), ({ publishedOn }) => publishedOn)),
    years: yearOptions(days.map(({ date }) => date)),
    topics: [...topics.values()]
      .filter(({ paperIds }) => paperIds.length > 0)
      .map(({ slug, label }) => ({ value: slug, label }))
      .toSorted((a, b) => wording.compare(a.label, b.label)),
    organizations: [...names.organization.pages.values()]
      .toSorted((a, b) => b.paperIds.length - a.paperIds.length || compareText(a.name, b.name))
      .slice(0, MOST_ORGANIZATIONS)
      .map(({ name }) => name)
      .toSorted(compareText),
  };
}

function yearOptions(days: readonly (string | null)[]): SearchOption[] {
  const years = new Set(days.flatMap((day) => (day === null ? [] : [yearOf(day)])));
  return [...years]
    .toSorted(compareText)
    .toReversed()
    .map((year) => ({ value: year, label: year }));
}
