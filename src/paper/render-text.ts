import { parseText } from '../text/parse-text.ts';
import { toHtml } from '../text/write/to-html.ts';
import { toParagraphs } from '../text/write/to-paragraphs.ts';
import { toPlainText } from '../text/write/to-plain-text.ts';
import type { TextNode } from '../text/tree.ts';
import { withoutLinks } from '../text/write/without-links.ts';
import type { Summary } from '../digest/schema.ts';
import type { Paper } from './schema.ts';
import type { Wording } from '../site/strings.ts';

/** A title as pages show it, and as everything else takes it. */
export interface RenderedTitle {
  /** Inline HTML, escaped, without links: a title often is one. */
  readonly html: string;
  readonly plain: string;
}

/** A paper's text and the label that says whose it is. */
export interface LabelledText {
  readonly label: string;
  readonly isSummary: boolean;
  /** BCP 47 tag; null for an abstract, whose language nobody states. */
  readonly language: string | null;
  /** Paragraphs of inline HTML. */
  readonly paragraphs: readonly string[];
}

/** Repairs and renders a title. */
export function renderTitle(source: string): RenderedTitle {
  const nodes = readText(source);
  return { html: toHtml(withoutLinks(nodes)), plain: toPlainText(nodes) };
}

/** The repaired plain text; paragraphs stay parted by a blank line. */
export function plainText(source: string): string {
  return toPlainText(readText(source));
}

/** The abstract, where the paper has one. */
export function abstractOf({ abstract }: Paper, wording: Wording): LabelledText | null {
  if (abstract === null) return null;
  return {
    label: wording.text('paper.abstract'),
    isSummary: false,
    language: null,
    paragraphs: renderParagraphs(abstract),
  };
}

/** A summary under its maker's name; none stays none. */
export function labelledSummary(summary: Summary | null, wording: Wording): LabelledText | null {
  if (summary === null) return null;
  const { by, language, text } = summary;
  const label = by === null ? wording.text('paper.summary') : wording.text('paper.summaryBy', { by });
  return { label, isSummary: true, language, paragraphs: renderParagraphs(text) };
}

/**
 * The start of a text on one line, cut at a word, with an ellipsis where something is left out.
 * @param length the most characters it may have
 */
export function excerpt(plain: string, length: number): string {
  const line = plain.replace(/\s+/g, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:.]+$/, '')}…`;
}

function renderParagraphs(source: string): string[] {
  return toParagraphs(readText(source)).map(toHtml);
}

/** A text is read for its paper, its day, the data files and more: each source is parsed once. */
const read = new Map<string, readonly TextNode[]>();

function readText(source: string): readonly TextNode[] {
  const known = read.get(source);
  if (known) return known;
  const { nodes } = parseText(source);
  read.set(source, nodes);
  return nodes;
}
