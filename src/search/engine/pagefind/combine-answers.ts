import type { ShardAnswer, ShardResult } from '../shard-index.ts';

/** The papers of an answer that are in all of some sets of ids. */
export function keepAll(answer: ShardAnswer, conditions: readonly ReadonlySet<string>[]): ShardAnswer {
  return { ...answer, results: answer.results.filter(({ id }) => conditions.every((ids) => ids.has(id))) };
}

/** What any of some searches found, each paper as the search found it that fits best. */
export function unite(answers: readonly ShardAnswer[]): ShardAnswer {
  const [only] = answers;
  if (only !== undefined && answers.length === 1) return only;
  const best = new Map<string, ShardResult>();
  for (const { results } of answers) {
    for (const result of results) {
      const known = best.get(result.id);
      if (known === undefined || isBetter(result, known)) best.set(result.id, result);
    }
  }
  return { results: [...best.values()], counts: new Map(answers.flatMap(({ counts }) => [...counts])) };
}

/** A match of whole words is better than one of their beginnings. */
function isBetter(one: ShardResult, other: ShardResult): boolean {
  const [whole, otherWhole] = [one.hasWholeWords(), other.hasWholeWords()];
  return whole === otherWhole ? one.score > other.score : whole;
}

/** What all of some searches found, in the order of the first. */
export function intersect(first: ShardAnswer | undefined, others: readonly ShardAnswer[]): ShardAnswer {
  if (first === undefined || others.length === 0) return first ?? { results: [], counts: new Map() };
  const byId = others.map(({ results }) => new Map(results.map((result) => [result.id, result])));
  const results = first.results.flatMap((result) => {
    const found = byId.flatMap((ids) => ids.get(result.id) ?? []);
    return found.length === others.length ? [combine([result, ...found])] : [];
  });
  return { results, counts: new Map([first, ...others].flatMap(({ counts }) => [...counts])) };
}

/** A paper that several searches found. */
function combine(found: readonly [ShardResult, ...ShardResult[]]): ShardResult {
  return {
    ...found[0],
    score: found.reduce((sum, { score }) => sum + score, 0),
    parts: () => found.flatMap((one) => one.parts()),
    hasWholeWords: () => found.every((one) => one.hasWholeWords()),
  };
}

/** An answer in the order of places by ids; papers without one come first. */
export function sorted(answer: ShardAnswer, places: ReadonlyMap<string, number>): ShardAnswer {
  const place = ({ id }: ShardResult): number => places.get(id) ?? 0;
  return { ...answer, results: answer.results.toSorted((a, b) => place(a) - place(b)) };
}
