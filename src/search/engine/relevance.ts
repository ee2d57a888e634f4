import type { ScorePart, ShardAnswer, ShardResult } from './shard-index.ts';

/** A shard's answer, and the number of papers in the shard. */
export interface CountedAnswer {
  readonly papers: number;
  readonly answer: ShardAnswer;
}

/** A result with a score that is comparable across shards. */
export interface RankedResult<T extends CountedAnswer> {
  readonly result: ShardResult;
  readonly from: T;
  readonly score: number;
}

/**
 * Ranks the results of several shards as one index of all papers would. Scores depend on inverse document frequencies, which
 * each shard computes from its own papers; the summed document frequencies of all shards give the score among all papers.
 * @param answers results with equal scores stay in this order
 */
export function rankAcross<T extends CountedAnswer>(answers: readonly T[]): RankedResult<T>[] {
  const everywhere = rarityIn(answers);
  return answers
    .flatMap((from) => {
      const here = rarityIn([from]);
      return from.answer.results.map((result) => ({ result, from, score: rescale(result, here, everywhere) }));
    })
    .toSorted((a, b) => b.score - a.score);
}

/** Inverse document frequency of a word, as Pagefind computes it (https://en.wikipedia.org/wiki/Okapi_BM25). */
type Rarity = (word: string) => number;

function rarityIn(answers: readonly CountedAnswer[]): Rarity {
  const total = answers.reduce((sum, { papers }) => sum + papers, 0);
  const counts = new Map<string, number>();
  for (const { answer } of answers) {
    for (const [word, papers] of answer.counts) counts.set(word, (counts.get(word) ?? 0) + papers);
  }
  const rarities = new Map(Array.from(counts, ([word, papers]) => [word, rarityAmong(total, papers)]));
  return (word) => rarities.get(word) ?? 0;
}

/**
 * Inverse document frequency.
 * @param total number of papers
 * @param papers number of those that have the word
 */
export function rarityAmong(total: number, papers: number): number {
  return Math.log(1 + (total - papers + 0.5) / (papers + 0.5));
}

function rescale({ score, parts: partsOf }: ShardResult, here: Rarity, everywhere: Rarity): number {
  const parts = partsOf();
  const before = sumOf(parts, here);
  return before > 0 ? (score * sumOf(parts, everywhere)) / before : score;
}

function sumOf(parts: readonly ScorePart[], rarity: Rarity): number {
  const asked = new Set(parts.flatMap(({ words }) => words));
  const whole = rarityOf([...asked], rarity);
  return parts.reduce((sum, { words, weight, isField }) => {
    const matched = rarityOf(words, rarity);
    return sum + weight * matched * (isField ? (matched / whole) ** 2 : 1);
  }, 0);
}

function rarityOf(words: readonly string[], rarity: Rarity): number {
  return words.reduce((sum, word) => sum + rarity(word), 0);
}
