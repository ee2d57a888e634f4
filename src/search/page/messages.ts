import type { Wording } from '../../site/wording.ts';
import type { SearchUpdate } from '../protocol.ts';
import type { SearchRequest } from '../request.ts';

/** What the status line says when a search begins. */
export function beginMessage(wording: Wording, { order }: SearchRequest): string {
  return wording.text(order === 'newest' ? 'search.loading' : 'search.ranking');
}

/** What the status line says while shards are still searched. */
export function progressMessage(wording: Wording, request: SearchRequest, total: number): string {
  const isCountShown = request.order === 'newest' && total > 0;
  return isCountShown ? wording.text('search.atLeast', { count: total }) : beginMessage(wording, request);
}

/** The number of results of a complete search. */
export function countMessage(wording: Wording, { query }: SearchRequest, total: number): string {
  return query.kind === 'empty'
    ? wording.text('count.found', { count: total })
    : wording.text('count.results', { count: total, query: query.text });
}

/** Names the days whose papers may be missing; '' where none are. */
export function missingMessage(wording: Wording, spans: SearchUpdate['missing']): string {
  if (spans.length === 0) return '';
  return wording.text('search.missing', {
    spans: spans.map(({ first, last }) => wording.span(first, last)).join('; '),
  });
}
