import { createIssue, type Issue } from './issues.ts';

/** A raw file of the content folder. */
export interface RawFile {
  /** Path under the content folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Decodes UTF-8 with or without a byte order mark; every line ends in `\n`. Bytes that are no UTF-8 are an issue. */
export function decodeText({ path, bytes }: RawFile): { readonly text: string; readonly issues: readonly Issue[] } {
  try {
    return { text: unixLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), issues: [] };
  } catch {
    const text = unixLines(new TextDecoder().decode(bytes));
    const lines = text.slice(0, text.indexOf('\uFFFD') + 1).split('\n');
    const place = { path, line: lines.length, column: Math.max(1, lines.at(-1)?.length ?? 1) };
    return { text, issues: [createIssue('invalid-encoding', place)] };
  }
}

function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
