import { readAccent } from './accents.ts';
import type { TextNode } from '../tree.ts';

/** What a token became, and where the text continues. */
export interface Reading {
  readonly nodes: readonly TextNode[];
  readonly end: number;
}

/** Running text as nodes; none for an empty text. */
export function textNodes(value: string): readonly TextNode[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** A letter whose accent is a macro: `\'e`. */
export function readAccentedLetter(source: string, start: number): Reading | null {
  const accent = readAccent(source, start);
  return accent && { nodes: textNodes(accent.letter), end: start + accent.length };
}

/** A character that a backslash escapes, a space of a given width, or a line break. */
export function readEscape(token: string, source: string, end: number): Reading | null {
  if (/^\\[%&#_${}]$/.test(token)) return { nodes: textNodes(token.slice(1)), end };
  // A line break, unless it is the start of a network path.
  if (token === '\\\\') {
    const skip = /^(?:\[[\d.]+[a-z]{2}\]|(?=\s|$|\[))/.exec(source.slice(end, end + 9));
    return skip && { nodes: textNodes(' '), end: end + skip[0].length };
  }
  const escaped = ESCAPES[token];
  return escaped === undefined ? null : { nodes: textNodes(escaped), end };
}

/** A space that does not break, between words; in `~45` and `20% ~ 25%` a tilde means "about". */
export function readTie(source: string, start: number): Reading | null {
  const before = source.slice(Math.max(0, start - 3), start);
  const after = source.slice(start + 1, start + 7);
  const isTie = /[^\s(]$/.test(before) && /^[^\s~]/.test(after);
  const isRange = /\d[%KMB]?$/.test(before) && /^\d/.test(after);
  if (!isTie && /^\\(?:cite|ref|href|url)/.test(after)) return { nodes: [], end: start + 1 };
  return isTie && !isRange ? { nodes: textNodes('\u00a0'), end: start + 1 } : null;
}

/** `--` and `---` as the dashes that they stand for. */
export function readDashes(token: string, source: string, start: number): Reading | null {
  const end = start + token.length;
  const dash = token.length === 2 ? '–' : '—';
  const before = source[start - 1] ?? ' ';
  const after = source[end] ?? ' ';
  // `--flag` is an option and `<!--` a comment; longer runs are rules.
  const isDash = token.length < 4 && !/[!<>|-]/.test(before + after) && /\s/.test(before) === /\s/.test(after);
  return isDash ? { nodes: textNodes(dash), end } : { nodes: textNodes(token), end };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\,': '\u202f',
  '\\;': ' ',
  '\\:': ' ',
  '\\ ': ' ',
  '\\!': '',
  '\\-': '',
  '\\/': '',
  '\\@': '',
};
