/** The words, phrases and fields that a query consists of. */
import { addDays } from '../day.ts';
import { plainWords, QUOTES, withCommonLetters } from './plain-words.ts';
import { isSameName } from './same-name.ts';

/** What a paper must have, or must not have. */
export type Term = TextTerm | FilterTerm;

/** A word or a phrase. */
export interface TextTerm {
  /** Plain words. */
  readonly text: string;
  /** Whether the words must stand side by side. */
  readonly isPhrase: boolean;
  /** Null for any text of a paper. */
  readonly field: TextField | null;
}

/** The fields that have texts of their own. */
export type TextField = 'title' | 'author';

/** A filter, and the first and last of the values that it may have; they differ for years and days. */
export interface FilterTerm {
  readonly filter: 'organization' | 'topic' | 'year' | 'day';
  readonly first: string;
  /** A month may have too many days. */
  readonly last: string;
}

/** The names of fields, as readers type them. */
export const FIELDS = ['author', 'title', 'org', 'topic', 'year', 'month', 'before', 'after'] as const;
export type Field = (typeof FIELDS)[number];

/** A word, a phrase or a field as it was typed. */
export interface Token {
  readonly written: string;
  readonly isNegated: boolean;
  /** The name of its field as typed; '' for none. */
  readonly name: string;
  readonly isPhrase: boolean;
  /** What stands behind the name, without quotes. */
  readonly value: string;
  /** What it asks for; null for none, such as for a day that does not exist. */
  readonly term: Term | null;
}

/** A field that is typed behind its name has no space there: `title: a story` is the beginning of a title. */
const TOKEN = new RegExp(
  `((?<!\\S)[-−](?=[\\p{L}"]))?(?:(${FIELDS.join('|')}):(?=[^\\s:]))?(?:"([^"]*)"|([^\\s"]+))`,
  'giu',
);

/** Formulas and LaTeX have signs of their own. */
const HAS_FORMULA = /[$\\]/;

/** Splits a query; one with a formula stays whole. */
export function tokensOf(text: string): Token[] {
  if (HAS_FORMULA.test(text)) {
    return [{ written: text, isNegated: false, name: '', isPhrase: false, value: text, term: null }];
  }
  const quoted = closeQuotes(withCommonLetters(text).replace(QUOTES, '"'));
  return Array.from(quoted.matchAll(TOKEN), ([written, minus, name = '', phrase, word = '']) => {
    const [isPhrase, value] = [phrase !== undefined, phrase ?? word];
    return { written, isNegated: minus !== undefined, name, isPhrase, value, term: termOf(name, value, isPhrase) };
  });
}

/** Whether a term is a filter, and not a text. */
export function isFilterTerm(term: FilterTerm | object): term is FilterTerm {
  return 'filter' in term;
}

/** Whether a term is a text, and not a filter. */
export function isTextTerm(term: Term): term is TextTerm {
  return !isFilterTerm(term);
}

/** Whether a filter may have a value. */
export function allowsValue({ filter, first, last }: FilterTerm, value: string): boolean {
  return filter === 'organization' ? isSameName(value, first) : first <= value && value <= last;
}

/**
 * Closes a quote that is still open at the end, as while it is typed: before the last word, which may not be whole yet, or
 * behind it where the quote is of a field or of what must not occur.
 */
function closeQuotes(text: string): string {
  const start = text.lastIndexOf('"');
  if (text.split('"').length % 2 === 1) return text;
  const end = /[-−:]$/.test(text.slice(0, start)) ? text.length : Math.max(start, text.lastIndexOf(' ')) + 1;
  return `${text.slice(0, end).trimEnd()}" ${text.slice(end)}`;
}

function termOf(name: string, value: string, isPhrase: boolean): Term | null {
  const field = FIELDS.find((one) => one === name.toLowerCase()) ?? null;
  if (field === null || field === 'title' || field === 'author') {
    const text = plainWords(value);
    return LETTER.test(text) ? { text, isPhrase, field } : null;
  }
  return filterOf(field, value);
}

const LETTER = /[\p{L}\p{N}]/u;

function filterOf(field: Exclude<Field, TextField>, value: string): FilterTerm | null {
  if (field === 'org') return value.trim() === '' ? null : { filter: 'organization', first: value, last: value };
  if (field === 'topic') {
    const slug = value.toLowerCase().replaceAll(' ', '-');
    return { filter: 'topic', first: slug, last: slug };
  }
  if (field !== 'year') return daysOf(field, value);
  const [, first = '', last = first] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(value) ?? [];
  return first === '' ? null : { filter: 'year', first, last };
}

/** The days of `month:`, `before:` and `after:`, which take a year, a month or a day; null for what is none. */
function daysOf(field: 'month' | 'before' | 'after', value: string): FilterTerm | null {
  const from = /^\d{4}(?:-\d{2}){0,2}$/.test(value) ? `${value}-01-01`.slice(0, 10) : '';
  if (from === '' || !isDay(from)) return null;
  if (field === 'after') return { filter: 'day', first: from, last: LAST_DAY };
  if (field === 'before') return { filter: 'day', first: FIRST_DAY, last: addDays(from, -1) };
  return value.length === 7 ? { filter: 'day', first: from, last: `${value}-31` } : null;
}

function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day;
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';
