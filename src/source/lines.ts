/** A line that is not blank. */
export interface Line {
  /** The line without white space at either end, each run of it within folded to one space. */
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
  let afterBlank = true;
  return text.split('\n').flatMap((row, index) => {
    const startsBlock = afterBlank;
    const column = row.search(NO_SPACE) + 1;
    afterBlank = column === 0;
    if (afterBlank) return [];
    return { text: row.replace(SPACE, ' ').trim(), number: firstLine + index, column, startsBlock };
  });
}

/** Joins lines to paragraphs: one per block, unwrapped, with a blank line between them; null without lines. */
export function joinBlocks(lines: readonly Line[]): string | null {
  const [first, ...rest] = lines;
  if (!first) return null;
  return first.text + rest.map((line) => (line.startsBlock ? '\n\n' : ' ') + line.text).join('');
}

/**
 * What browsers copy as space, also non-breaking and narrow ones, and two of no width that `\s` leaves out; not a single space,
 * since replacing each of a text by itself takes long.
 */
const SPACE = /(?: (?=[\s\u200B\u2060])|[^\S ]|[\u200B\u2060])[\s\u200B\u2060]*/g;
const NO_SPACE = /[^\s\u200B\u2060]/;
