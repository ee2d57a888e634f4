import type { FoundPapers, ScorePart, ShardResult, WordCount } from './shard-index.ts';

/** A shard's answer, and how many papers the shard has. */
export interface CountedAnswer {
  readonly papers: number;
  readonly answer: FoundPapers;
}

/** A result of some shard, with a score that compares with those of other shards. */
export interface RankedResult<T extends CountedAnswer> {
  readonly result: ShardResult;
  readonly from: T;
  readonly score: number;
}

/**
 * Ranks the results of several shards as one index of all papers would. A shard knows only how rare a word is among its own
 * papers; the numbers of papers with each word, added up, give the rarity among all.
 * @param answers ties between their results go by their order
 */
export function rankAcross<T extends CountedAnswer>(answers: readonly T[]): RankedResult<T>[] {
  const rarity = rarityAmong(answers);
  return answers
    .flatMap((from) => from.answer.results.map((result) => ({ result, from, score: scoreOf(result.parts(), rarity) })))
    .toSorted((a, b) => b.score - a.score);
}

type Rarity = (word: string) => number;

/** Inverse document frequency, as Pagefind has it (https://en.wikipedia.org/wiki/Okapi_BM25). */
function rarityAmong(answers: readonly CountedAnswer[]): Rarity {
  const total = answers.reduce((sum, { papers }) => sum + papers, 0);
  const words = new Set(answers.flatMap(({ answer }) => [...answer.counts.keys()]));
  const rarities = new Map(
    Array.from(words, (word) => {
      const papers = papersWith(answers.flatMap(({ answer }) => answer.counts.get(word) ?? []));
      return [word, Math.log(1 + (total - papers + 0.5) / (papers + 0.5))];
    }),
  );
  return (word) => rarities.get(word) ?? 0;
}

function papersWith(counts: readonly WordCount[]): number {
  const sum = (key: keyof WordCount): number => counts.reduce((total, count) => total + count[key], 0);
  return sum('reached') * (sum('found') === 0 ? 1 : sum('kept') / sum('found'));
}

/** What Pagefind 1.5 multiplies the text's share of a score by, where all words were found. */
const TEXT_FACTOR = 1.8;

/** Pagefind's own score: of text by each word's weight, of a field by how much of the question it covers. */
function scoreOf(parts: readonly ScorePart[], rarity: Rarity): number {
  const asked = new Set(parts.flatMap(({ words }) => words));
  const whole = rarityOf([...asked], rarity);
  return parts.reduce((sum, { words, weight, isField }) => {
    const matched = rarityOf(words, rarity);
    return sum + weight * matched * (isField ? (matched / whole) ** 2 : TEXT_FACTOR);
  }, 0);
}

function rarityOf(words: readonly string[], rarity: Rarity): number {
  return words.reduce((sum, word) => sum + rarity(word), 0);
}
