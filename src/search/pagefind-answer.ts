import type { PaperFragment } from './manifest.ts';
import type { FoundPapers, ScorePart, ShardAnswer } from './shard-index.ts';

/** What Pagefind 1.5 answers in its playground mode (https://pagefind.app/docs/playground/), as far as Daybook reads it. */
export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** By stem of a word asked for. */
  readonly query_term_idfs?: readonly { readonly term: string; readonly idf: number }[];
}

export interface PagefindResult {
  readonly id: string;
  data(): Promise<PaperFragment>;
  /** By word of the paper's text. */
  readonly scores?: readonly { readonly search_term: string; readonly pagefind_tf: number }[];
  /** By field. */
  readonly verbose_meta_scores?: readonly {
    readonly field_weight: number;
    readonly matched_terms: readonly string[];
  }[];
}

/**
 * Reads an answer. Two ways of Pagefind's would find other papers in one shard than in the next, and are undone:
 * - Where a shard lacks a word, Pagefind leaves it out or takes the beginning of another word for it: only papers with every
 *   word, or one that goes on from it, are taken.
 * - Pagefind takes words that go on from one asked for (`formal` for `form`) as far as it happens to have loaded them: papers
 *   found so are kept apart, for when no paper of the archive has the words as they are.
 * @param papers of the shard
 */
export function readAnswer({ results, query_term_idfs: stems = [] }: PagefindAnswer, papers: number): ShardAnswer {
  const terms = stems.map(({ term }) => foldMarks(term));
  const listed = results.map((result) => ({ result, words: wordsOf(result) }));
  const read = (isFor: IsFor): FoundPapers => {
    const having = (term: string) => listed.filter(({ words }) => words.some((word) => isFor(word, term)));
    return {
      counts: new Map(
        stems.map(({ idf }, place) => {
          const term = terms[place] ?? '';
          return [term, { reached: countOf(idf, papers), kept: having(term).length, found: results.length }];
        }),
      ),
      results: listed
        .filter(({ words }) => terms.every((term) => words.some((word) => isFor(word, term))))
        .map(({ result }) => ({
          id: result.id,
          parts: () => partsOf(result, terms, isFor),
          load: () => result.data(),
        })),
    };
  };
  return { ...read(isWhole), nearby: () => read((word, term) => word.startsWith(term)) };
}

/** Whether a word of a paper stands for one that was asked for. */
type IsFor = (word: string, term: string) => boolean;

const isWhole: IsFor = (word, term) => word === term || (UNSPACED.test(term) && word.startsWith(term));

/** Scripts that put no spaces between words: what goes on from a word may well be the next. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function wordsOf({ scores = [], verbose_meta_scores: fields = [] }: PagefindResult): string[] {
  return [...scores.map(({ search_term: word }) => word), ...fields.flatMap(({ matched_terms: words }) => words)].map(
    foldMarks,
  );
}

/** Pagefind finds `é` by `e`, and names what it found as it is written. */
function foldMarks(word: string): string {
  return PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}

const PLAIN = /^[\x20-\x7e]*$/;

/** The number of papers whose inverse document frequency that is. */
function countOf(idf: number, papers: number): number {
  const odds = Math.exp(idf) - 1;
  return Math.max(0, Math.round((papers + 0.5 - 0.5 * odds) / (odds + 1)));
}

function partsOf(
  { scores = [], verbose_meta_scores: fields = [] }: PagefindResult,
  terms: readonly string[],
  isFor: IsFor,
): ScorePart[] {
  /** Of several words that one stands for, the longest. */
  const termOf = (word: string): string[] =>
    terms
      .filter((term) => isFor(foldMarks(word), term))
      .toSorted((a, b) => b.length - a.length)
      .slice(0, 1);
  const parts = [
    ...scores.map(({ search_term: word, pagefind_tf: weight }) => ({ words: termOf(word), weight, isField: false })),
    ...fields.map(({ matched_terms: words, field_weight: weight }) => ({
      words: [...new Set(words.flatMap(termOf))],
      weight,
      isField: true,
    })),
  ];
  return parts.filter(({ words }) => words.length > 0);
}
