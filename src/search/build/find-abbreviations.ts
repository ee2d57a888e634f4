/** An abbreviation and what it stands for, as a text explains it. */
export interface Abbreviation {
  /** Without the `s` of a plural: `LLM`. */
  readonly short: string;
  /** In lower case: `vision-language models`. */
  readonly long: string;
}

/** Between parentheses, up to a comma or semicolon. */
const INNER = /\(([^(),;]{2,60})/g;

/** The most characters before a parenthesis among which a long form is looked for. */
const MAX_BEFORE = 160;

/** Ends the words that can belong to a long form. */
const BOUNDARY = /[.;:!?()[\],/"“”«»]/g;

/** Words that have no letter in an abbreviation. */
const SMALL_WORDS = new Set('a an and as at by for from in of on or the to via with'.split(' '));

/**
 * The abbreviations that a text explains, as in `large language models (LLMs)` or `LLMs (large language models)`: each letter
 * of an abbreviation stands in the long form, in the same order, and the first one begins it.
 * There are no more words than letters, small ones apart, where a compound is one word. Words that begin with one letter each come before any others.
 * @see A. S. Schwartz, M. A. Hearst: A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text, 2003
 * @example findAbbreviations('Large language models (LLMs) plan.') //=> [{ short: 'LLM', long: 'large language models' }]
 */
export function findAbbreviations(text: string): Abbreviation[] {
  const found = Array.from(text.matchAll(INNER)).flatMap(({ 1: inner = '', index }) => {
    const before = text.slice(Math.max(0, index - MAX_BEFORE), index).trimEnd();
    return explained(inner.trim(), wordsBefore(before)) ?? explained(lastWord(before), inner.trim(), true) ?? [];
  });
  return [...new Map(found.map((one) => [`${one.short}\t${one.long}`, one])).values()];
}

const HYPHEN = /[-‐‑–]/;
const COMPOUND = /[\s\-‐‑–]/;
const ADDRESS = /\//;

/** @param isWhole whether the long form must be all of the words, and not only end there */
function explained(written: string, words: string, isWhole = false): Abbreviation | null {
  const short = written.replace(/(?<=\p{Lu})s$/u, '');
  if (!isShort(short)) return null;
  const long = initialForm(short, words) ?? longForm(short, words);
  if (long === null || (isWhole && long.length < words.length) || ADDRESS.test(long)) return null;
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').length;
  const parts = long.toLowerCase().split(/\s+/);
  if (!COMPOUND.test(long) || parts.filter((part) => !SMALL_WORDS.has(part)).length > letters) return null;
  return { short, long: long.toLowerCase().replace(/[‐‑–]/g, '-').replace(/\s+/g, ' ') };
}

/** Case counts, or `it`, `at` and `map` would be abbreviations. */
function isShort(word: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\-+]{1,9}$/u.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

function wordsBefore(before: string): string {
  const boundary = Array.from(before.matchAll(BOUNDARY)).at(-1);
  return (boundary === undefined ? before : before.slice(boundary.index + 1)).trim();
}

function lastWord(before: string): string {
  return before.slice(before.lastIndexOf(' ') + 1);
}

/** The end of some words of which each begins with a letter of an abbreviation, small words apart; null where there is none. */
function initialForm(short: string, words: string): string | null {
  const letters = short.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
  const all = Array.from(words.matchAll(/[^\s\-‐‑–]+/g));
  return startOfInitials(letters, all, true) ?? startOfInitials(letters, all, false);
}

function startOfInitials(
  letters: readonly string[],
  words: readonly RegExpExecArray[],
  skipsSmall: boolean,
): string | null {
  let left = letters.length;
  for (const { 0: word, index, input } of words.toReversed()) {
    const lower = word.toLowerCase();
    const isSmall = SMALL_WORDS.has(lower);
    if (lower.startsWith(letters[left - 1] ?? '') && !(isSmall && skipsSmall)) left -= 1;
    else if (!isSmall) return null;
    // A compound whose first part is left out would be another word.
    if (left === 0) return HYPHEN.test(input.charAt(index - 1)) ? null : input.slice(index);
  }
  return null;
}

/** The shortest end of some words that has all letters of an abbreviation in its order, the first one at the start of a word. */
function longForm(short: string, words: string): string | null {
  const [letters, all] = [short.toLowerCase(), words.toLowerCase()];
  let at = all.length - 1;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters.charAt(index);
    if (!isLetter(letter)) continue;
    while (at >= 0 && (all.charAt(at) !== letter || (index === 0 && isLetter(all.charAt(at - 1))))) at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  return words.slice(words.lastIndexOf(' ', at) + 1);
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
