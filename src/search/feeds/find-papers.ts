import type { Archive } from '../../archive/archive.ts';
import type { SearchFeed } from '../../archive/search-feeds.ts';
import { paperLine, type PaperLine } from '../../export/data/paper-line.ts';
import { compareFirstDay } from '../../paper/first-day.ts';
import { nameKey } from '../../text/name-key.ts';
import { newestCount, recordFilters, searchedText } from '../build/record.ts';
import { parseQuery } from '../query.ts';
import { matchesWords, prepareQuery, type PreparedQuery } from './matches.ts';
import { searchableWords } from './words.ts';

/**
 * The papers that searches find, by first day: the same as on the search page, but for words that begin with a word of the
 * query, which it shows where nothing else is found.
 * @returns slug of a search → ids
 */
export function findPapers(feeds: readonly SearchFeed[], archive: Archive): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>(feeds.map(({ slug }) => [slug, []]));
  const prepared = feeds.map((feed) => ({ feed, query: prepareQuery(parseQuery(feed.q ?? '')) }));
  for (const paper of [...archive.papers.values()].toSorted(compareFirstDay)) {
    const line = paperLine(archive, paper);
    const wanted = prepared.filter(meetsConditions(line));
    if (wanted.length === 0) continue;
    for (const { feed } of wanted.filter(hasWords(line))) found.get(feed.slug)?.push(paper.id);
  }
  return found;
}

/** Cuts the text of a paper into words once, for all searches, and only if one of them asks for words. */
function hasWords(line: PaperLine): (search: { readonly query: PreparedQuery }) => boolean {
  let words: ReturnType<typeof searchableWords> | undefined;
  return ({ query }) =>
    query.stems.length === 0 || matchesWords(query, (words ??= searchableWords(searchedText(line))));
}

/** Whether a paper has what a search asks for besides words, counts as its newest digest has them. */
function meetsConditions(line: PaperLine): (search: { readonly feed: SearchFeed }) => boolean {
  const filters = recordFilters(line);
  const people = new Set(line.authors?.map(nameKey));
  const [comments, votes] = (['comments', 'upvotes'] as const).map((name) => newestCount(line, name));
  return ({ feed }) =>
    FILTERS.every((name) => feed[name] === null || filters[name]?.includes(feed[name]) === true) &&
    (feed.author === null || people.has(nameKey(feed.author))) &&
    (feed.comments ?? 0) <= (comments ?? 0) &&
    (feed.votes ?? 0) <= (votes ?? 0);
}

const FILTERS = ['topic', 'organization', 'year', 'published', 'code'] as const;
