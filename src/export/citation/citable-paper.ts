import { paperDoi } from '../../external-id.ts';
import { arxivUrls } from '../../site/arxiv-urls.ts';
import { escapeBibtex } from '../../text/write/escape.ts';
import type { PaperLine } from '../data/paper-line-schema.ts';
import { toCitation, type Citation, type CitedPaper } from './citation.ts';

/** What the files of citations say of a paper, at build time and in the browser alike. */
export interface CitablePaper {
  readonly citation: Citation;
  /** The title and the authors' remark as LaTeX, for BibTeX. */
  readonly latex: { readonly title: string; readonly comment: string | null };
  /** The primary category of arXiv. */
  readonly category: string | null;
}

/** The facts of a paper that a citation is made of; texts are plain. */
export type CitedFacts = Pick<
  PaperLine,
  'title' | 'arxivId' | 'authors' | 'authorsComplete' | 'organization' | 'publishedOn' | 'links'
>;

/** What of a paper is cited, under a key. */
export function citeFacts(facts: CitedFacts, key: string): CitedPaper {
  const { title, arxivId, authors, authorsComplete, organization, publishedOn, links } = facts;
  return {
    key,
    title,
    authors: (authors ?? []).slice(0, MOST_AUTHORS),
    areAll: authorsComplete !== false && (authors ?? []).length <= MOST_AUTHORS,
    organization,
    date: publishedOn,
    arxivId,
    doi: paperDoi(links) ?? (arxivId === null ? null : `10.48550/arXiv.${arxivId}`),
    url: arxivId === null ? (links.find(({ kind }) => kind === 'other')?.url ?? null) : arxivUrls.abstract(arxivId),
  };
}

/** A line of a data file as a paper to be cited: the same as `citablePaper` makes of the paper itself. */
export function citableLine(line: PaperLine): CitablePaper {
  const { title, titleLatex, comment, commentLatex, categories, citationKey } = line;
  return {
    citation: toCitation(citeFacts(line, citationKey)),
    latex: {
      title: titleLatex ?? escapeBibtex(title),
      comment: commentLatex ?? (comment === null ? null : escapeBibtex(comment)),
    },
    category: categories?.[0] ?? null,
  };
}

/** No style names more; a paper of thousands would weigh more than its page may. */
const MOST_AUTHORS = 100;
