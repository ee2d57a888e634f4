import { readText } from '../text/read-text.ts';
import { toHtml } from '../text/write/to-html.ts';
import { toParagraphs } from '../text/write/to-paragraphs.ts';
import { withoutLinks } from '../text/write/without-links.ts';

/** A title for pages, and for everything that takes plain text. */
export interface RenderedTitle {
  /** Inline HTML, escaped, without links, since a title often stands inside one. */
  readonly html: string;
  readonly plain: string;
}

/** Repairs and renders a title. */
export function renderTitle(source: string): RenderedTitle {
  const { nodes, plain } = readText(source);
  return { html: toHtml(withoutLinks(nodes)), plain };
}

/** Repairs and renders a text as paragraphs of inline HTML. */
export function renderParagraphs(source: string): string[] {
  return toParagraphs(readText(source).nodes).map(toHtml);
}

/** The repaired plain text; a blank line stands between paragraphs. */
export function plainText(source: string): string {
  return readText(source).plain;
}

/**
 * The start of a text on one line, cut at a word, with an ellipsis where something is left out.
 * @param length the most characters it may have
 */
export function excerpt(plain: string, length: number): string {
  const line = plain.replace(/\s+/g, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/(?<![\s,;:.])[\s,;:.]+$/, '')}…`;
}
