import { createBasis, papersToLearnFrom } from '../../src/vectors/basis.ts';
import { learnWords, rarity } from '../../src/vectors/learn-basis.ts';
import { frequencyWeight, paperVector, type WordCount } from '../../src/vectors/paper-vector.ts';

/** A paper for a reader: its words. */
export interface ReadPaper {
  readonly id: string;
  readonly date: string;
  /** Keywords of its source, folded. */
  readonly keywords: ReadonlySet<string>;
  readonly words: readonly WordCount[];
}

/** Gives the vectors of papers for a reader who likes some of them. */
export type VectorsFor = (liked: readonly number[]) => (paper: number) => ArrayLike<number>;

/** Vectors of 64 × 8 bits, whose basis is learnt from the first `count` papers. */
export function reducedVectors(papers: readonly ReadPaper[], count = papers.length): VectorsFor {
  const { table } = createBasis(learnWords(papers.slice(0, count).map(({ words }) => words)), count);
  const vectors = papers.map(({ words }) => paperVector(words, () => table));
  return () => (paper) => vectors[paper] ?? [];
}

/** The same with the basis that an archive of these papers has; null where it is too small for one. */
export function frozenVectors(papers: readonly ReadPaper[]): { readonly vectors: VectorsFor; count: number } | null {
  const count = papersToLearnFrom(papers.length);
  return count === 0 ? null : { count, vectors: reducedVectors(papers, count) };
}

/** The weights of words as they are reduced, of length 1, but of all words and with nothing left out. */
export function fullVectors(papers: readonly ReadPaper[]): VectorsFor {
  const frequencies = new Map<string, number>();
  for (const { words } of papers) for (const [word] of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const weighed = papers.map(({ words }) => {
    const weights = words.map(([word, count]): WordCount => {
      return [word, frequencyWeight(count) * rarity(papers.length, frequencies.get(word) ?? 1)];
    });
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return weights.map(([word, weight]): WordCount => [word, weight / length]);
  });
  return (liked) => coordinatesIn(liked.map((paper) => weighed[paper] ?? [])).bind(null, weighed);
}

/**
 * Coordinates of vectors in the space of a few others (Gram and Schmidt), and how far each is outside of it: so all cosines are
 * as they were, and only a few numbers are compared.
 */
function coordinatesIn(axes: readonly (readonly WordCount[])[]) {
  const ofWord = new Map<string, (readonly [axis: number, weight: number])[]>();
  axes.forEach((words, axis) => {
    for (const [word, weight] of words) ofWord.set(word, [...(ofWord.get(word) ?? []), [axis, weight]]);
  });
  const rows: number[][] = [];
  const project = (words: readonly WordCount[]): number[] => {
    const products = axes.map(() => 0);
    for (const [word, weight] of words)
      for (const [axis, own] of ofWord.get(word) ?? []) products[axis] = (products[axis] ?? 0) + weight * own;
    const found: number[] = [];
    rows.forEach((row, axis) => {
      const known = found.reduce((sum, value, place) => sum + value * (row[place] ?? 0), 0);
      const pivot = row[axis] ?? 0;
      found.push(pivot === 0 ? 0 : ((products[axis] ?? 0) - known) / pivot);
    });
    const rest = (words.length === 0 ? 0 : 1) - found.reduce((sum, value) => sum + value * value, 0);
    return [...found, Math.sqrt(rest > 1e-9 ? rest : 0)];
  };
  for (const words of axes) rows.push(project(words));
  return (weighed: readonly (readonly WordCount[])[], paper: number): number[] => project(weighed[paper] ?? []);
}
