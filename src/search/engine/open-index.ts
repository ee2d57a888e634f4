import { indexAbbreviations, parseAbbreviations } from '../abbreviations.ts';
import { decodeScript, decodeText, loadFile, type Bytes } from '../load-file.ts';
import { parseLookupRows } from '../lookup.ts';
import type { NamedFile, SearchManifest } from '../manifest.ts';
import type { IndexUrls } from '../protocol.ts';
import { withTimeLimit } from '../time-limit.ts';
import { parseVocabulary, type Vocabulary } from '../vocabulary.ts';
import { hostPagefind, type WorkerScope } from './host-pagefind.ts';
import { createPagefindFetch } from './pagefind-fetch.ts';
import type { SearchIndex } from './search-index.ts';
import { createShardPool, type ShardPool } from './shard-pool.ts';

/** The global scope of a worker in which Pagefind runs. */
export type SearchScope = WorkerScope & { fetch: typeof fetch };

/** An index whose files are loaded over the network. */
export interface OpenIndex extends SearchIndex {
  /**
   * Loads what the first search of the newest shard needs: almost every search starts there.
   * @throws when a file cannot be loaded
   */
  prepareNewest(): Promise<void>;
  /** @throws when the file cannot be loaded */
  loadVocabulary(): Promise<Vocabulary>;
}

/** The largest file of Pagefind, the same for every shard. */
const WASM = 'wasm.en.pagefind';

/**
 * Opens an index.
 * @param scope whose `fetch` Pagefind uses; it is replaced
 * @param original the original `fetch` of the scope
 */
export function openIndex(
  scope: SearchScope,
  original: typeof fetch,
  { manifest, indexUrl, baseUrl }: IndexUrls & { readonly manifest: SearchManifest },
): OpenIndex {
  const wasmUrl = `${indexUrl}${manifest.runtime}${WASM}`;
  const { fetch, countFailures } = createPagefindFetch(original, { name: `/${WASM}`, url: wasmUrl });
  scope.fetch = fetch;
  // Pagefind requests it late; whoever needs it first reports a failure.
  fetch(wasmUrl).catch(() => undefined);
  const start = async (url: string) => {
    // An import alone would not tell a slow network from a server that hangs.
    await loadFile(url, decodeScript, { fetch: original });
    return hostPagefind(scope, () => withTimeLimit(() => import(/* @vite-ignore */ url)));
  };
  const loadNamed = <T>(file: NamedFile, parse: (text: string) => T): Promise<T> =>
    loadFile(`${indexUrl}${file.path}`, (bytes) => parse(wholeText(bytes, file)), { fetch: original });
  const loadAbbreviations = retryable(() =>
    loadNamed(manifest.abbreviations, (text) => indexAbbreviations(parseAbbreviations(text))),
  );
  const pool = createShardPool({ manifest, indexUrl, baseUrl, countFailures, start });
  return {
    manifest,
    openShard: pool.open,
    loadBucket: (name) =>
      loadFile(`${indexUrl}${manifest.lookup.path}${name}`, (bytes) => parseLookupRows(decodeText(bytes)), {
        fetch: original,
      }),
    hrefOf: (path) => `${baseUrl}${path}`.replace(/\/+/g, '/'),
    prepareNewest: () => {
      // A search waits for it before it asks the first shard.
      loadAbbreviations().catch(() => undefined);
      return prepareNewest(manifest, pool);
    },
    loadVocabulary: retryable(() => loadNamed(manifest.vocabulary, parseVocabulary)),
    loadAbbreviations,
  };
}

async function prepareNewest({ shards }: SearchManifest, pool: ShardPool): Promise<void> {
  const newest = shards.at(-1);
  if (newest) await pool.prepare(newest);
}

/** @throws when the file is cut */
function wholeText(bytes: Bytes, { path, bytes: size }: NamedFile): string {
  if (bytes.length !== size) throw new Error(`${path} should have ${size} bytes, not ${bytes.length}`);
  return decodeText(bytes);
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
