import type { Archive } from '../../archive/archive.ts';
import type { SearchFeed } from '../../archive/search-feeds.ts';
import { newestCount } from '../../export/data/newest-count.ts';
import { paperLine, type PaperLine } from '../../export/data/paper-line.ts';
import { compareFirstDay } from '../../paper/first-day.ts';
import { nameKey } from '../../text/name-key.ts';
import { lookupRows } from '../build/lookup-files.ts';
import { joinTexts, recordFilters, searchedTexts } from '../build/record.ts';
import { lookupKeyOf, parseQuery } from '../query.ts';
import { yearsOf } from '../request.ts';
import { isSameName } from '../same-name.ts';
import { wordsOfText } from '../text-words.ts';
import { matchesQuery, prepareQuery, type PreparedQuery, type SearchableTexts } from './matches.ts';

/**
 * The papers that searches find, by first day: the same as on the search page, but for words that begin with a word of the
 * query, which it shows where nothing else is found.
 * @returns slug of a search → ids
 */
export function findPapers(feeds: readonly SearchFeed[], archive: Archive): ReadonlyMap<string, readonly string[]> {
  const searches = feeds.map((feed): Search => {
    const query = parseQuery(feed.q ?? '');
    return {
      feed,
      words: prepareQuery(query),
      key: lookupKeyOf(query),
      isId: query.kind === 'paper-id',
      named: [],
      found: [],
    };
  });
  for (const paper of [...archive.papers.values()].toSorted(compareFirstDay)) {
    const line = paperLine(archive, paper);
    const wanted = searches.filter(meetsConditions(line));
    if (wanted.length === 0) continue;
    const isNamed = namesPaper(line);
    const isMatch = hasWords(line);
    for (const search of wanted) {
      if (isNamed(search)) search.named.push(paper.id);
      if (isNamed(search) || isMatch(search)) search.found.push(paper.id);
    }
  }
  // Texts are searched for an id only where the archive does not have its paper.
  return new Map(searches.map(({ feed, isId, named, found }) => [feed.slug, isId && named.length > 0 ? named : found]));
}

/** A search with what it found so far. */
interface Search {
  readonly feed: SearchFeed;
  readonly words: PreparedQuery;
  /** Under which the lookup table may have the paper that it names; null where it can name none. */
  readonly key: string | null;
  /** Whether it asks for an id. */
  readonly isId: boolean;
  readonly named: string[];
  readonly found: string[];
}

/** Whether a search is for the id or the whole title of a paper. */
function namesPaper(line: PaperLine): (search: Search) => boolean {
  let keys: ReadonlySet<string> | undefined;
  return ({ key }) => key !== null && (keys ??= new Set(lookupRows(line).map((row) => row.key))).has(key);
}

/** Cuts the text of a paper into words once, for all searches, and only if one of them asks for words. */
function hasWords(line: PaperLine): (search: Search) => boolean {
  const texts = lazily(() => searchedTexts(line));
  const searchable: SearchableTexts = {
    all: lazily(() => wordsOfText(joinTexts(texts()))),
    title: lazily(() => wordsOfText(texts().title)),
    author: lazily(() => wordsOfText(texts().people)),
    filters: recordFilters(line),
  };
  return ({ words }) => matchesQuery(words, searchable);
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Whether a paper has what a search asks for besides words, counts as its newest digest has them. */
function meetsConditions(line: PaperLine): (search: Search) => boolean {
  const filters = recordFilters(line);
  const people = new Set(line.authors?.map(nameKey));
  const [comments, votes] = (['comments', 'upvotes'] as const).map((name) => newestCount(line, name));
  return ({ feed }) =>
    FILTERS.every(
      (name) => feed[name] === null || asked(name, feed[name]).some((value) => filters[name]?.includes(value)),
    ) &&
    (feed.organization === null || (line.organization !== null && isSameName(line.organization, feed.organization))) &&
    (feed.author === null || people.has(nameKey(feed.author))) &&
    (feed.comments ?? 0) <= (comments ?? 0) &&
    (feed.votes ?? 0) <= (votes ?? 0);
}

const FILTERS = ['topic', 'year', 'published', 'code'] as const;

/** The values of a filter, any of which will do. */
function asked(name: (typeof FILTERS)[number], value: string): readonly string[] {
  return name === 'year' || name === 'published' ? yearsOf(value) : [value];
}
