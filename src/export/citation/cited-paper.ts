import { renderTitle } from '../../paper/render-text.ts';
import type { Paper } from '../../paper/schema.ts';
import { readText } from '../../text/read-text.ts';
import { toLatex } from '../../text/write/to-latex.ts';
import { citeFacts, type CitablePaper } from './citable-paper.ts';
import { toCitation, type CitedPaper } from './citation.ts';

/** What of a paper is cited, under a key. */
export function citedPaper(paper: Paper, key: string): CitedPaper {
  const { title, organization } = paper;
  return citeFacts({ ...paper, title: renderTitle(title).plain, organization: organization?.name ?? null }, key);
}

/** What the files of citations say of a paper, under a key. */
export function citablePaper(paper: Paper, key: string): CitablePaper {
  const { title, remark, categories } = paper;
  return {
    citation: toCitation(citedPaper(paper, key)),
    latex: { title: latexOf(title), comment: remark === null ? null : latexOf(remark) },
    category: categories?.[0] ?? null,
  };
}

/** A text of a digest, repaired, as LaTeX. */
export function latexOf(source: string): string {
  return toLatex(readText(source).nodes);
}
