import type { Wording } from '../../site/wording.ts';
import type { SearchUpdate } from '../protocol.ts';
import { carriedOut, setFilters, type SearchFilter, type SearchRequest } from '../request.ts';

/** What the status line says when a search begins. */
export function beginMessage(wording: Wording, request: SearchRequest): string {
  return wording.text(carriedOut(request).order === 'newest' ? 'search.loading' : 'search.ranking');
}

/** What the status line says while shards are still searched. */
export function progressMessage(wording: Wording, request: SearchRequest, total: number): string {
  const isCountShown = carriedOut(request).order === 'newest' && total > 0;
  return isCountShown ? wording.text('search.atLeast', { count: total }) : beginMessage(wording, request);
}

/** The number of results of a complete search; nothing found is only certain where nothing is missing. */
export function countMessage(wording: Wording, request: SearchRequest, update: Outcome): string {
  const { query } = request;
  const { total } = update;
  if (total === 0 && isIncomplete(update)) return wording.text('search.incomplete');
  const found =
    query.kind === 'empty'
      ? wording.text('count.found', { count: total })
      : wording.text('count.results', { count: total, query: query.text });
  const filters = setFilters(request).map(([name, value]) => filterText(wording, name, value));
  return total > 0 || filters.length === 0
    ? found
    : wording.text('search.noneFiltered', { found, filters: wording.longList(filters) });
}

/** A filter that is set, as the form names it. */
export function filterText(wording: Wording, name: SearchFilter, value: string): string {
  const label = wording.text(`search.filter.${name}`);
  return name === 'code' ? label : wording.labelled(label, value);
}

/** Names what may be missing: papers of some days, or the one of that title; '' where nothing is. */
export function missingMessage(wording: Wording, { missing, isLookupMissing }: Missing): string {
  const spans = missing.map(({ first, last }) => wording.span(first, last));
  return wording.sentences([
    spans.length === 0 ? '' : wording.text('search.missing', { spans: wording.longList(spans) }),
    isLookupMissing ? wording.text('search.missingTitles') : '',
  ]);
}

/** Whether a part of the index could not be loaded. */
export function isIncomplete({ missing, isLookupMissing }: Missing): boolean {
  return missing.length > 0 || isLookupMissing;
}

type Missing = Pick<SearchUpdate, 'missing' | 'isLookupMissing'>;
type Outcome = Missing & Pick<SearchUpdate, 'total'>;
