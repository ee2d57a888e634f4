import { tooComplexText } from './limits.ts';
import { parseText, type ParsedText } from './parse-text.ts';
import type { TextProblem } from './tree.ts';
import { toPlainText } from './write/to-plain-text.ts';

/** A title or an abstract as a tree and as plain text. */
export interface ReadText extends ParsedText {
  readonly plain: string;
}

/**
 * Reads a title or an abstract once for everything that is made of it: topics, related papers, pages, data files, feeds.
 * @example readText('2times faster').plain //=> '2× faster'
 */
export function readText(source: string): ReadText {
  const known = texts.get(source);
  if (known) return known;
  const parsed = parseText(source);
  const text = { ...parsed, plain: toPlainText(parsed.nodes) };
  texts.set(source, text);
  return text;
}

/** Forgets all texts that were read: for a program that reads more of them than fit into memory. */
export function forgetTexts(): void {
  texts.clear();
}

/**
 * What had to be removed from a title or an abstract, or could not be read in it; a text that
 * cannot have a problem is not read.
 * @example findProblems('A plain text') //=> []
 */
export function findProblems(source: string): readonly TextProblem[] {
  return MAY_BE_A_PROBLEM.test(source) || tooComplexText(source) !== null ? readText(source).problems : [];
}

// Only a control character, a macro, a formula or its length can be a problem.
const MAY_BE_A_PROBLEM =
  /[\\$\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]/;

// Astro evaluates modules anew for the content's loaders and for pages: in the global object they find the same texts.
const KEY = Symbol.for('daybook:texts');
const global = globalThis as { [KEY]?: Map<string, ReadText> };
const texts = (global[KEY] ??= new Map());
