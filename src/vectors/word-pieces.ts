import { DIMENSIONS, type WordTable } from './word-table.ts';

/** Words in a piece of the table, which then has about 4 kB. */
const PIECE_WORDS = 96;

/** A table in pieces of successive words, each of which is a file. */
export function splitTable({ places, scales, numbers }: WordTable): WordTable[] {
  const words = [...places.keys()];
  return Array.from({ length: Math.ceil(words.length / PIECE_WORDS) }, (_, piece) => {
    const [start, end] = [piece * PIECE_WORDS, (piece + 1) * PIECE_WORDS];
    return {
      places: new Map(words.slice(start, end).map((word, place) => [word, place])),
      scales: scales.slice(start, end),
      numbers: numbers.slice(start * DIMENSIONS, end * DIMENSIONS),
    };
  });
}

/** The one table of several pieces, in any order. */
export function joinTables(pieces: readonly WordTable[]): WordTable {
  const words = pieces.flatMap(({ places }) => [...places.keys()]);
  const scales = new Uint16Array(words.length);
  const numbers = new Int8Array(words.length * DIMENSIONS);
  let start = 0;
  for (const piece of pieces) {
    scales.set(piece.scales, start);
    numbers.set(piece.numbers, start * DIMENSIONS);
    start += piece.scales.length;
  }
  return { places: new Map(words.map((word, place) => [word, place])), scales, numbers };
}

/** The first word of a piece. */
export function firstWord({ places }: WordTable): string {
  return places.keys().next().value ?? '';
}

/**
 * The piece that has a word, if any has it; -1 for a word before the first one.
 * @param firsts the first word of each piece
 */
export function pieceOf(firsts: readonly string[], word: string): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
