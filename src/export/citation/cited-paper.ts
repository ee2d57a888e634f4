import { paperDoi } from '../../external-id.ts';
import { renderTitle } from '../../paper/render-text.ts';
import type { Paper } from '../../paper/schema.ts';
import { arxivUrls } from '../../site/urls.ts';
import type { CitedPaper } from './citation.ts';

/** What of a paper is cited, under a key. */
export function citedPaper(paper: Paper, key: string): CitedPaper {
  const { title, arxivId, authors, authorsComplete, organization, publishedOn, links } = paper;
  return {
    key,
    title: renderTitle(title).plain,
    authors: (authors ?? []).slice(0, MOST_AUTHORS),
    areAll: authorsComplete !== false && (authors ?? []).length <= MOST_AUTHORS,
    organization: organization?.name ?? null,
    date: publishedOn,
    arxivId,
    doi: paperDoi(links) ?? (arxivId === null ? null : `10.48550/arXiv.${arxivId}`),
    url: arxivId === null ? (links.find(({ kind }) => kind === 'other')?.url ?? null) : arxivUrls.abstract(arxivId),
  };
}

/** No style names more; a paper of thousands would weigh more than its page may. */
const MOST_AUTHORS = 100;
