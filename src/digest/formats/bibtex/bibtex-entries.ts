/** A piece of a BibTeX file. */
export interface BibtexPiece {
  /** Its type in lower case, such as `article` or `string`; null for text between entries. */
  readonly type: string | null;
  readonly text: string;
  /** Where it starts. */
  readonly offset: number;
}

/** Whether a text has entries of BibTeX. */
export function isBibtex(text: string): boolean {
  return STARTS_WITH_ENTRY.test(text) || (HAS_ENTRY.test(text) && !HEADING.test(text));
}

const STARTS_WITH_ENTRY = /^(?:[^\S\n]*(?:%.*)?\n)*[^\S\n]*@\s*[A-Za-z]+\s*[{(]/;
const HAS_ENTRY = /^[^\S\n\r\u2028\u2029]*@\s*[A-Za-z]+\s*[{(]\s*(?:[^\s{}=,][^\n\r\u2028\u2029{}=,]*(?:\n\s*)?)?,/m;
const HEADING = /^ {0,3}##\s/m;

/**
 * Splits a BibTeX file into its entries and the text between them. An entry without an end stops where the next one starts
 * on a line of its own, so that a lost brace costs one entry only.
 */
export function splitBibtex(source: string): BibtexPiece[] {
  const pieces: BibtexPiece[] = [];
  let position = 0;
  const starts = new RegExp(ENTRY);
  const nextStart = nextEntryFinder(source);
  for (let match = starts.exec(source); match; match = starts.exec(source)) {
    const [opening, type = '', bracket = '{'] = match;
    if (match.index > position)
      pieces.push({ type: null, text: source.slice(position, match.index), offset: position });
    position = endOfEntry(source, match.index + opening.length, bracket, nextStart);
    pieces.push({ type: type.toLowerCase(), text: source.slice(match.index, position), offset: match.index });
    starts.lastIndex = position;
  }
  if (position < source.length) pieces.push({ type: null, text: source.slice(position), offset: position });
  return pieces;
}

/** The start of an entry; the `@` of an e-mail address is none. */
const ENTRY = /(?<![\w.])@\s*([A-Za-z]+)\s*([{(])/g;
const NEXT_ENTRY = /\n[^\S\n]*@\s*[A-Za-z]+\s*[{(]/g;

/** Finds the next entry that starts on a line of its own; each search continues where the one before it ended. */
function nextEntryFinder(source: string): (start: number) => number {
  const pattern = new RegExp(NEXT_ENTRY);
  let next = -1;
  return (start) => {
    if (next < start) {
      pattern.lastIndex = start;
      next = pattern.exec(source)?.index ?? source.length;
    }
    return next;
  };
}

function endOfEntry(source: string, start: number, bracket: string, nextStart: (start: number) => number): number {
  const limit = nextStart(start);
  const closing = bracket === '{' ? '}' : ')';
  let depth = bracket === '{' ? 1 : 0;
  const signs = new RegExp(SIGN);
  signs.lastIndex = start;
  for (let match = signs.exec(source); match && match.index < limit; match = signs.exec(source)) {
    const [sign] = match;
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0 || (depth === 0 && sign === closing)) return match.index + 1;
  }
  return limit;
}

/** A bracket, or a character that is escaped. */
const SIGN = /\\[^]|[{})]/g;
