import { cutQuery } from '../cut-word.ts';
import type { DayRange, Term, TextField } from '../operators.ts';
import type { SearchableWords } from './words.ts';
import { queryStems } from '../stems.ts';
import { operatorsOf, type Query } from '../query.ts';
import { isUnspaced, isWholeWord } from '../whole-word.ts';

/** What a query asks for, prepared once for all papers. */
export interface PreparedQuery {
  readonly allOf: readonly PreparedTerm[];
  readonly anyOf: readonly (readonly PreparedTerm[])[];
  readonly noneOf: readonly PreparedTerm[];
  readonly days: DayRange | null;
}

interface PreparedTerm {
  readonly field: TextField | null;
  readonly stems: readonly string[];
  /** Those that must stand side by side; empty where they need not. */
  readonly phrase: readonly string[];
}

/** The words of a paper, cut when they are first needed. */
export interface SearchableTexts extends Readonly<Record<'all' | TextField, () => SearchableWords>> {
  /** The day of its first digest. */
  readonly day: string;
}

export function prepareQuery(query: Query): PreparedQuery {
  if (query.kind === 'empty') return { allOf: [], anyOf: [], noneOf: [], days: null };
  const { allOf, anyOf, noneOf, days } = operatorsOf(query);
  const words: Term = { text: query.words, isPhrase: false, field: null };
  const phrases = query.phrases.map((text): Term => ({ text, isPhrase: true, field: null }));
  return {
    allOf: [words, ...phrases, ...allOf].map(prepareTerm).filter(({ stems }) => stems.length > 0),
    anyOf: anyOf.map((terms) => terms.map(prepareTerm)),
    noneOf: noneOf.map(prepareTerm),
    days,
  };
}

function prepareTerm({ text, isPhrase, field }: Term): PreparedTerm {
  const { words, phrases } = cutQuery(text, isPhrase ? [text] : []);
  return { field, stems: queryStems(words), phrase: phrases.flatMap(queryStems) };
}

/** Whether a paper has all that a query asks for. */
export function matchesQuery({ allOf, anyOf, noneOf, days }: PreparedQuery, texts: SearchableTexts): boolean {
  const matches = (term: PreparedTerm): boolean => matchesTerm(term, texts[term.field ?? 'all']());
  return (
    (days === null || (days.first <= texts.day && texts.day <= days.last)) &&
    allOf.every(matches) &&
    anyOf.every((terms) => terms.some(matches)) &&
    !noneOf.some(matches)
  );
}

function matchesTerm({ stems, phrase }: PreparedTerm, { places, all }: SearchableWords): boolean {
  return stems.every((stem) => hasWord(stem, all)) && (phrase.length === 0 || hasPhrase(phrase, places));
}

function hasWord(stem: string, all: SearchableWords['all']): boolean {
  return all.has(stem) || (isUnspaced(stem) && [...all].some((word) => isWholeWord(word, stem)));
}

function hasPhrase(phrase: readonly string[], places: SearchableWords['places']): boolean {
  return places.some((_, start) => phrase.every((stem, offset) => places[start + offset]?.has(stem) === true));
}
