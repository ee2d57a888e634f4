/** How many numbers a vector has. */
export const DIMENSIONS = 64;

/** Words, each with its direction: what a mention of it adds to the vector of a text. */
export interface WordTable {
  /** Word → its place. */
  readonly places: ReadonlyMap<string, number>;
  /** What the numbers of each word are multiplied by. */
  readonly scales: Uint16Array;
  /** `DIMENSIONS` numbers for each word, from -`LARGEST` to `LARGEST`. */
  readonly numbers: Int8Array;
}

/** The largest number of a word: all of them have four bits, of which the vectors of texts, sums of many, lose nothing. */
export const LARGEST = 7;

/** Bytes before the words: what the file is, of which basis, and how many words it has. */
const HEADER = 12;
const MAGIC = 0x31574244; // `DBW1`
const WORD_BYTES = DIMENSIONS / 2;

/**
 * The bytes of a table: a header, the scales, the numbers, two in each byte, and the words, one a line.
 * @param basis the number of the basis that the words are of
 */
export function formatWordTable({ places, scales, numbers }: WordTable, basis: number): Uint8Array<ArrayBuffer> {
  const words = new TextEncoder().encode([...places.keys()].map((word) => `${word}\n`).join(''));
  const count = scales.length;
  const bytes = new Uint8Array(HEADER + count * (2 + WORD_BYTES) + words.length);
  const view = new DataView(bytes.buffer);
  [MAGIC, basis, count].forEach((value, index) => view.setUint32(index * 4, value, true));
  scales.forEach((scale, index) => view.setUint16(HEADER + index * 2, scale, true));
  const start = HEADER + count * 2;
  for (let place = 0; place < numbers.length; place += 2)
    bytes[start + place / 2] = ((numbers[place] ?? 0) + 8) * 16 + (numbers[place + 1] ?? 0) + 8;
  bytes.set(words, start + count * WORD_BYTES);
  return bytes;
}

/** The words of such bytes, and the number of their basis; null where the bytes are damaged, or something else. */
export function parseWordTable(bytes: Uint8Array): { readonly basis: number; readonly table: WordTable } | null {
  if (bytes.length < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [magic, basis = 0, count = 0] = [0, 4, 8].map((offset) => view.getUint32(offset, true));
  const start = HEADER + count * 2;
  const end = start + count * WORD_BYTES;
  if (magic !== MAGIC || end > bytes.length) return null;
  const words = new TextDecoder().decode(bytes.subarray(end)).split('\n').slice(0, -1);
  if (words.length !== count) return null;
  const numbers = new Int8Array(count * DIMENSIONS);
  bytes.subarray(start, end).forEach((pair, index) => {
    numbers[index * 2] = (pair >> 4) - 8;
    numbers[index * 2 + 1] = (pair & 15) - 8;
  });
  return {
    basis,
    table: {
      places: new Map(words.map((word, place) => [word, place])),
      scales: Uint16Array.from({ length: count }, (_, place) => view.getUint16(HEADER + place * 2, true)),
      numbers,
    },
  };
}
