import type { LookupRow } from '../lookup.ts';
import type { SearchManifest } from '../manifest.ts';
import type { IndexUrls } from '../protocol.ts';
import { parseVocabulary, type Vocabulary } from '../vocabulary.ts';
import { hostPagefind, type WorkerScope } from './host-pagefind.ts';
import { createPagefindFetch } from './pagefind-fetch.ts';
import type { SearchIndex } from './search-index.ts';
import { createShardPool, type ShardPool } from './shard-pool.ts';

/** The global scope of a worker in which Pagefind runs. */
export type SearchScope = WorkerScope & { fetch: typeof fetch };

/** An index whose files are loaded over the network. */
export interface OpenIndex extends SearchIndex {
  /** Loads what the first search of the newest shard needs: almost every search starts there. */
  prepareNewest(): Promise<void>;
  /** @throws when the file cannot be loaded */
  loadVocabulary(): Promise<Vocabulary>;
}

/** The largest file of Pagefind, the same for every shard. */
const WASM = 'wasm.en.pagefind';

/**
 * Opens an index.
 * @param scope whose `fetch` Pagefind uses; it is replaced
 * @param loadFile the original `fetch` of the scope
 */
export function openIndex(
  scope: SearchScope,
  loadFile: typeof fetch,
  { manifest, indexUrl, baseUrl }: IndexUrls & { readonly manifest: SearchManifest },
): OpenIndex {
  const wasmUrl = `${indexUrl}${manifest.runtime}${WASM}`;
  const { fetch, countFailures } = createPagefindFetch(loadFile, { name: `/${WASM}`, url: wasmUrl });
  scope.fetch = fetch;
  // Pagefind requests it late; whoever needs it first reports a failure.
  fetch(wasmUrl).catch(() => undefined);
  const start = (url: string) => hostPagefind(scope, () => import(/* @vite-ignore */ url));
  const pool = createShardPool({ manifest, indexUrl, baseUrl, countFailures, start });
  return {
    manifest,
    openShard: pool.open,
    loadBucket: async (name) =>
      (await (await fetch(`${indexUrl}${manifest.lookup.path}${name}`)).json()) as LookupRow[],
    hrefOf: (path) => `${baseUrl}${path}`.replace(/\/+/g, '/'),
    prepareNewest: () => prepareNewest(manifest, pool),
    loadVocabulary: retryable(async () =>
      parseVocabulary(await (await fetch(`${indexUrl}${manifest.vocabulary.path}`)).text()),
    ),
  };
}

async function prepareNewest({ shards }: SearchManifest, pool: ShardPool): Promise<void> {
  const newest = shards.at(-1);
  // The search itself will report the failure.
  if (newest) await pool.prepare(newest).catch(() => undefined);
}

/** Loads once, and again after a failure. */
function retryable<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
}
