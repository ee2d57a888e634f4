import type { EngineParts } from './engine.ts';
import { lookupHits, lookupKeys, lookupPiece, titleKey, type LookupHit } from './lookup.ts';
import type { PaperFragment, Shard } from '../manifest.ts';
import { splitQuery } from './phrases.ts';
import { isFiltered, type SearchRequest } from '../request.ts';

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

/**
 * The papers that a request names by their title, id, or a link, as far as its filters let them pass.
 * @throws when the table of an id or a link cannot be loaded; a title is looked for by its words as well
 */
export async function findNamedPapers(parts: EngineParts, request: SearchRequest): Promise<NamedPaper[]> {
  const hits = await findHits(parts, request.text).catch((error: unknown) => {
    if (isPaperName(request.text)) throw error;
    return [];
  });
  const papers = await Promise.all(hits.map((hit) => withTexts(parts, hit, request)));
  return papers.filter(({ place }) => place !== undefined || !isFiltered(request));
}

/**
 * The papers that a text names.
 * @throws when their table cannot be loaded
 */
export async function findHits({ manifest, loadPiece }: EngineParts, text: string): Promise<LookupHit[]> {
  const { bits } = manifest.lookup;
  const hits = await Promise.all(
    lookupKeys(text).map(async (key) => lookupHits(await loadPiece(lookupPiece(key, bits)), key)),
  );
  return hits.flat();
}

/** The results of a title among which its own paper is looked for: others have the same words. */
const MOST_TEXTS = 5;

/** The hit with its texts, which its shard has under the words of its title. */
async function withTexts(
  { manifest, open, hrefOf }: EngineParts,
  hit: LookupHit,
  { text, filters }: SearchRequest,
): Promise<NamedPaper> {
  const shard = manifest.shards.find(({ first, last }) => first <= hit.day && hit.day <= last);
  if (!shard) return { row: hit };
  try {
    const { words } = splitQuery(hit.title.replaceAll('"', ' '));
    const { results } = await open(shard).search({ words, phrases: [], filters, sort: null });
    for (const { id, load } of results.slice(0, MOST_TEXTS)) {
      const row = await load();
      if (row.url !== hrefOf(hit.permalink)) continue;
      return { row: isPaperName(text) ? withoutMarks(row) : row, place: { shard, id } };
    }
  } catch {
    // The shard cannot be asked: the title alone still leads to the paper.
  }
  return { row: hit };
}

/** The words of the title were not what a reader asked for. */
function withoutMarks(row: PaperFragment): PaperFragment {
  return { ...row, excerpt: row.excerpt.replace(/<\/?mark>/g, '') };
}
