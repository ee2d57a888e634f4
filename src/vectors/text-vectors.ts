import { countWords, type PaperTexts } from './count-words.ts';
import { addWord, roundSums } from './paper-vector.ts';
import type { VectorIndex } from './vector-index.ts';
import { joinTables, pieceOf } from './word-pieces.ts';
import { DIMENSIONS, parseWordTable, type WordTable } from './word-table.ts';

/**
 * The vectors of texts that the archive does not have, such as those of an imported list. Each piece of the table of words that
 * they need is loaded once; words of a piece that is missing, damaged or of another basis count as unknown.
 * @param loadPiece gives the bytes of `vectors/words/<piece>.bin`; null where it cannot be loaded
 */
export async function textVectors(
  texts: readonly PaperTexts[],
  { basis, pieces }: Pick<VectorIndex, 'basis' | 'pieces'>,
  loadPiece: (piece: number) => Promise<Uint8Array | null>,
): Promise<Int8Array[]> {
  // Thousands of maps of words would take more time to keep than to make: each text keeps the numbers of its words alone.
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    if (number === numbers.size) numbers.set(word, number);
    return number;
  };
  const counted = texts.map((text) => {
    const counts = countWords(text);
    return { words: Uint32Array.from(counts.keys(), numberOf), counts: Uint32Array.from(counts.values()) };
  });
  const words = [...numbers.keys()];
  const needed = new Set(words.map((word) => pieceOf(pieces, word)));
  needed.delete(-1);
  const load = async (piece: number): Promise<WordTable | null> => {
    const bytes = await loadPiece(piece);
    const parsed = bytes && parseWordTable(bytes);
    return parsed?.basis === basis ? parsed.table : null;
  };
  const tables = await Promise.all(Array.from(needed, load));
  const table = joinTables(tables.filter((each) => each !== null));
  const places = words.map((word) => table.places.get(word) ?? -1);
  return counted.map((text) => vectorOf(text, places, table));
}

/** The words of a text by their numbers, and how often each occurs. */
interface CountedText {
  readonly words: Uint32Array;
  readonly counts: Uint32Array;
}

/** @param places the place in the table of each word, by its number; -1 where it has none */
function vectorOf({ words, counts }: CountedText, places: readonly number[], table: WordTable): Int8Array {
  const sums = new Float64Array(DIMENSIONS);
  words.forEach((word, index) => {
    const place = places[word] ?? -1;
    if (place >= 0) addWord(sums, table, place, counts[index] ?? 0);
  });
  return roundSums(sums);
}
