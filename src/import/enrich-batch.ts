import { fetchFromArxiv } from './arxiv-api.ts';
import { toRecord, type Facts, type OpenPaper } from './enrich.ts';
import type { FoundFacts } from './found-facts.ts';
import type { HttpClient } from './http.ts';
import { fetchPaper, findPaper } from './hugging-face-papers.ts';

/** The sources, each with its own client and rate limit. */
export interface EnrichSources {
  readonly arxiv: { readonly http: HttpClient; readonly api: string };
  readonly huggingFace: { readonly http: HttpClient; readonly api: string };
}

/** A paper that was looked up, and the result. */
export interface EnrichedPaper {
  readonly paper: OpenPaper;
  /** Whether any source knows it. */
  readonly isKnown: boolean;
  readonly record: Facts;
}

/**
 * Asks for papers, at most as many as arXiv answers at once: for the id of those without one, then all of arXiv, then
 * Hugging Face for those that arXiv does not know.
 * @throws HttpError when a source cannot be reached; nothing is known then
 */
export async function enrichBatch(
  papers: readonly OpenPaper[],
  { arxiv, huggingFace }: EnrichSources,
): Promise<EnrichedPaper[]> {
  const ids: (string | null)[] = [];
  for (const { arxivId, known } of papers) {
    ids.push(arxivId ?? (await findPaper(huggingFace.http, huggingFace.api, known))?.arxivId ?? null);
  }
  const asked = [...new Set(ids.flatMap((id) => id ?? []))];
  const found = new Map<string, FoundFacts | null>(await fetchFromArxiv(arxiv.http, arxiv.api, asked));
  for (const id of asked) {
    if (!found.has(id)) found.set(id, await fetchPaper(huggingFace.http, huggingFace.api, id));
  }
  return papers.map((paper, index) => {
    const facts = found.get(ids[index] ?? '') ?? null;
    return { paper, isKnown: facts !== null, record: toRecord(paper, facts) };
  });
}
