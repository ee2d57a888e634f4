import type { Archive } from '../../archive/archive.ts';
import type { SearchFeed } from '../../archive/search-feeds.ts';
import { paperLine, type PaperLine } from '../../export/data/paper-line.ts';
import { compareFirstDay } from '../../paper/first-day.ts';
import { nameKey } from '../../slugs.ts';
import { recordFilters, searchedText } from '../build/record.ts';
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
    const wanted = prepared.filter(({ feed }) => meetsConditions(feed, line));
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

function meetsConditions(feed: SearchFeed, line: PaperLine): boolean {
  const filters = recordFilters(line);
  const has = (name: 'topic' | 'organization' | 'year' | 'published' | 'code'): boolean =>
    feed[name] === null || filters[name]?.includes(feed[name]) === true;
  const most = (name: 'comments' | 'upvotes'): number =>
    Math.max(0, ...line.digests.map((digest) => digest[name] ?? 0));
  return (
    (['topic', 'organization', 'year', 'published', 'code'] as const).every(has) &&
    (feed.author === null || (line.authors ?? []).some((name) => nameKey(name) === nameKey(feed.author ?? ''))) &&
    (feed.comments ?? 0) <= most('comments') &&
    (feed.votes ?? 0) <= most('upvotes')
  );
}
