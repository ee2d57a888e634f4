// Longer arguments than this are taken for a missing bracket.
const LONGEST = 3000;

/**
 * Finds the bracket that closes the one at an index, skipping escaped ones; -1 if there is none.
 * @example closingBracket('a{b{c}}', 1) //=> 6
 */
export function closingBracket(source: string, open: number): number {
  const close = source.length > SHORT ? closesOf(source)[open] : 0;
  if (close) return close - open < LONGEST ? close : -1;
  return findClose(source, open);
}

function findClose(source: string, open: number): number {
  let depth = 0;
  const end = Math.min(source.length, open + LONGEST);
  for (let index = open; index < end; index += 1) {
    const char = source[index];
    if (char === '\\') index += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

/**
 * The closing bracket of each opening one of a long source, -1 where it has none, and 0 where nothing opens. Found once for
 * all, since a text of brackets would be searched to its end from each. Those of the texts within texts that are being read
 * are kept.
 */
function closesOf(source: string): Int32Array {
  const closes = CLOSES.get(source) ?? findAllCloses(source);
  CLOSES.delete(source);
  CLOSES.set(source, closes);
  const [oldest] = CLOSES.keys();
  if (CLOSES.size > MOST_SOURCES && oldest !== undefined) CLOSES.delete(oldest);
  return closes;
}

function findAllCloses(source: string): Int32Array {
  const closes = new Int32Array(source.length);
  const open: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index];
    if (char === '\\') index += 1;
    else if (char === '{') open.push(index);
    else if (char === '}') closes[open.pop() ?? index] = index;
  }
  for (const index of open) closes[index] = -1;
  return closes;
}

const SHORT = 300;
const MOST_SOURCES = 32;
const CLOSES = new Map<string, Int32Array>();

/**
 * Whether the braces of a source come in pairs, counted as BibTeX does: a backslash before one changes nothing.
 * @example hasPairedBraces('\\{a') //=> false
 */
export function hasPairedBraces(source: string): boolean {
  let depth = 0;
  for (const [brace] of source.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A macro's arguments, and where the text continues. */
export interface Arguments {
  readonly values: readonly string[];
  readonly end: number;
}

/**
 * Reads the `{…}` arguments that follow a macro, after any `[…]`; null if there are fewer than asked for.
 * @example readArguments('\\href{a}{b}.', 5, 2) //=> { values: ['a', 'b'], end: 11 }
 */
export function readArguments(source: string, start: number, count: number): Arguments | null {
  const values: string[] = [];
  let end = start;
  while (values.length < count) {
    OPTIONAL.lastIndex = end;
    const open = end + (OPTIONAL.exec(source)?.[0].length ?? 0);
    const close = source[open] === '{' ? closingBracket(source, open) : -1;
    if (close < 0) return null;
    values.push(source.slice(open + 1, close));
    end = close + 1;
  }
  return { values, end };
}

/**
 * Reads the arguments that follow a macro in a formula, where one without brackets is a letter, a digit or a macro; null
 * if there are fewer than asked for.
 * @example readTokens('\\frac1\\pi', 5, 2) //=> { values: ['1', '\\pi'], end: 9 }
 */
export function readTokens(source: string, start: number, count: number): Arguments | null {
  const values: string[] = [];
  let end = start;
  while (values.length < count) {
    const group = readArguments(source, end, 1);
    SINGLE.lastIndex = end;
    const single = group ? null : SINGLE.exec(source);
    const value = group?.values[0] ?? single?.[1];
    if (value === undefined) return null;
    values.push(value);
    end = group?.end ?? SINGLE.lastIndex;
  }
  return { values, end };
}

const SINGLE = /\s*(\\[A-Za-z]+|[\p{L}\p{N}])/uy;
const OPTIONAL = /\s?(?:\[[^\][]{0,80}\])*/y;
