/** A line with something on it. */
export interface Line {
  /** The line without white space at either end. */
  readonly text: string;
  /** Its number in the file, from 1. */
  readonly number: number;
  /** Where its text starts, from 1. */
  readonly column: number;
  /** Whether a blank line, or nothing, stands before it. */
  readonly startsBlock: boolean;
}

/** The non-blank lines of a text whose first line has the number `firstLine`. */
export function readLines(text: string, firstLine: number): Line[] {
  const rows = text.split('\n');
  return rows.flatMap((row, index) => {
    const trimmed = row.trim();
    if (trimmed === '') return [];
    const startsBlock = index === 0 || rows[index - 1]?.trim() === '';
    return { text: trimmed, number: firstLine + index, column: row.indexOf(trimmed) + 1, startsBlock };
  });
}

/** Lines joined to paragraphs: one per block, unwrapped, parted by a blank line; null without lines. */
export function joinBlocks(lines: readonly Line[]): string | null {
  const [first, ...rest] = lines;
  if (!first) return null;
  return rest.reduce((text, line) => text + (line.startsBlock ? '\n\n' : ' ') + line.text, first.text);
}
