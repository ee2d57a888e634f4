import { parsePaperId } from '../paper-id.ts';
import { titleKey } from './lookup.ts';
import { NO_OPERATORS, parseOperators, type Operators } from './operators.ts';
import { plainWords, QUOTES, withoutInvisible } from './plain-words.ts';

/** What a reader typed, parsed once: the rest of the search works on this, never on the string. */
export type Query = EmptyQuery | PaperIdQuery | WordQuery;

/** Nothing was typed; only filters can narrow the results. */
interface EmptyQuery {
  readonly kind: 'empty';
  readonly text: '';
}

/** An id of a paper or a link to it: if the archive has that paper, it is the only result. */
interface PaperIdQuery extends SearchTerms {
  readonly kind: 'paper-id';
  /** arXiv id without version, or the last part of a permalink. */
  readonly id: string;
}

/** Words to search for, which may also be the title of a paper. */
export interface WordQuery extends SearchTerms {
  readonly kind: 'words';
  /** The lookup table's key of the title that this may be; '' where there is none to look up. */
  readonly titleKey: string;
  /** What it asks for besides; absent where that is nothing. */
  readonly operators?: Operators;
}

/** What to search shards for: also for an id, as texts may mention papers that the archive does not have. */
interface SearchTerms {
  /** As typed, without spaces around and characters that nobody sees. */
  readonly text: string;
  /** All words, without quotes and markup; '' where only those were typed. */
  readonly words: string;
  /** Quoted sequences of words that must occur as they are; their words are in `words`, too. */
  readonly phrases: readonly string[];
}

/** Letters of a query that are read, and that fields take: nobody types more, and every further one would cost time. */
export const MAX_QUERY_LENGTH = 1000;

/**
 * Parses what a reader typed, up to `MAX_QUERY_LENGTH`, without characters that nobody sees.
 * @example parseQuery('arXiv:2511.02778v1') //=> { kind: 'paper-id', id: '2511.02778', … }
 * @example parseQuery('“graph neural” robust') //=> { kind: 'words', words: 'graph neural robust', phrases: ['graph neural'], … }
 */
export function parseQuery(typed: string): Query {
  const text = withoutInvisible(typed.slice(0, MAX_QUERY_LENGTH)).trim().toWellFormed();
  if (text === '') return { kind: 'empty', text };
  const id = findPaperId(text);
  if (id !== null) return { kind: 'paper-id', ...parseTerms(text), id };
  const { required, operators } = parseOperators(text);
  return {
    kind: 'words',
    ...parseTerms(text, required),
    ...(operators !== undefined && { operators }),
    // A title may have what looks like an operator.
    titleKey: titleKey(text),
  };
}

/** The operators of a query; none for an id. */
export function operatorsOf(query: Query): Operators {
  return (query.kind === 'words' ? query.operators : undefined) ?? NO_OPERATORS;
}

/** Whether a query asks for words and phrases alone. */
export function isPlainQuery(query: Query): boolean {
  return operatorsOf(query) === NO_OPERATORS;
}

/**
 * A query in which some words are replaced by others in quotes.
 * @example quoteWords('MLLM LLM', 'LLM', 'LLM') //=> 'MLLM "LLM"'
 */
export function quoteWords(text: string, typed: string, replacement: string): string {
  const [words, wanted] = [text.split(/\s+/), typed.split(' ')];
  const placeOf = (fits: (word: string, wanted: string) => boolean): number =>
    words.findIndex((_, index) => wanted.every((one, offset) => fits(words[index + offset] ?? '', one)));
  const exact = placeOf((word, one) => word === one);
  const at = exact === -1 ? placeOf((word, one) => word.includes(one)) : exact;
  return at === -1 ? text : words.toSpliced(at, wanted.length, `"${replacement}"`).join(' ');
}

/** A query for words alone, which is not looked up as a title. */
export function queryForWords(text: string): WordQuery {
  return { kind: 'words', text, words: plainWords(text), phrases: [], titleKey: '' };
}

/** The key under which the lookup table may have the paper that a query names; null where it can name none. */
export function lookupKeyOf(query: Query): string | null {
  if (query.kind === 'empty') return null;
  return (query.kind === 'paper-id' ? query.id : query.titleKey) || null;
}

/**
 * A query that finds more: without its quotes if it is one phrase, and with compounds split into their parts.
 * @returns null where it would find the same
 * @example widerQuery(parseQuery('GPT-4o vision')) //=> 'GPT 4o vision'
 */
export function widerQuery(query: Query): string | null {
  if (query.kind === 'empty' || operatorsOf(query) !== NO_OPERATORS) return null;
  const { words, phrases } = query;
  const isPhrase = phrases.length === 1 && phrases[0] === words;
  const wider = words.replace(COMPOUND_JOINT, ' ').replace(/\s+/g, ' ').trim();
  return wider === '' || (wider === words && !isPhrase) ? null : wider;
}

/** @param required what every paper must have, of the text */
function parseTerms(text: string, required = text): SearchTerms {
  const parts = required.split(QUOTES);
  const quoted = parts.filter((_, index) => index % 2 === 1);
  const phrases = quoted.map(plainWords).filter((phrase) => phrase !== '');
  return { text, words: plainWords(required), phrases };
}

/** Punctuation between letters or digits; not the decimal point or comma of a number. */
const COMPOUND_JOINT = /(?<=[\p{L}\p{N}+#^])(?:[-‐‑–—/_:·&]|[.,](?!\p{N}))+(?=[\p{L}\p{N}])/gu;

/** Finds the id in what people paste: an id in brackets or before a title, a DOI, a link to arXiv or to a copy of it. */
function findPaperId(text: string): string | null {
  const bare = text.replace(/^[[(<"'“]+|(?<![\])>"'”.,;])[\])>"'”.,;]+$/g, '').replace(/^doi:\s*/i, '');
  const embedded = LABEL.exec(text)?.[1] ?? mirroredId(text) ?? '';
  return parsePaperId(bare) ?? parsePaperId(embedded) ?? lastPartOfPermalink(text);
}

/** A browser tab's title and the margin of a PDF: `[2511.02778] Title`, `arXiv:2511.02778v1 [cs.CV]`. */
const LABEL = /^(?:\[|arxiv:\s*)([\d.]+)(?:v\d+)?\]?\s/i;

/** The id that a link to arXiv or to a copy of it ends in, before a version, another ending or parameters. */
function mirroredId(text: string): string | null {
  if (/\s/.test(text) || !HOST.test(text)) return null;
  return [...text.matchAll(ID_IN_PATH)].at(-1)?.[1] ?? null;
}

const HOST = /^(?:https?:\/\/)?[^/]+\./;
const ID_IN_PATH = /\/(\d{4}\.\d{4,5})(?:v\d+)?(?=[/?#.]|$)/g;

/** The last part of a link to the page of a paper in any archive made by Daybook. */
function lastPartOfPermalink(text: string): string | null {
  if (/\s/.test(text) || !/^https?:\/\//.test(text)) return null;
  const [, ...parts] = text.replace(/^https?:\/\//, '').split(/\/papers(?=\/)/);
  const last = parts.findLast((part) => /^\/[^?#]/.test(part));
  return last === undefined ? null : (last.slice(1).split(/[?#]/)[0] ?? '').replace(/(?<=.)\/$/, '');
}
