/** What Pagefind's files hold: numbers from 0 on, texts, and lists of these, as CBOR (RFC 8949). */
export type CborValue = number | string | readonly CborValue[];

/** The first three bits of an item, which say what it is. */
const [NUMBER, TEXT, LIST] = [0, 3, 4];

/**
 * Reads one value of the kinds above.
 * @throws when the bytes hold another kind
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = 0;
  const readLength = (short: number): number => {
    if (short < 24) return short;
    const size = SIZES[short - 24] ?? 0;
    place += size;
    if (size === 1) return view.getUint8(place - size);
    if (size === 2) return view.getUint16(place - size);
    if (size === 4) return view.getUint32(place - size);
    throw new Error(`Unexpected length ${short} in CBOR, expected at most 32 bits`);
  };
  const read = (): CborValue => {
    const first = view.getUint8(place++);
    const length = readLength(first & 31);
    switch (first >> 5) {
      case NUMBER:
        return length;
      case TEXT:
        place += length;
        return UTF_8.decode(bytes.subarray(place - length, place));
      case LIST:
        return Array.from({ length }, read);
      default:
        throw new Error(`Unexpected kind ${first >> 5} in CBOR, expected a number, a text or a list`);
    }
  };
  return read();
}

const SIZES = [1, 2, 4];
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes a value in its shortest form. */
export function encodeCbor(value: CborValue): Buffer {
  if (typeof value === 'number') return head(NUMBER, value);
  if (typeof value !== 'string') return Buffer.concat([head(LIST, value.length), ...value.map(encodeCbor)]);
  const text = Buffer.from(value);
  return Buffer.concat([head(TEXT, text.length), text]);
}

function head(kind: number, length: number): Buffer {
  const first = kind << 5;
  if (length < 24) return Buffer.of(first | length);
  if (length < 2 ** 8) return Buffer.of(first | 24, length);
  const bytes = Buffer.alloc(length < 2 ** 16 ? 3 : 5);
  bytes[0] = first | (length < 2 ** 16 ? 25 : 26);
  bytes.writeUIntBE(length, 1, bytes.length - 1);
  return bytes;
}
