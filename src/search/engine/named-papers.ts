import { lookupBucket, lookupHits, type LookupHit } from '../lookup.ts';
import type { Shard } from '../manifest.ts';
import type { ResultRow } from '../protocol.ts';
import { plainWords } from '../plain-words.ts';
import { lookupKeyOf, type Query } from '../query.ts';
import { isFiltered, type SearchRequest } from '../request.ts';
import { withoutMarks } from './mark-paper.ts';
import type { SearchIndex } from './search-index.ts';

/** A paper that a query names by id, link or title. */
export interface NamedPaper {
  /** Without texts where its shard could not be searched. */
  readonly row: ResultRow;
  /** Where its shard lists it; null where the shard does not have it, failed, or filters exclude it. */
  readonly found: { readonly shard: Shard; readonly id: string } | null;
  /** Its shard, where that could not be searched. */
  readonly failed?: Shard;
}

/**
 * Finds the papers that a request names, except those that its filters exclude.
 * @param titled those that the words of titles find, which need not be searched for again
 * @throws when the lookup table cannot be loaded
 */
export async function findNamedPapers(
  index: SearchIndex,
  request: SearchRequest,
  titled: Promise<readonly NamedPaper[]> = Promise.resolve([]),
): Promise<NamedPaper[]> {
  const hits = await lookUp(index, request.query);
  if (hits.length === 0) return [];
  const known = new Map((await titled).map((paper) => [paper.row.url, paper]));
  const papers = await Promise.all(
    hits.map((hit) => known.get(index.hrefOf(hit.permalink)) ?? loadPaper(index, hit, request)),
  );
  return papers.filter(({ found }) => found !== null || !isFiltered(request));
}

/**
 * Looks up the papers that a query names.
 * @throws when the bucket cannot be loaded
 */
export async function lookUp({ manifest, loadBucket }: SearchIndex, query: Query): Promise<LookupHit[]> {
  const key = lookupKeyOf(query);
  return key === null ? [] : lookupHits(await loadBucket(lookupBucket(key, manifest.lookup.bits)), key);
}

/** How many results for a title are compared with the paper: a few others may contain the same words. */
const MAX_CANDIDATES = 5;

/** Loads the texts of a paper by searching its shard for the words of its title. */
async function loadPaper(
  { manifest, openShard, hrefOf }: SearchIndex,
  hit: LookupHit,
  { query, filters }: SearchRequest,
): Promise<NamedPaper> {
  const url = hrefOf(hit.permalink);
  const titleOnly: NamedPaper = { row: { url, meta: { title: hit.title, day: hit.day } }, found: null };
  const shard = manifest.shards.find(({ first, last }) => first <= hit.day && hit.day <= last);
  if (!shard) return titleOnly;
  try {
    const words = plainWords(hit.title);
    const { results } = await openShard(shard).search({ words, phrases: [], filters, sort: null });
    for (const { id, load } of results.slice(0, MAX_CANDIDATES)) {
      const row = await load();
      if (row.url !== url) continue;
      return { row: query.kind === 'paper-id' ? withoutMarks(row) : row, found: { shard, id } };
    }
  } catch {
    // The title alone still links to the paper.
    return { ...titleOnly, failed: shard };
  }
  return titleOnly;
}
