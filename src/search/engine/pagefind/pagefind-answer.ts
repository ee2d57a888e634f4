import type { PaperFragment, PaperMeta } from '../../manifest.ts';
import type { TextField } from '../../tokens.ts';
import { isWholeWord } from '../../whole-word.ts';
import { markPaper } from '../mark-paper.ts';
import type { ScorePart, ShardAnswer, ShardResult } from '../shard-index.ts';

/** What Pagefind 1.5 answers in playground mode (https://pagefind.app/docs/playground/), as far as Daybook uses it. */
export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** Inverse document frequency by stem of a query word. */
  readonly query_term_idfs?: readonly { readonly term: string; readonly idf: number }[];
  /** How many papers have each value of each filter that is loaded. */
  readonly totalFilters?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Searches for words, or for all papers; the texts of results load through the index.
 * @throws when a file cannot be loaded
 */
export type AskPagefind = (words: string | null, options: object) => Promise<PagefindAnswer>;

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Where words match in the paper's text, counted from 0; of a phrase, its first place. */
  readonly words?: readonly number[];
  data(): Promise<PaperFragment>;
  /** By matching word of the paper's text. */
  readonly scores?: readonly { readonly search_term: string; readonly idf: number; readonly pagefind_tf: number }[];
  /** By field. */
  readonly verbose_meta_scores?: readonly {
    readonly field_name?: string;
    readonly field_weight: number;
    readonly matched_terms: readonly string[];
  }[];
}

/**
 * Reads an answer, keeping only papers that contain every query word, whole or as a prefix. Where a shard lacks a word,
 * Pagefind ignores it or matches a shorter word instead, which would make results differ from shard to shard.
 * @param papers number of papers in the shard
 * @param words of the query, which are marked in what is loaded
 */
export function readAnswer(
  { results, query_term_idfs: stems = [] }: PagefindAnswer,
  papers: number,
  words = '',
): ShardAnswer {
  return {
    counts: new Map(stems.map(({ term, idf }) => [term, documentFrequency(idf, papers)])),
    results: results.filter((result) => containsAll(result, stems)).map((result) => readResult(result, stems, words)),
  };
}

/** The papers of an answer that have every query word whole, in a field or in any text. */
export function matchesWords(
  { results, query_term_idfs: stems = [] }: PagefindAnswer,
  field: TextField | null,
): readonly PagefindResult[] {
  return results.filter((result) => hasWholeWords(matchedWords(result, field), stems));
}

/** Whether a word was found as a further spelling, whole. */
export function matchesOtherSpelling(
  { verbose_meta_scores: fields = [] }: PagefindResult,
  stems: readonly string[],
): boolean {
  return fields.some(
    ({ field_name: name = '', matched_terms: words }) =>
      SPELLING_FIELDS.has(name) && words.some((word) => stems.includes(word)),
  );
}

/** The fields of `PaperMeta` that have the texts of a field, and further spellings of them. */
const FIELD_NAMES: Readonly<Record<TextField, readonly string[]>> = {
  title: ['title', 'titleAlso'],
  author: ['people', 'peopleAlso'],
};

const SPELLING_FIELDS: ReadonlySet<string> = new Set<keyof PaperMeta>(['titleAlso', 'peopleAlso', 'also']);

type Stems = NonNullable<PagefindAnswer['query_term_idfs']>;

/** Inverts the formula of `rarityIn` in `relevance.ts`. */
function documentFrequency(idf: number, papers: number): number {
  const odds = Math.exp(idf) - 1;
  return Math.max(0, Math.round((papers + 0.5 - 0.5 * odds) / (odds + 1)));
}

function containsAll(result: PagefindResult, stems: Stems): boolean {
  return stems.every(({ term }) => matchedWords(result).some((word) => word.startsWith(term)));
}

/** The words that match, in a field or in any text. */
function matchedWords(
  { scores = [], verbose_meta_scores: fields = [] }: PagefindResult,
  field: TextField | null = null,
): string[] {
  if (field === null) {
    return [...scores.map(({ search_term: word }) => word), ...fields.flatMap(({ matched_terms: words }) => words)];
  }
  return fields.flatMap(({ field_name: name = '', matched_terms: words }) =>
    FIELD_NAMES[field].includes(name) ? words : [],
  );
}

function hasWholeWords(words: readonly string[], stems: Stems): boolean {
  return stems.every(({ term }) => words.some((word) => isWholeWord(word, term)));
}

function readResult(result: PagefindResult, stems: Stems, words: string): ShardResult {
  return {
    id: result.id,
    score: result.score,
    parts: () => scoreParts(result, stems),
    hasWholeWords: () => hasWholeWords(matchedWords(result), stems),
    load: async () => markPaper(await result.data(), words),
  };
}

function scoreParts({ scores = [], verbose_meta_scores: fields = [] }: PagefindResult, stems: Stems): ScorePart[] {
  return [
    ...scores.map(({ search_term: word, idf, pagefind_tf: weight }) => ({
      words: stemOf(word, stems, idf),
      weight,
      isField: false,
    })),
    ...fields.map(({ matched_terms: words, field_weight: weight }) => ({
      words: [...new Set(words.flatMap((word) => stemOf(word, stems)))],
      weight,
      isField: true,
    })),
  ];
}

/**
 * The stem of the query word that a word matches, as a list of at most one.
 * @param idf tells apart several stems that are prefixes of the word
 */
function stemOf(word: string, stems: Stems, idf: number | null = null): string[] {
  const prefixes = stems.filter(({ term }) => word.startsWith(term));
  const stem = prefixes.find((one) => one.idf === idf) ?? prefixes.at(-1);
  return stem ? [stem.term] : [];
}
