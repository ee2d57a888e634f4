import { cutQuery } from '../cut-word.ts';
import { queryStems, type SearchableWords } from './words.ts';
import type { Query } from '../query.ts';
import { isUnspaced, isWholeWord } from '../whole-word.ts';

/** What a query asks for, prepared once for all papers. */
export interface PreparedQuery {
  readonly stems: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

export function prepareQuery(query: Query): PreparedQuery {
  if (query.kind === 'empty') return { stems: [], phrases: [] };
  const { words, phrases } = cutQuery(query.words, query.phrases);
  return { stems: queryStems(words), phrases: phrases.map(queryStems) };
}

/** Whether a text has all words of a query, and its phrases as they are. */
export function matchesWords({ stems, phrases }: PreparedQuery, { places, all }: SearchableWords): boolean {
  return stems.every((stem) => hasWord(stem, all)) && phrases.every((phrase) => hasPhrase(phrase, places));
}

function hasWord(stem: string, all: SearchableWords['all']): boolean {
  return all.has(stem) || (isUnspaced(stem) && [...all].some((word) => isWholeWord(word, stem)));
}

function hasPhrase(phrase: readonly string[], places: SearchableWords['places']): boolean {
  return places.some((_, start) => phrase.every((stem, offset) => places[start + offset]?.has(stem) === true));
}
