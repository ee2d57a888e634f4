import { decodeBytes, unixLines } from './decode-bytes.ts';
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
  const decoded = decodeBytes(bytes);
  if (decoded !== null) return { text: decoded, issues: [] };
  const text = unixLines(new TextDecoder().decode(bytes));
  const lines = text.slice(0, text.indexOf('\uFFFD') + 1).split('\n');
  const place = { path, line: lines.length, column: Math.max(1, lines.at(-1)?.length ?? 1) };
  return { text, issues: [createIssue('invalid-encoding', place)] };
}
