import type { ScorePart, ShardAnswer, ShardResult } from './shard-index.ts';

/** A shard's answer, and how many papers the shard has. */
export interface CountedAnswer {
  readonly papers: number;
  readonly answer: ShardAnswer;
}

/** A result of some shard, with a score that compares with those of other shards. */
export interface RankedResult<T extends CountedAnswer> {
  readonly result: ShardResult;
  readonly from: T;
  readonly score: number;
}

/**
 * Ranks the results of several shards as one index of all papers would. A shard knows only how rare a word is among its own
 * papers; the numbers of papers with each word, added up, give the rarity among all, and with it what the score would be.
 * @param answers ties between their results go by their order
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

type Rarity = (word: string) => number;

/** Inverse document frequency, as Pagefind has it (https://en.wikipedia.org/wiki/Okapi_BM25). */
function rarityIn(answers: readonly CountedAnswer[]): Rarity {
  const total = answers.reduce((sum, { papers }) => sum + papers, 0);
  const counts = new Map<string, number>();
  for (const { answer } of answers) {
    for (const [word, papers] of answer.counts) counts.set(word, (counts.get(word) ?? 0) + papers);
  }
  const rarities = new Map(
    Array.from(counts, ([word, papers]) => [word, Math.log(1 + (total - papers + 0.5) / (papers + 0.5))]),
  );
  return (word) => rarities.get(word) ?? 0;
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
