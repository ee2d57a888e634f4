import { foldWords } from '../../text/fold-words.ts';
import { splitWords } from '../edit-query.ts';
import { plainWords } from '../plain-words.ts';
import { isPlainQuery, operatorsOf, queryForWords } from '../query.ts';
import type { SearchRequest } from '../request.ts';
import type { SearchIndex } from './search-index.ts';
import { startSearch } from './start-search.ts';

/** Words each of which is left out alone, where papers have all of them: the rarest ones. */
const MAX_ALONE = 3;

/** Shorter queries that are tried, each of which takes a search. */
const MAX_TRIED = 6;

/**
 * Shortens a query of which no paper has all words, but keeps its operators: by those that none has, or one of the rarest, and then by more of these.
 * @param isCancelled whether the shorter query is no longer wanted
 * @returns null where it is of one word, or no paper has any of them
 */
export async function shortenQuery(
  index: SearchIndex,
  request: SearchRequest,
  isCancelled: () => boolean,
): Promise<string | null> {
  const { query } = request;
  if (query.kind !== 'words') return null;
  const { words: typed, rest } = isPlainQuery(query) ? { words: query.words, rest: '' } : splitWords(query.text);
  const words = [...new Set(plainWords(typed).split(' ').filter(Boolean))];
  if (words.length < (rest === '' ? 2 : 1)) return null;
  const counts = await countPapers(index, words.join(' '));
  const rarestFirst = words
    .map((word) => ({ word, papers: papersWith(word, counts) }))
    .toSorted((one, other) => one.papers - other.papers);
  const unknown = rarestFirst.filter(({ papers }) => papers === 0).length;
  const leftOut = [
    ...(unknown === 0 ? rarestFirst.slice(0, MAX_ALONE).map(({ word }) => [word]) : []),
    ...rarestFirst
      .map((_, index) => rarestFirst.slice(0, index + 1).map(({ word }) => word))
      .slice(Math.max(0, unknown - 1)),
  ];
  for (const left of leftOut.slice(0, MAX_TRIED)) {
    const kept = words.filter((word) => !left.includes(word)).join(' ');
    const text = [kept, rest].filter(Boolean).join(' ');
    if (text === '' || isCancelled()) return null;
    const shorter = { ...queryForWords(kept), operators: operatorsOf(query) };
    if (await findsPapers(index, { ...request, query: shorter })) return text;
  }
  return null;
}

/** How many papers have each word, by the form in which the index has it. */
async function countPapers({ manifest, openShard }: SearchIndex, words: string): Promise<Map<string, number>> {
  const query = { words, phrases: [], filters: {}, sort: null };
  const total = new Map<string, number>();
  for (const shard of manifest.shards) {
    const { counts } = await openShard(shard).search(query);
    for (const [stem, papers] of counts) total.set(stem, (total.get(stem) ?? 0) + papers);
  }
  return total;
}

/** The papers that have all parts of a word, at most: the index has the stem of each, of `models` that of `model`. */
function papersWith(word: string, counts: ReadonlyMap<string, number>): number {
  const parts = [word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), ...foldWords(word)];
  const stems = [...counts].filter(([stem]) => parts.some((part) => part.startsWith(stem)));
  return stems.length === 0 ? 0 : Math.min(...stems.map(([, papers]) => papers));
}

async function findsPapers(index: SearchIndex, request: SearchRequest): Promise<boolean> {
  let found = 0;
  await startSearch(index, request, ({ total }) => (found = total), 1).ended;
  return found > 0;
}
