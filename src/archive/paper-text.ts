import { parseText } from '../text/parse-text.ts';
import { toHtml } from '../text/to-html.ts';
import { toPlainText } from '../text/to-plain-text.ts';
import type { Paper } from '../paper/schema.ts';
import type { Wording } from '../strings.ts';

/** A text as pages show it, and as everything else takes it. */
export interface RenderedText {
  /** Inline HTML, escaped. */
  readonly html: string;
  readonly plain: string;
}

/** A paper's text and the label that says whose it is. */
export interface LabelledText {
  readonly label: string;
  /** BCP 47 tag; null for an abstract, whose language nobody states. */
  readonly language: string | null;
  /** Paragraphs of inline HTML. */
  readonly paragraphs: readonly string[];
}

/** Repairs and renders a title or a text of one paragraph. */
export function renderText(source: string): RenderedText {
  const { nodes } = parseText(source);
  return { html: toHtml(nodes), plain: toPlainText(nodes) };
}

/** The repaired plain text; paragraphs stay parted by a blank line. */
export function plainText(source: string): string {
  return paragraphsOf(source)
    .map((paragraph) => renderText(paragraph).plain)
    .join('\n\n');
}

/** The abstract, where the paper has one. */
export function abstractOf({ abstract }: Paper, wording: Wording): LabelledText | null {
  if (abstract === null) return null;
  return { label: wording.text('paper.abstract'), language: null, paragraphs: renderParagraphs(abstract) };
}

/** The summary under its maker's name, where the paper has one. */
export function summaryOf({ summary }: Paper, wording: Wording): LabelledText | null {
  if (summary === null) return null;
  const { by, language, text } = summary;
  const label = by === null ? wording.text('paper.summary') : wording.text('paper.summaryBy', { by });
  return { label, language, paragraphs: renderParagraphs(text) };
}

/**
 * The start of a text, cut at a word, with an ellipsis where something is left out.
 * @param length the most characters it may have
 */
export function excerpt(plain: string, length: number): string {
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:.]+$/, '')}…`;
}

function renderParagraphs(source: string): string[] {
  return paragraphsOf(source).map((paragraph) => renderText(paragraph).html);
}

function paragraphsOf(source: string): string[] {
  return source.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
}
