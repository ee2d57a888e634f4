import { parseText, type ParsedText } from './parse-text.ts';
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

// Astro evaluates modules anew for the content's loaders and for pages: in the global object they find the same texts.
const KEY = Symbol.for('daybook:texts');
const global = globalThis as { [KEY]?: Map<string, ReadText> };
const texts = (global[KEY] ??= new Map());
