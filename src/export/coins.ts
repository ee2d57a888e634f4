import type { CitedPaper } from './citation/citation.ts';

/**
 * A paper of a list for reference managers: a ContextObject in a span (https://en.wikipedia.org/wiki/COinS), with which
 * Zotero offers the papers of a page to choose from. Null where authors or day are unknown: what is left would be taken for
 * the whole.
 */
export function toCoins({ title, authors, date, arxivId, doi, url }: CitedPaper): string | null {
  if (authors.length === 0 || date === null) return null;
  const fields: readonly (readonly [string, string | null])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'preprint'],
    ['rft.title', title],
    ...authors.slice(0, MOST_AUTHORS).map((name) => ['rft.au', name] as const),
    ['rft.date', date],
    ['rft.publisher', arxivId && 'arXiv'],
    ['rft_id', doi && `info:doi/${doi}`],
    ['rft.identifier', url],
  ];
  return fields
    .flatMap(([name, value]) => (value === null ? [] : `${name}=${encodeValue(value.toWellFormed())}`))
    .join('&');
}

/** Percent-encoded as in a form, but for what needs it only elsewhere in an address. */
function encodeValue(value: string): string {
  const plain: Readonly<Record<string, string>> = { '%20': '+', '%2F': '/', '%3A': ':' };
  return encodeURIComponent(value).replace(/%(?:20|2F|3A)/g, (code) => plain[code] ?? code);
}

/** A list only tells its papers apart; their own pages name all authors. */
const MOST_AUTHORS = 3;
