import type { StringKey } from '../../site/strings.ts';
import type { Text } from '../../site/template.ts';
import { wordingOf, type Wording } from '../../site/wording.ts';
import type { IndexUrls } from '../protocol.ts';
import { SEARCH_ORDERS, type SearchOrder } from '../request.ts';

/** Interface texts that the scripts of the search use. */
export const SEARCH_STRINGS = [
  'count.results',
  'count.found',
  'search.loading',
  'search.ranking',
  'search.atLeast',
  'search.failed',
  'search.missing',
  'search.missingTitles',
  'search.missingWords',
  'search.incomplete',
  'search.retry',
  'search.label',
  'search.placeholder',
  'search.all',
  'search.close',
] as const satisfies readonly StringKey[];

/** What scripts need to know about the site: the build writes it into the attributes of `#search` on the search page. */
export interface SearchConfig {
  readonly urls: IndexUrls;
  /** Order until a reader chooses one. */
  readonly order: SearchOrder;
  readonly wording: Wording;
}

/** Reads the attributes of `#search` on the search page. */
export function readConfig({ dataset }: HTMLElement): SearchConfig {
  const { base = '/', index = '/', language = 'en', order = '', strings = '{}' } = dataset;
  const texts = JSON.parse(strings) as Partial<Record<StringKey, Text>>;
  return {
    urls: { indexUrl: index, baseUrl: base },
    order: SEARCH_ORDERS.find((name) => name === order) ?? 'relevance',
    wording: wordingOf(language, (key) => texts[key] ?? key),
  };
}
