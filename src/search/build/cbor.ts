/** The CBOR values (RFC 8949) that Pagefind's files contain: integers, strings, and arrays of these. */
export type CborValue = number | string | readonly CborValue[];

/** Major types: the first three bits of a value. */
const [INTEGER, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4];

/**
 * Decodes the value at the start of the bytes.
 * @throws when it is or contains a value of another type
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = 0;
  const readArgument = (short: number): number => {
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
    const length = readArgument(first & 31);
    switch (first >> 5) {
      case INTEGER:
        return length;
      case NEGATIVE:
        return -1 - length;
      case TEXT:
        place += length;
        return UTF_8.decode(bytes.subarray(place - length, place));
      case ARRAY:
        return Array.from({ length }, read);
      default:
        throw new Error(`Unexpected major type ${first >> 5} in CBOR, expected an integer, a text or an array`);
    }
  };
  return read();
}

const SIZES = [1, 2, 4];
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Encodes a value in its shortest form. */
export function encodeCbor(value: CborValue): Buffer {
  if (typeof value === 'number') return value < 0 ? head(NEGATIVE, -1 - value) : head(INTEGER, value);
  if (typeof value !== 'string') return Buffer.concat([head(ARRAY, value.length), ...value.map(encodeCbor)]);
  const text = Buffer.from(value);
  return Buffer.concat([head(TEXT, text.length), text]);
}

function head(majorType: number, length: number): Buffer {
  const first = majorType << 5;
  if (length < 24) return Buffer.of(first | length);
  if (length < 2 ** 8) return Buffer.of(first | 24, length);
  const bytes = Buffer.alloc(length < 2 ** 16 ? 3 : 5);
  bytes[0] = first | (length < 2 ** 16 ? 25 : 26);
  bytes.writeUIntBE(length, 1, bytes.length - 1);
  return bytes;
}
