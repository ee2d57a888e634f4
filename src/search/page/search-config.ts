import type { StringKey } from '../../site/strings.ts';
import type { Text } from '../../site/template.ts';
import { wordingOf, type Wording } from '../../site/wording.ts';
import type { IndexUrls } from '../protocol.ts';
import { decodeText, loadFile, NotLoadedError, type Bytes } from '../load-file.ts';

/** Interface texts that the scripts of the search use. */
export const SEARCH_STRINGS = [
  'labelled',
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
  'search.expanded',
  'search.asTyped',
  'search.choice',
  'search.noneFiltered',
  'search.filter.published',
  'search.filter.year',
  'search.filter.topic',
  'search.filter.organization',
  'search.filter.comments',
  'search.filter.code',
  'search.label',
  'search.placeholder',
  'search.all',
  'search.close',
  'keys.title',
  'keys.search',
  'keys.next',
  'keys.previous',
  'keys.open',
  'keys.save',
  'keys.help',
  'keys.on',
  'search.recent',
  'search.forget',
  'cite.set',
  'cite.searching',
  'cite.reading',
  'cite.saved',
  'cite.lacking',
  'cite.none',
  'cite.cut',
  'cite.cancel',
] as const satisfies readonly StringKey[];

/** What scripts need to know about the site: the build writes it into the attributes of `#search` on the search page. */
export interface SearchConfig {
  readonly urls: IndexUrls;
  /** The address of the data file of a month, with `*` for the month. */
  readonly dataUrl: string;
  readonly wording: Wording;
}

/** What scripts of other pages take from the search page. */
interface LoadedPage {
  readonly config: SearchConfig;
  readonly formElement: HTMLFormElement;
}

/**
 * Loads the settings and the form from the search page, for scripts of other pages.
 * @throws NotLoadedError when that page cannot be loaded
 */
export async function loadSearchPage(pageUrl: string): Promise<LoadedPage> {
  try {
    const root = await loadFile(pageUrl, findRoot);
    const formElement = root.querySelector('form');
    if (!formElement) throw new Error('The form of the search page is expected');
    return { config: readConfig(root), formElement };
  } catch (error) {
    throw new NotLoadedError(pageUrl, { cause: error });
  }
}

/** @throws when the page is another one */
function findRoot(bytes: Bytes): HTMLElement {
  const page = new DOMParser().parseFromString(decodeText(bytes), 'text/html');
  const root = page.querySelector<HTMLElement>('#search');
  if (!root) throw new Error('The search page is expected');
  return root;
}

/** Reads the attributes of `#search` on the search page. */
export function readConfig({ dataset }: HTMLElement): SearchConfig {
  const { base = '/', files = '', index = '/', language = 'en', strings = '{}' } = dataset;
  const texts = JSON.parse(strings) as Partial<Record<StringKey, Text>>;
  return {
    dataUrl: files,
    urls: { indexUrl: index, baseUrl: base },
    wording: wordingOf(language, (key) => texts[key] ?? key),
  };
}
