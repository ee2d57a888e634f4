import { DIMENSIONS, type WordTable } from './word-table.ts';

/** A word of a text, and how often it occurs there. */
export type WordCount = readonly [word: string, count: number];

/** The largest number of a vector. */
const LARGEST = 127;

/**
 * The vector of a text: `DIMENSIONS` numbers of 8 bits, of which the largest is 127 or -127; all are 0 where no word is known.
 * Sums are exact, so that every machine gets the same.
 * @param tableOf the table that may have a word
 */
export function paperVector(
  counts: Iterable<WordCount>,
  tableOf: (word: string) => WordTable | undefined,
): Int8Array<ArrayBuffer> {
  const sums = new Float64Array(DIMENSIONS);
  for (const [word, count] of counts) {
    const table = tableOf(word);
    const place = table?.places.get(word);
    if (table && place !== undefined) addWord(sums, table, place, count);
  }
  return roundSums(sums);
}

/**
 * Adds the mentions of a word to what the vector of a text is made of.
 * @param place of the word in the table
 */
export function addWord(sums: Float64Array, { scales, numbers }: WordTable, place: number, count: number): void {
  const weight = frequencyWeight(count) * (scales[place] ?? 0);
  const offset = place * DIMENSIONS;
  for (let each = 0; each < DIMENSIONS; each += 1)
    sums[each] = (sums[each] ?? 0) + weight * (numbers[offset + each] ?? 0);
}

/** The vector that sums make. */
export function roundSums(sums: Float64Array): Int8Array<ArrayBuffer> {
  const vector = new Int8Array(DIMENSIONS);
  let largest = 0;
  for (const sum of sums) largest = Math.max(largest, Math.abs(sum));
  if (largest > 0) sums.forEach((sum, place) => (vector[place] = Math.round((sum * LARGEST) / largest)));
  return vector;
}

/** Each further mention of a word adds less than the one before: 1 + ln of their number, in whole 64ths. */
export function frequencyWeight(count: number): number {
  return WEIGHTS[Math.min(count, WEIGHTS.length - 1)] ?? 0;
}

const MOST_COUNTED = 255;
const WEIGHTS = Array.from({ length: MOST_COUNTED + 1 }, (_, count) =>
  count === 0 ? 0 : Math.round(64 * (1 + Math.log(count))),
);
