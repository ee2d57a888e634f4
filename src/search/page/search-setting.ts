import type { StringKey } from '../../site/strings.ts';
import type { Text } from '../../site/template.ts';
import { wordingOf, type Wording } from '../../site/wording.ts';
import { SEARCH_ORDERS, type SearchOrder } from '../request.ts';

/** The interface texts that scripts of the search show. */
export const SEARCH_STRINGS = [
  'count.results',
  'count.found',
  'search.loading',
  'search.ranking',
  'search.atLeast',
  'search.failed',
  'search.missing',
  'search.label',
  'search.placeholder',
  'search.all',
  'search.close',
] as const satisfies readonly StringKey[];

/** What the search page tells scripts about its site, in the attributes of its `#search`. */
export interface SearchSetting {
  /** Path of the site, with a trailing slash. */
  readonly baseUrl: string;
  /** Root of the index files, with a trailing slash. */
  readonly indexUrl: string;
  /** The order where none is chosen. */
  readonly order: SearchOrder;
  readonly wording: Wording;
  /** The link to a path without the base. */
  readonly hrefOf: (path: string) => string;
}

/** Reads the attributes of the search page's `#search`. */
export function readSetting({ dataset }: HTMLElement): SearchSetting {
  const { base = '/', index = '/', language = 'en', order = '', strings = '{}' } = dataset;
  const texts = JSON.parse(strings) as Partial<Record<StringKey, Text>>;
  return {
    baseUrl: base,
    indexUrl: index,
    order: SEARCH_ORDERS.find((name) => name === order) ?? 'relevance',
    wording: wordingOf(language, (key) => texts[key] ?? key),
    hrefOf: (path) => `${base}${path}`.replace(/\/+/g, '/'),
  };
}
