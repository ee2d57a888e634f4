/** The part of Pagefind's browser interface that Daybook uses (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

/** A paper that was found, its texts not yet loaded. */
export interface PagefindResult {
  readonly id: string;
  data(): Promise<PagefindFragment>;
}

/** What a result shows. */
export interface PagefindFragment {
  readonly url: string;
  /** Text in which `<mark>` elements stand around what was searched for. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

const EXCERPT_WORDS = 34;

/**
 * Loads Pagefind and the entry of its index.
 * @param indexUrl folder of the index, with a trailing slash
 * @param baseUrl what stands before the paths of results
 * @throws when a file cannot be fetched
 */
export async function loadPagefind(indexUrl: string, baseUrl: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${indexUrl}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl, excerptLength: EXCERPT_WORDS });
  await pagefind.init();
  return pagefind;
}
