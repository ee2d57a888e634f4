import type { PaperFragment } from '../manifest.ts';
import type { ScorePart, ShardAnswer, ShardResult } from './shard-index.ts';

/** What Pagefind 1.5 answers in its playground mode (https://pagefind.app/docs/playground/), as far as Daybook reads it. */
export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** By stem of a word asked for. */
  readonly query_term_idfs?: readonly { readonly term: string; readonly idf: number }[];
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PaperFragment>;
  /** By word of the paper's text. */
  readonly scores?: readonly { readonly search_term: string; readonly idf: number; readonly pagefind_tf: number }[];
  /** By field. */
  readonly verbose_meta_scores?: readonly {
    readonly field_weight: number;
    readonly matched_terms: readonly string[];
  }[];
}

/**
 * Reads an answer. Where a shard lacks a word, Pagefind leaves it out or takes the beginning of another word for it, which
 * would find other papers in one shard than in the next: only papers with every word, or one that goes on from it, remain.
 * @param papers of the shard
 */
export function readAnswer({ results, query_term_idfs: stems = [] }: PagefindAnswer, papers: number): ShardAnswer {
  return {
    counts: new Map(stems.map(({ term, idf }) => [term, countOf(idf, papers)])),
    results: results.filter((result) => hasAll(result, stems)).map((result) => readResult(result, stems)),
  };
}

type Stems = NonNullable<PagefindAnswer['query_term_idfs']>;

/** The number of papers whose inverse document frequency that is. */
function countOf(idf: number, papers: number): number {
  const odds = Math.exp(idf) - 1;
  return Math.max(0, Math.round((papers + 0.5 - 0.5 * odds) / (odds + 1)));
}

function hasAll(result: PagefindResult, stems: Stems): boolean {
  return stems.every(({ term }) => wordsOf(result).some((word) => word.startsWith(term)));
}

function wordsOf({ scores = [], verbose_meta_scores: fields = [] }: PagefindResult): string[] {
  return [...scores.map(({ search_term: word }) => word), ...fields.flatMap(({ matched_terms: words }) => words)];
}

function readResult(result: PagefindResult, stems: Stems): ShardResult {
  return {
    id: result.id,
    score: result.score,
    parts: () => partsOf(result, stems),
    isWhole: () => stems.every(({ term }) => wordsOf(result).some((word) => isWhole(word, term))),
    load: () => result.data(),
  };
}

function isWhole(word: string, term: string): boolean {
  return word === term || (UNSPACED.test(term) && word.startsWith(term));
}

/** Scripts that put no spaces between words: what goes on from a word may well be the next. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function partsOf({ scores = [], verbose_meta_scores: fields = [] }: PagefindResult, stems: Stems): ScorePart[] {
  const stemOf = (word: string, idf: number | null): string[] => {
    const near = stems.filter(({ term }) => word.startsWith(term));
    const stem = near.find((one) => one.idf === idf) ?? near.at(-1);
    return stem ? [stem.term] : [];
  };
  return [
    ...scores.map(({ search_term: word, idf, pagefind_tf: weight }) => ({
      words: stemOf(word, idf),
      weight,
      isField: false,
    })),
    ...fields.map(({ matched_terms: words, field_weight: weight }) => ({
      words: [...new Set(words.flatMap((word) => stemOf(word, null)))],
      weight,
      isField: true,
    })),
  ];
}
