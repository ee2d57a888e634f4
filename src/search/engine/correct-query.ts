import { replaceTexts, textsOf } from '../edit-query.ts';
import type { Operators } from '../operators.ts';
import { isPlainQuery, operatorsOf, queryForWords } from '../query.ts';
import type { SearchRequest } from '../request.ts';
import { isFilterTerm } from '../tokens.ts';
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
  if (query.kind !== 'words' || (await lookUp(index, query).catch(() => [])).length > 0) return null;
  const operators = withoutTexts(operatorsOf(query));
  const findTexts = async (words: string): Promise<readonly string[]> =>
    isCancelled()
      ? []
      : findBestTexts(index, { ...request, query: { ...queryForWords(words), operators }, order: 'relevance' });
  const texts = isPlainQuery(query) ? [query.text] : textsOf(query.text);
  const joined = texts.join('\n');
  const inContext = found === 0 ? await suggestInContext(vocabulary, joined, findTexts) : null;
  const corrected = inContext ?? suggestQuery(vocabulary, joined, found > 0);
  if (corrected === null || isPlainQuery(query)) return corrected;
  return replaceTexts(query.text, corrected.split('\n'));
}

/** What papers must have and lack besides the texts that are corrected. */
function withoutTexts({ allOf, anyOf, noneOf }: Operators): Operators {
  return { allOf: allOf.filter(isFilterTerm), anyOf: anyOf.filter((terms) => terms.every(isFilterTerm)), noneOf };
}

async function findBestTexts(index: SearchIndex, request: SearchRequest): Promise<string[]> {
  const texts: string[] = [];
  const collect = ({ content }: { readonly content?: string }): void => {
    if (content !== undefined) texts.push(content);
  };
  await startSearch(index, request, ({ rows }) => rows.forEach(collect), COMPARED_PAPERS).ended;
  return texts;
}
