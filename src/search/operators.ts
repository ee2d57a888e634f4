/** The operators of a query: `author:`, `title:`, `month:`, `before:`, `after:`, `OR`, `-` and the fields that are filters. */
import { addDays, daysFromTo } from '../day.ts';
import { plainWords, QUOTES } from './plain-words.ts';

/** A word, a phrase, or what a field must have. */
export interface Term {
  /** Plain words. */
  readonly text: string;
  /** Whether the words must stand side by side. */
  readonly isPhrase: boolean;
  /** Null for any text of a paper. */
  readonly field: TextField | null;
}

/** The fields that have texts of their own. */
export type TextField = 'title' | 'author';

/** The first and the last day on which the archive first listed a paper (ISO); months may have too many days. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** The names of fields, as readers type them. */
export const FIELDS = ['author', 'title', 'org', 'topic', 'year', 'month', 'before', 'after'] as const;
export type Field = (typeof FIELDS)[number];

/** What papers must or must not have besides words and phrases. */
export interface Operators {
  /** All of these. */
  readonly allOf: readonly Term[];
  /** One of each list. */
  readonly anyOf: readonly (readonly Term[])[];
  /** None of these. */
  readonly noneOf: readonly Term[];
  readonly days: DayRange | null;
}

/** What a query without operators asks for. */
export const NO_OPERATORS: Operators = { allOf: [], anyOf: [], noneOf: [], days: null };

/** A query in parts. */
export interface ParsedOperators {
  /** The words and phrases that every paper must have, as typed. */
  readonly required: string;
  /** The query without the filters that it sets. */
  readonly unfiltered: string;
  /** Absent where the query has none. */
  readonly operators?: Operators;
  /** The filters that it sets. */
  readonly filters: Readonly<Partial<Record<FilterField, string>>>;
}

/** The filters that are fields, too. */
type FilterField = 'organization' | 'topic' | 'year';

/** A field that is typed behind its name has no space there: `title: a story` is the beginning of a title. */
const TOKEN = new RegExp(
  `((?<!\\S)-(?=[\\p{L}"]))?(?:(${FIELDS.join('|')}):(?=[^\\s:]))?(?:"([^"]*)"|([^\\s"]+))`,
  'giu',
);

const LETTER = /[\p{L}\p{N}]/u;

/** Formulas and LaTeX have signs of their own. */
const HAS_FORMULA = /[$\\]/;

/**
 * Reads the operators of a query. What is none, such as an unknown field or a day that does not exist, is a word.
 * @example parseOperators('tide author:byron -boats').required //=> 'tide byron'
 */
export function parseOperators(text: string): ParsedOperators {
  if (HAS_FORMULA.test(text)) return { required: text, unfiltered: text, filters: {} };
  const tokens = tokensOf(closeQuotes(text.replace(QUOTES, '"')));
  const found: Found = { required: [], allOf: [], anyOf: [], noneOf: [], ranges: [], filters: {} };
  for (let index = 0; index < tokens.length; index += 1) {
    const alternatives = alternativesFrom(tokens, index);
    if (alternatives.length > 1) {
      found.anyOf.push(alternatives.flatMap((token) => termOf(token) ?? []));
      index += 2 * (alternatives.length - 1);
    } else addToken(found, tokens[index]);
  }
  const { required, allOf, anyOf, noneOf, ranges, filters } = found;
  const days = ranges.length === 0 ? null : narrowest(ranges);
  const hasOperators = allOf.length + anyOf.length + noneOf.length + ranges.length > 0;
  return {
    required: required.join(' '),
    unfiltered: tokens
      .filter((token) => token.isNegated || filterOf(token) === null)
      .map(({ written }) => written)
      .join(' '),
    ...(hasOperators && { operators: { allOf, anyOf, noneOf, days } }),
    filters,
  };
}

/** What was found so far. */
interface Found {
  readonly required: string[];
  readonly allOf: Term[];
  readonly anyOf: Term[][];
  readonly noneOf: Term[];
  readonly ranges: DayRange[];
  filters: Partial<Record<FilterField, string>>;
}

/** A word, a phrase or a field as it was typed. */
interface Token {
  readonly written: string;
  readonly isNegated: boolean;
  /** In lower case; null for none. */
  readonly field: string | null;
  readonly isPhrase: boolean;
  readonly value: string;
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ([written, minus, field, phrase, word = '']) => ({
    written,
    isNegated: minus !== undefined,
    field: field?.toLowerCase() ?? null,
    isPhrase: phrase !== undefined,
    value: phrase ?? word,
  }));
}

/** Behind an opening quote that is never closed, nothing is quoted. */
function closeQuotes(text: string): string {
  const last = text.lastIndexOf('"');
  return text.split('"').length % 2 === 1 ? text : `${text.slice(0, last)} ${text.slice(last + 1)}`;
}

/** A token, and those that are joined to it by `OR`. */
function alternativesFrom(tokens: readonly Token[], start: number): Token[] {
  const found: Token[] = [];
  for (let index = start; isAlternative(tokens[index]); index += 2) {
    const token = tokens[index];
    if (token) found.push(token);
    if (tokens[index + 1]?.written !== 'OR') break;
  }
  return found;
}

function isAlternative(token: Token | undefined): boolean {
  return token !== undefined && token.written !== 'OR' && !token.isNegated && termOf(token) !== null;
}

function addToken(found: Found, token: Token | undefined): void {
  if (token === undefined) return;
  const term = termOf(token);
  const range = rangeOf(token);
  const filter = filterOf(token);
  if (token.isNegated && term !== null) found.noneOf.push(term);
  else if (token.isNegated) found.required.push(token.written);
  else if (range !== null) found.ranges.push(range);
  else if (filter !== null) found.filters = { ...found.filters, ...filter };
  else if (term !== null && term.field !== null) {
    found.allOf.push(term);
    found.required.push(token.value);
  } else found.required.push(token.written);
}

/** A word or phrase, or one of a title or an author; null for another field, or where there are no words. */
function termOf({ field, value, isPhrase }: Token): Term | null {
  const text = plainWords(value);
  if (!LETTER.test(text) || (field !== null && field !== 'title' && field !== 'author')) return null;
  return { text, isPhrase, field };
}

function filterOf({ field, value }: Token): Found['filters'] | null {
  if (field === 'org') return { organization: value };
  if (field === 'topic') return { topic: value.toLowerCase().replaceAll(' ', '-') };
  return field === 'year' && /^\d{4}(?:\.\.\d{4})?$/.test(value) ? { year: value } : null;
}

/** The days of `month:`, `before:` and `after:`, which take a year, a month or a day; null for what is none. */
function rangeOf({ field, value }: Token): DayRange | null {
  const from = /^\d{4}(?:-\d{2}){0,2}$/.test(value) ? `${value}-01-01`.slice(0, 10) : '';
  if (field === null || from === '' || !isDay(from)) return null;
  if (field === 'after') return { first: from, last: LAST_DAY };
  if (field === 'before') return { first: FIRST_DAY, last: addDays(from, -1) };
  return field === 'month' && value.length === 7 ? { first: from, last: `${value}-31` } : null;
}

function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day;
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

function narrowest(ranges: readonly DayRange[]): DayRange {
  return ranges.reduce((a, b) => ({
    first: a.first > b.first ? a.first : b.first,
    last: a.last < b.last ? a.last : b.last,
  }));
}

/** The days of a span that lie in a range; null where all of them do. */
export function daysWithin(span: DayRange, { first, last }: DayRange): string[] | null {
  if (first <= span.first && span.last <= last) return null;
  return daysFromTo(span.first, span.last).filter((day) => first <= day && day <= last);
}
