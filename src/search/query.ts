import { raiseFigures } from './raised-figures.ts';

/** What a reader typed, in the form in which the index is asked. */
export interface Query {
  /** For Pagefind: one exact phrase in straight quotes, or words. */
  readonly text: string;
  /** Whether the words must stand side by side. */
  readonly exact: boolean;
}

/**
 * Reads a query: spaces, quotes of any kind, and what LaTeX and copied titles add to words.
 * @example readQuery(' “Ada   Byron” ') //=> { text: '"Ada Byron"', exact: true }
 * @example readQuery('$\\alpha$-fair "allocation') //=> { text: 'alpha-fair allocation', exact: false }
 */
export function readQuery(written: string): Query {
  const plain = written.normalize('NFC').replace(QUOTES, '"').replace(/\s+/g, ' ').trim();
  const phrase = /^"([^"]*[^"\s][^"]*)"$/.exec(plain)?.[1];
  const words = withoutMarkup(phrase ?? plain.replaceAll('"', ' '));
  return phrase === undefined || words === '' ? { text: words, exact: false } : { text: `"${words}"`, exact: true };
}

/**
 * A query that finds more: without quotes, the parts of compounds as words of their own.
 * @returns null where it would ask for the same
 * @example widerQuery('GPT-4o "vision"') //=> 'GPT 4o vision'
 */
export function widerQuery(written: string): string | null {
  const { text, exact } = readQuery(written);
  const wider = text.replaceAll('"', ' ').replace(COMPOUND, ' ').replace(/\s+/g, ' ').trim();
  return wider === '' || (wider === text && !exact) ? null : wider;
}

const QUOTES = /[“”„‟«»＂]/g;

/** Between letters or figures; not the point or comma of a number. */
const COMPOUND = /(?<=[\p{L}\p{N}+#^])(?:[-‐‑–—/_:·&]|[.,](?!\p{N}))+(?=[\p{L}\p{N}])/gu;

/** Dollars and braces of formulas, backslashes of commands and accents, carets before figures. */
function withoutMarkup(text: string): string {
  const plain = text
    .replace(/\$([^$]*)\$/g, '$1')
    .replace(/\\(?:math|text)[a-z]*(?=\{)/g, '')
    .replace(/[{}]/g, '')
    .replace(/\\+(?=[a-zA-Z])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return raiseFigures(plain);
}
