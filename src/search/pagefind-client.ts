import { MANIFEST_FILE, type SearchManifest } from './manifest.ts';

/** The part of Pagefind's browser interface that Daybook uses (https://pagefind.app/docs/api/). */
export interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

/** A paper that was found, its texts not yet loaded. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
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
  const manifest = (await (await fetch(`${indexUrl}${MANIFEST_FILE}`)).json()) as SearchManifest;
  if (manifest.shards.length === 0) return NOTHING;
  const { createInstance } = (await import(/* @vite-ignore */ `${indexUrl}${manifest.runtime}pagefind.js`)) as {
    createInstance(options: { basePath: string; baseUrl: string; excerptLength: number }): Pagefind;
  };
  const instances = manifest.shards.map(({ path }) =>
    createInstance({ basePath: `${indexUrl}${path}`, baseUrl, excerptLength: EXCERPT_WORDS }),
  );
  await Promise.all(instances.map((instance) => instance.init()));
  return {
    init: () => Promise.resolve(),
    search: async (query) => {
      const found = await Promise.all(instances.map((instance) => instance.search(query)));
      return { results: found.flatMap(({ results }) => results).toSorted((a, b) => b.score - a.score) };
    },
  };
}

const NOTHING: Pagefind = { init: () => Promise.resolve(), search: () => Promise.resolve({ results: [] }) };
