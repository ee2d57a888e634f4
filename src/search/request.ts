import { COMMENT_STEPS, type PaperFilter } from './manifest.ts';
import { operatorsOf, parseQuery, type Query } from './query.ts';
import { isFilterTerm } from './tokens.ts';

/** The orders in which results can be listed. */
export const SEARCH_ORDERS = ['relevance', 'newest', 'discussed'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** The order until a reader chooses one, which addresses need not name. */
export const DEFAULT_ORDER: SearchOrder = 'relevance';

/** The filters that readers can set; both the address and the form use these names. */
const SEARCH_FILTERS = ['published', 'year', 'topic', 'organization', 'code', 'comments'] as const;
export type SearchFilter = (typeof SEARCH_FILTERS)[number] & PaperFilter;

/** What a reader asks for. */
export interface SearchRequest {
  readonly query: Query;
  readonly order: SearchOrder;
  /** The value of each filter that is set. */
  readonly filters: Readonly<Partial<Record<SearchFilter, string>>>;
}

/**
 * Parses the query string of an address; values that the form does not offer are ignored.
 * @example parseRequest('?q=graphs&year=2025&sort=newest').order //=> 'newest'
 */
export function parseRequest(queryString: string): SearchRequest {
  const parameters = new URLSearchParams(queryString);
  const order = SEARCH_ORDERS.find((name) => name === parameters.get('sort')) ?? DEFAULT_ORDER;
  const filters = SEARCH_FILTERS.flatMap((name) => {
    const value = parameters.get(name)?.trim() ?? '';
    return value.length <= MAX_VALUE_LENGTH && VALUES[name].test(value) ? [[name, value] as const] : [];
  });
  return { query: parseQuery(parameters.get('q') ?? ''), order, filters: Object.fromEntries(filters) };
}

/**
 * Formats a request as the query string of an address; '' where it asks for nothing.
 * @example formatRequest({ query: parseQuery('graphs'), order: 'relevance', filters: {} }) //=> '?q=graphs'
 */
export function formatRequest({ query, order, filters }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (query.kind !== 'empty') parameters.set('q', query.text);
  for (const [name, value] of setFilters({ filters })) parameters.set(name, value);
  if (order !== DEFAULT_ORDER && parameters.size > 0) parameters.set('sort', order);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** A request as it is carried out: without words, no paper is more relevant than another, and the newest come first. */
export function carriedOut(request: SearchRequest): SearchRequest {
  const { query, order } = request;
  return order === 'relevance' && !hasWords(query) ? { ...request, order: 'newest' } : request;
}

/** Whether a query has words by which papers can be ranked. */
function hasWords(query: Query): boolean {
  if (query.kind !== 'words') return query.kind === 'paper-id';
  return query.words !== '' || operatorsOf(query).anyOf.some((terms) => !terms.every(isFilterTerm));
}

/** The filters that are set, in the order of the form. */
export function setFilters({ filters }: Pick<SearchRequest, 'filters'>): (readonly [SearchFilter, string])[] {
  return SEARCH_FILTERS.flatMap((name) => (filters[name] ? [[name, filters[name]] as const] : []));
}

/**
 * The years of a filter.
 * @example yearsOf('2024..2026') //=> ['2024', '2025', '2026']
 */
export function yearsOf(value: string): string[] {
  const [first = 0, last = first] = value.split('..').map(Number);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index).padStart(4, '0'));
}

/** Whether there is anything to search for: a query, or a filter. */
export function isAsking({ query, filters }: SearchRequest): boolean {
  return query.kind !== 'empty' || isFiltered({ filters });
}

/** Whether any filter is set. */
export function isFiltered({ filters }: Pick<SearchRequest, 'filters'>): boolean {
  return setFilters({ filters }).length > 0;
}

/** No name of an organization is longer. */
const MAX_VALUE_LENGTH = 500;

/** A year, or the first and the last of several, as in `2024..2026`. */
const YEARS = /^\d{4}(?:\.\.\d{4})?$/;

/** The values that the form offers for each filter. */
const VALUES: Readonly<Record<SearchFilter, RegExp>> = {
  published: YEARS,
  year: YEARS,
  topic: /^[a-z0-9-]+$/,
  organization: /./,
  code: /^yes$/,
  comments: new RegExp(`^(?:${COMMENT_STEPS.join('|')})$`),
};
