import type { Summary } from '../../digest/schema.ts';
import { renderParagraphs } from '../../paper/render-text.ts';
import type { Paper } from '../../paper/schema.ts';
import { summaryLabel } from '../../paper/summary-label.ts';
import type { Wording } from '../../site/wording.ts';

/** A paper's text and the label that says whose it is. */
export interface LabelledText {
  readonly label: string;
  readonly isSummary: boolean;
  /** BCP 47 tag; null where nobody states the language. */
  readonly language: string | null;
  /** Paragraphs of inline HTML. */
  readonly paragraphs: readonly string[];
}

/** The abstract, where the paper has one. */
export function labelledAbstract(
  { abstract, language }: Pick<Paper, 'abstract' | 'language'>,
  wording: Wording,
): LabelledText | null {
  if (abstract === null) return null;
  return {
    label: wording.text('paper.abstract'),
    isSummary: false,
    language,
    paragraphs: renderParagraphs(abstract),
  };
}

/** A summary under the name of who wrote it; null without a summary. */
export function labelledSummary(summary: Summary | null, wording: Wording): LabelledText | null {
  if (summary === null) return null;
  const { language, text } = summary;
  return { label: summaryLabel(summary, wording), isSummary: true, language, paragraphs: renderParagraphs(text) };
}

/** What the authors remark on their paper; null where they say nothing. */
export function labelledRemark({ remark }: Pick<Paper, 'remark'>, wording: Wording): LabelledText | null {
  if (remark === null) return null;
  return {
    label: wording.text('paper.remark'),
    isSummary: false,
    language: null,
    paragraphs: renderParagraphs(remark),
  };
}

/** The label of a summary, with its author where known. */
