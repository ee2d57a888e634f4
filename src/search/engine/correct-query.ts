import { startSearch, type EngineParts } from './engine.ts';
import type { PaperFragment } from '../manifest.ts';
import { findHits, isPaperName } from './named-papers.ts';
import type { SearchRequest } from '../request.ts';
import { suggestQuery } from './suggest.ts';
import { suggestInContext } from './suggest-in-context.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Papers whose words are compared with a query's. */
const COMPARED_PAPERS = 10;

/**
 * The query that is likely meant by one that finds little or nothing.
 * @param asked what was asked for, and how many papers it found
 * @param isStopped whether nobody waits for it any more
 * @returns null where there is none to offer
 */
export async function correctQuery(
  parts: EngineParts,
  vocabulary: Vocabulary,
  asked: { readonly request: SearchRequest; readonly found: number },
  isStopped: () => boolean,
): Promise<string | null> {
  const { request, found } = asked;
  // A name is spelt as it is: no other is meant.
  if (isPaperName(request.text) || (await findHits(parts, request.text).catch(() => [])).length > 0) return null;
  const findPapers = async (words: string): Promise<readonly PaperFragment[]> =>
    isStopped() ? [] : findBest(parts, { ...request, text: words, order: 'relevance' });
  const inContext = found === 0 ? await suggestInContext(vocabulary, request.text, findPapers) : null;
  return inContext ?? suggestQuery(vocabulary, request.text, found > 0);
}

/** The first papers of a search, without such as the query names. */
async function findBest(parts: EngineParts, request: SearchRequest): Promise<PaperFragment[]> {
  const papers: PaperFragment[] = [];
  const search = startSearch(
    { ...parts, loadPiece: () => Promise.resolve([]) },
    request,
    ({ rows }) => papers.push(...rows.filter((row) => 'content' in row)),
    COMPARED_PAPERS,
  );
  await search.ended;
  return papers;
}
