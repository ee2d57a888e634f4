import { createIssue, type Issue } from './issues.ts';

/** A raw file of the content folder. */
export interface RawFile {
  /** Path under the content folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, or what an XML declaration names; every line ends in `\n`. Bytes that do not
 * fit are an issue.
 */
export function decodeText({ path, bytes }: RawFile): { readonly text: string; readonly issues: readonly Issue[] } {
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== null) return { text: unixLines(text), issues: [] };
  }
  const text = unixLines(new TextDecoder().decode(bytes));
  const lines = text.slice(0, text.indexOf('\uFFFD') + 1).split('\n');
  const place = { path, line: lines.length, column: Math.max(1, lines.at(-1)?.length ?? 1) };
  return { text, issues: [createIssue('invalid-encoding', place)] };
}

const XML_ENCODING = /^<\?xml\s[^>]*\bencoding=["']([\w.:-]+)["']/;

/** Encodings that a text may be in, the likeliest first: UTF-8 fits nothing else by accident, whatever a file says. */
function encodingsOf(bytes: Uint8Array): string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
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

function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
