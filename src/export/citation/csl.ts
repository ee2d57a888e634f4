import type { Citation } from './citation.ts';

/**
 * A citation as an item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables).
 * The type `article` is the one that Zotero takes for a preprint.
 */
export function toCsl({ key, title, authors, date, arxivId, doi, url }: Citation): object {
  const parts = date?.split('-').map(Number);
  return {
    id: key,
    type: 'article',
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(parts && { issued: { 'date-parts': [parts] } }),
    ...(arxivId !== null && { publisher: 'arXiv', number: `arXiv:${arxivId}` }),
    ...(doi !== null && { DOI: doi }),
    ...(url !== null && { URL: url }),
  };
}
