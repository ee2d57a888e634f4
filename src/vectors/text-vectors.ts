import { countWords, type PaperTexts } from './count-words.ts';
import { paperVector } from './paper-vector.ts';
import type { VectorIndex } from './vector-index.ts';
import { pieceOf } from './word-pieces.ts';
import { parseWordTable, type WordTable } from './word-table.ts';

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
  const counted = texts.map((text) => [...countWords(text)]);
  const places = new Map<string, number>();
  for (const counts of counted)
    for (const [word] of counts) if (!places.has(word)) places.set(word, pieceOf(pieces, word));
  const needed = new Set(places.values());
  needed.delete(-1);
  const load = async (piece: number): Promise<[number, WordTable | undefined]> => {
    const bytes = await loadPiece(piece);
    const parsed = bytes && parseWordTable(bytes);
    return [piece, parsed?.basis === basis ? parsed.table : undefined];
  };
  const tables = new Map(await Promise.all(Array.from(needed, load)));
  return counted.map((counts) => paperVector(counts, (word) => tables.get(places.get(word) ?? -1)));
}
