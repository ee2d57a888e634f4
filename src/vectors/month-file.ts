import { DIMENSIONS } from './word-table.ts';

/** The vectors of the papers of a month. */
export interface MonthVectors {
  /** The number of the basis that they were made with; vectors of others cannot be compared with them. */
  readonly basis: number;
  /** Ids of papers, in the order of `data/<month>.jsonl`. */
  readonly ids: readonly string[];
  /** The vector of each paper, in the same order. */
  readonly vectors: readonly Int8Array[];
}

/** Bytes before the vectors: what the file is, of which basis, and how many vectors it has. */
const HEADER = 12;
const MAGIC = 0x31564244; // `DBV1`

/** The bytes of a month: a header, the vectors, and the ids, one a line. */
export function formatMonth({ basis, ids, vectors }: MonthVectors): Uint8Array<ArrayBuffer> {
  const names = new TextEncoder().encode(ids.map((id) => `${id}\n`).join(''));
  const bytes = new Uint8Array(HEADER + ids.length * DIMENSIONS + names.length);
  const view = new DataView(bytes.buffer);
  [MAGIC, basis, ids.length].forEach((value, index) => view.setUint32(index * 4, value, true));
  const numbers = new Int8Array(bytes.buffer);
  vectors.forEach((vector, place) => numbers.set(vector, HEADER + place * DIMENSIONS));
  bytes.set(names, HEADER + ids.length * DIMENSIONS);
  return bytes;
}

/** The month of such bytes; null where the bytes are damaged, or something else. */
export function parseMonth(bytes: Uint8Array): MonthVectors | null {
  if (bytes.length < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [magic, basis = 0, count = 0] = [0, 4, 8].map((offset) => view.getUint32(offset, true));
  const end = HEADER + count * DIMENSIONS;
  if (magic !== MAGIC || end > bytes.length) return null;
  const ids = new TextDecoder().decode(bytes.subarray(end)).split('\n').slice(0, -1);
  if (ids.length !== count) return null;
  const vectors = ids.map((_, place) => {
    const start = HEADER + place * DIMENSIONS;
    return Int8Array.from(bytes.subarray(start, start + DIMENSIONS));
  });
  return { basis, ids, vectors };
}
