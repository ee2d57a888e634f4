import { queryStems, type SearchableWords } from './words.ts';
import type { Query } from '../query.ts';

/** What a query asks for, prepared once for all papers. */
export interface PreparedQuery {
  readonly stems: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

export function prepareQuery(query: Query): PreparedQuery {
  if (query.kind === 'empty') return { stems: [], phrases: [] };
  return { stems: queryStems(query.words), phrases: query.phrases.map(queryStems) };
}

/** Whether a text has all words of a query, and its phrases as they are. */
export function matchesWords({ stems, phrases }: PreparedQuery, { places, all }: SearchableWords): boolean {
  return stems.every((stem) => all.has(stem)) && phrases.every((phrase) => hasPhrase(phrase, places));
}

function hasPhrase(phrase: readonly string[], places: SearchableWords['places']): boolean {
  return places.some((_, start) => phrase.every((stem, offset) => places[start + offset]?.has(stem) === true));
}
