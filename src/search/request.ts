import { COMMENT_STEPS, type PaperFilter } from './manifest.ts';

/** The ways in which results can stand. */
export const SEARCH_ORDERS = ['relevance', 'newest', 'discussed'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** What results can be narrowed by, as an address and the form name it. */
export const SEARCH_FILTERS = ['published', 'year', 'topic', 'organization', 'code', 'comments'] as const;
export type SearchFilter = (typeof SEARCH_FILTERS)[number] & PaperFilter;

/** What a reader asks for. */
export interface SearchRequest {
  /** As typed, without spaces around. */
  readonly text: string;
  readonly order: SearchOrder;
  /** The value of each filter that is set. */
  readonly filters: Readonly<Partial<Record<SearchFilter, string>>>;
}

/**
 * Archives of more papers are shown newest first unless a reader asks otherwise: a ranking of all papers has to load
 * something of every shard, the newest results come from the first.
 */
const RANKED_PAPERS = 20_000;

/** The order of an archive of so many papers, where a reader has not chosen one. */
export function defaultOrder(papers: number): SearchOrder {
  return papers > RANKED_PAPERS ? 'newest' : 'relevance';
}

/**
 * Reads what an address asks for; values that the form does not offer are left out.
 * @example parseRequest('?q=graphs&year=2025&sort=newest', 'relevance').order //=> 'newest'
 */
export function parseRequest(query: string, usual: SearchOrder): SearchRequest {
  const parameters = new URLSearchParams(query);
  const order = SEARCH_ORDERS.find((name) => name === parameters.get('sort')) ?? usual;
  const filters = SEARCH_FILTERS.flatMap((name) => {
    const value = parameters.get(name)?.trim() ?? '';
    return VALUES[name].test(value) ? [[name, value] as const] : [];
  });
  return { text: parameters.get('q')?.trim() ?? '', order, filters: Object.fromEntries(filters) };
}

/**
 * The query of the address that asks for this; empty where nothing is asked.
 * @example formatRequest({ text: 'graphs', order: 'newest', filters: {} }, 'newest') //=> '?q=graphs'
 */
export function formatRequest({ text, order, filters }: SearchRequest, usual: SearchOrder): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const name of SEARCH_FILTERS) if (filters[name]) parameters.set(name, filters[name]);
  if (order !== usual && parameters.size > 0) parameters.set('sort', order);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** Whether there is anything to look for: words, or a filter. */
export function isAsking({ text, filters }: SearchRequest): boolean {
  return text !== '' || isFiltered({ filters });
}

/** Whether any filter is set. */
export function isFiltered({ filters }: Pick<SearchRequest, 'filters'>): boolean {
  return SEARCH_FILTERS.some((name) => filters[name]);
}

const VALUES: Readonly<Record<SearchFilter, RegExp>> = {
  published: /^\d{4}$/,
  year: /^\d{4}$/,
  topic: /^[a-z0-9-]+$/,
  organization: /./,
  code: /^yes$/,
  comments: new RegExp(`^(?:${COMMENT_STEPS.join('|')})$`),
};
