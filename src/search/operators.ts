/** The operators of a query: fields such as `author:` and `year:`, `OR` and `-`. */
import { isFilterTerm, tokensOf, type Term, type Token } from './tokens.ts';

/** What papers must or must not have besides words and phrases. */
export interface Operators {
  /** All of these. */
  readonly allOf: readonly Term[];
  /** One of each list. */
  readonly anyOf: readonly (readonly Term[])[];
  /** None of these. */
  readonly noneOf: readonly Term[];
}

/** What a query without operators asks for. */
export const NO_OPERATORS: Operators = { allOf: [], anyOf: [], noneOf: [] };

/** A query in parts. */
export interface ParsedOperators {
  /** The words and phrases that every paper must have, as typed. */
  readonly required: string;
  /** Absent where the query has none. */
  readonly operators?: Operators;
}

/**
 * Reads the operators of a query. What is none, such as an unknown field or a day that does not exist, is a word.
 * @example parseOperators('tide author:byron -boats').required //=> 'tide byron'
 */
export function parseOperators(text: string): ParsedOperators {
  const parts = partsOf(text);
  const all = parts.flatMap((part) => (part.length === 1 ? part : []));
  const wanted = all.filter(({ isNegated }) => !isNegated);
  const operators: Operators = {
    allOf: wanted.flatMap(({ term }) => (term === null || isPlain(term) ? [] : term)),
    anyOf: parts.filter(({ length }) => length > 1).map((part) => distinct(part.flatMap(({ term }) => term ?? []))),
    noneOf: all.flatMap(({ isNegated, term }) => (isNegated && term !== null ? term : [])),
  };
  const hasOperators = Object.values(operators).some(({ length }) => length > 0);
  return { required: all.flatMap(requiredOf).join(' '), ...(hasOperators && { operators }) };
}

/** Each alternative takes a search. */
function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()];
}

/** The tokens of a query, alternatives together. An `OR` at its end is left out: the next alternative is not typed yet. */
export function partsOf(text: string): Token[][] {
  const all = tokensOf(text);
  const tokens = all.length > 1 && all.at(-1)?.written === 'OR' ? all.slice(0, -1) : all;
  const parts: Token[][] = [];
  for (let index = 0; index < tokens.length;) {
    const part = alternativesFrom(tokens, index);
    parts.push(part);
    index += 2 * part.length - 1;
  }
  return parts;
}

/** A token, and those that are joined to it by `OR`. */
function alternativesFrom(tokens: readonly Token[], start: number): Token[] {
  const found = tokens.slice(start, start + 1);
  for (let index = start; isAlternative(tokens[index]); index += 2) {
    const next = tokens[index + 2];
    if (tokens[index + 1]?.written !== 'OR' || next === undefined || !isAlternative(next)) break;
    found.push(next);
  }
  return found;
}

function isAlternative(token: Token | undefined): boolean {
  return token !== undefined && token.written !== 'OR' && !token.isNegated && token.term !== null;
}

/** The text that every paper must have for a token, as a list of at most one. */
function requiredOf({ term, isNegated, value, written }: Token): string[] {
  if (term === null) return [written];
  if (isNegated || isFilterTerm(term)) return [];
  return [term.field === null ? written : value];
}

/** Whether a term is one of the words and phrases that need no operator. */
function isPlain(term: Term): boolean {
  return !isFilterTerm(term) && term.field === null;
}
