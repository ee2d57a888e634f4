import { compareText } from '../compare-text.ts';
import { frequencyWeight, type WordCount } from './paper-vector.ts';
import { seededRandom } from './seeded-random.ts';
import { rightSingularVectors, type SparseRows } from './truncated-svd.ts';
import { DIMENSIONS, LARGEST, type WordTable } from './word-table.ts';

/** A word of fewer papers says nothing of how papers are alike. */
const FEWEST_PAPERS = 3;
/** More words would make the table too large to load: these have nearly all mentions. */
const MOST_WORDS = 8000;
/** Imagined further papers without any of the words: they keep rare words from being overrated in a small archive. */
const UNSEEN_PAPERS = 50;
const LARGEST_SCALE = 65_535;
const SEED = 17;

/**
 * Learns the directions of words from the papers of an archive: latent semantic analysis, which is a truncated singular value
 * decomposition of their words' weights by TF-IDF.
 * @param papers the words of each paper
 */
export function learnWords(papers: readonly (readonly WordCount[])[]): WordTable {
  const frequencies = new Map<string, number>();
  for (const counts of papers) for (const [word] of counts) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const words = [...frequencies]
    .filter(([, frequency]) => frequency >= FEWEST_PAPERS)
    .toSorted(([a, more], [b, fewer]) => fewer - more || compareText(a, b))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
    .toSorted(compareText);
  const places = new Map(words.map((word, place) => [word, place]));
  const rarities = words.map((word) => rarity(papers.length, frequencies.get(word) ?? 1));
  const { vectors } = rightSingularVectors(weighedRows(papers, places, rarities), DIMENSIONS, seededRandom(SEED));
  return { places, ...quantise(vectors, rarities) };
}

/**
 * What a mention of a word weighs. The usual logarithm of its rarity overrates rare words, which a few directions cannot hold: its
 * square root finds more of what readers look for, with and without the reduction.
 */
export function rarity(papers: number, frequency: number): number {
  return Math.sqrt(Math.log((papers + UNSEEN_PAPERS) / frequency));
}

/** The papers as rows of length 1. */
function weighedRows(
  papers: readonly (readonly WordCount[])[],
  places: ReadonlyMap<string, number>,
  rarities: readonly number[],
): SparseRows {
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const counts of papers) {
    const row = counts.flatMap(([word, count]) => {
      const place = places.get(word);
      return place === undefined ? [] : [[place, frequencyWeight(count) * (rarities[place] ?? 0)] as const];
    });
    const length = Math.sqrt(row.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    for (const [place, weight] of row) {
      columns.push(place);
      values.push(weight / length);
    }
    starts.push(columns.length);
  }
  return {
    width: places.size,
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
  };
}

/** The vectors of words, each times its rarity, in few bits. */
function quantise(vectors: Float64Array, rarities: readonly number[]): Pick<WordTable, 'scales' | 'numbers'> {
  const exact = vectors.map((value, place) => value * (rarities[Math.floor(place / DIMENSIONS)] ?? 0));
  const largest = rarities.map((_, word) =>
    exact
      .subarray(word * DIMENSIONS, (word + 1) * DIMENSIONS)
      .reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  );
  const unit = largest.reduce((most, value) => Math.max(most, value), 0) / LARGEST_SCALE || 1;
  return {
    scales: Uint16Array.from(largest, (value) => Math.round(value / unit)),
    numbers: Int8Array.from(exact, (value, place) => {
      const most = largest[Math.floor(place / DIMENSIONS)] ?? 0;
      return most === 0 ? 0 : Math.round((value * LARGEST) / most);
    }),
  };
}
