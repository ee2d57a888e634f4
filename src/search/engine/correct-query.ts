import { isPlainQuery, queryForWords } from '../query.ts';
import type { SearchRequest } from '../request.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { lookUp } from './named-papers.ts';
import type { SearchIndex } from './search-index.ts';
import { startSearch } from './start-search.ts';
import { suggestQuery } from './suggest.ts';
import { suggestInContext } from './suggest-in-context.ts';

/** Papers whose texts are searched for a correction. */
const COMPARED_PAPERS = 10;

/**
 * Suggests a query in place of one that finds few papers or none.
 * @param asked the request, and how many papers it found
 * @param isCancelled whether the suggestion is no longer wanted
 * @returns null where there is none; the ids and titles of papers are never corrected
 */
export async function correctQuery(
  index: SearchIndex,
  vocabulary: Vocabulary,
  asked: { readonly request: SearchRequest; readonly found: number },
  isCancelled: () => boolean,
): Promise<string | null> {
  const { request, found } = asked;
  const { query } = request;
  if (query.kind !== 'words' || !isPlainQuery(query) || (await lookUp(index, query).catch(() => [])).length > 0)
    return null;
  const findTexts = async (words: string): Promise<readonly string[]> =>
    isCancelled() ? [] : findBestTexts(index, { ...request, query: queryForWords(words), order: 'relevance' });
  const inContext = found === 0 ? await suggestInContext(vocabulary, query.text, findTexts) : null;
  return inContext ?? suggestQuery(vocabulary, query.text, found > 0);
}

async function findBestTexts(index: SearchIndex, request: SearchRequest): Promise<string[]> {
  const texts: string[] = [];
  const collect = ({ content }: { readonly content?: string }): void => {
    if (content !== undefined) texts.push(content);
  };
  await startSearch(index, request, ({ rows }) => rows.forEach(collect), COMPARED_PAPERS).ended;
  return texts;
}
