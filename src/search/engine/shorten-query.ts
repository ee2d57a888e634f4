import { foldWords } from '../../text/fold-words.ts';
import { queryForWords } from '../query.ts';
import type { SearchRequest } from '../request.ts';
import type { SearchIndex } from './search-index.ts';
import { startSearch } from './start-search.ts';

/** Words that are left out in turn, until papers have all others. */
const MAX_TRIED = 3;

/**
 * Shortens a query of which no paper has all words, by those that none has, or the one that the fewest have.
 * @param isCancelled whether the shorter query is no longer wanted
 * @returns null where it is of one word, or papers lack further words
 */
export async function shortenQuery(
  index: SearchIndex,
  request: SearchRequest,
  isCancelled: () => boolean,
): Promise<string | null> {
  const { query } = request;
  if (query.kind !== 'words') return null;
  const words = [...new Set(query.words.split(' '))];
  if (words.length < 2) return null;
  const counts = await countPapers(index, query.words);
  const papersOf = new Map(words.map((word) => [word, papersWith(word, counts)]));
  const known = words.filter((word) => papersOf.get(word) !== 0);
  // Words that no paper has are all left out.
  const tried =
    known.length < words.length ? [known] : rarestFirst(papersOf).map((rarest) => words.filter((word) => word !== rarest));
  for (const shorter of tried.slice(0, MAX_TRIED).filter(({ length }) => length > 0)) {
    if (isCancelled()) return null;
    const text = shorter.join(' ');
    if (await findsPapers(index, { ...request, query: queryForWords(text) })) return text;
  }
  return null;
}

function rarestFirst(papersOf: ReadonlyMap<string, number>): string[] {
  return [...papersOf].toSorted(([, a], [, b]) => a - b).map(([word]) => word);
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
  const parts = [word.toLowerCase(), ...foldWords(word)];
  const stems = [...counts].filter(([stem]) => parts.some((part) => part.startsWith(stem)));
  return stems.length === 0 ? 0 : Math.min(...stems.map(([, papers]) => papers));
}

async function findsPapers(index: SearchIndex, request: SearchRequest): Promise<boolean> {
  let found = 0;
  await startSearch(index, request, ({ total }) => (found = total), 1).ended;
  return found > 0;
}
