import type { EngineParts } from './engine.ts';
import { lookupHits, lookupKeys, lookupPiece, titleKey, type LookupHit } from './lookup.ts';
import type { PaperFragment, Shard } from './manifest.ts';
import { splitQuery } from './phrases.ts';

/** A paper that a query names, and where it was found. */
export interface NamedPaper {
  /** Its texts; only what the table of names says, where those are not to be had. */
  readonly row: PaperFragment | LookupHit;
  /** Its shard, and its name within it; absent where the shard does not tell. */
  readonly place?: { readonly shard: Shard; readonly id: string };
}

/**
 * Whether a query is an id or a link, and no title: then there is nothing but the papers that it names.
 * @example isPaperName('https://arxiv.org/abs/2511.02778') //=> true
 */
export function isPaperName(text: string): boolean {
  const [key] = lookupKeys(text);
  return key !== undefined && key !== titleKey(text);
}

/** The papers that a query names by their title, id, or a link; none where the table cannot be loaded. */
export async function findNamedPapers(parts: EngineParts, text: string): Promise<NamedPaper[]> {
  const { bits } = parts.manifest.lookup;
  const pieces = lookupKeys(text).map(async (key) => lookupHits(await parts.loadPiece(lookupPiece(key, bits)), key));
  const hits = await Promise.all(pieces).catch(() => []);
  return Promise.all(hits.flat().map((hit) => withTexts(parts, hit)));
}

/** The results of a title among which its own paper is looked for: others have the same words. */
const MOST_TEXTS = 5;

/** The hit with its texts, which its shard has under the words of its title. */
async function withTexts({ manifest, open, hrefOf }: EngineParts, hit: LookupHit): Promise<NamedPaper> {
  const shard = manifest.shards.find(({ first, last }) => first <= hit.day && hit.day <= last);
  if (!shard) return { row: hit };
  try {
    const { words } = splitQuery(hit.title.replaceAll('"', ' '));
    const { results } = await open(shard).search({ words, phrases: [], filters: {}, sort: null });
    for (const { id, load } of results.slice(0, MOST_TEXTS)) {
      const row = await load();
      if (row.url === hrefOf(hit.permalink)) return { row, place: { shard, id } };
    }
  } catch {
    // The shard cannot be asked: the title alone still leads to the paper.
  }
  return { row: hit };
}
