/**
 * Decodes UTF-8, UTF-16 with a byte order mark, or what an XML declaration names; every line ends in `\n`. It runs in browsers,
 * too.
 * @returns null where the bytes fit none of them
 */
export function decodeBytes(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== null) return unixLines(text);
  }
  return null;
}

/** A text of which every line ends in `\n`, whatever they ended in. */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

const XML_ENCODING = /^<\?xml\s[^>]*\bencoding=["']([\w.:-]+)["']/;

/** Encodings that a text may be in, the likeliest first: UTF-8 fits nothing else by accident, whatever a file says. */
function encodingsOf(bytes: Uint8Array): string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return ['utf-8', XML_ENCODING.exec(head)?.[1] ?? []].flat();
}

/** Null where the bytes do not fit the encoding, or nobody knows it. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
