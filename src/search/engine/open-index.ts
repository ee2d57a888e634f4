import { indexAbbreviations, parseAbbreviations } from '../abbreviations.ts';
import { decodeScript, decodeText, loadFile, type Bytes } from '../load-file.ts';
import { parseLookupRows } from '../lookup.ts';
import type { NamedFile, SearchManifest } from '../manifest.ts';
import type { IndexUrls } from '../protocol.ts';
import { withTimeLimit } from '../time-limit.ts';
import { parseVocabulary, type Vocabulary } from '../vocabulary.ts';
import { hostPagefind, type WorkerScope } from './pagefind/host-pagefind.ts';
import { createPagefindFetch } from './pagefind/pagefind-fetch.ts';
import { titleLoaders, type LoadIndexFile } from './load-titles.ts';
import type { SearchIndex } from './search-index.ts';
import { createShardPool, type ShardPool } from './pagefind/shard-pool.ts';

/** The global scope of a worker in which Pagefind runs. */
export type SearchScope = WorkerScope & { fetch: typeof fetch };

/** An index whose files are loaded over the network. */
export interface OpenIndex extends SearchIndex {
  /**
   * Loads what almost every search needs first: that of the newest shard, unless titles are searched before it.
   * @throws when a file cannot be loaded
   */
  prepare(): Promise<void>;
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
  // Pagefind requests it late; whoever needs it first reports a failure. First rows that need no shard do not compete with it.
  if (manifest.titles === undefined) fetch(wasmUrl).catch(() => undefined);
  const start = async (url: string) => {
    // An import alone would not tell a slow network from a server that hangs.
    await loadFile(url, decodeScript, { fetch: original });
    return hostPagefind(scope, () => withTimeLimit(() => import(/* @vite-ignore */ url)));
  };
  const load: LoadIndexFile = (path, decode) => loadFile(`${indexUrl}${path}`, decode, { fetch: original });
  const loadNamed = <T>(file: NamedFile, parse: (text: string) => T): Promise<T> =>
    load(file.path, (bytes) => parse(wholeText(bytes, file)));
  const hrefOf = (path: string): string => `${baseUrl}${path}`.replace(/\/+/g, '/');
  const loadAbbreviations = retryable(() =>
    loadNamed(manifest.abbreviations, (text) => indexAbbreviations(parseAbbreviations(text))),
  );
  const pool = createShardPool({ manifest, indexUrl, baseUrl, countFailures, start });
  return {
    manifest,
    openShard: pool.open,
    loadBucket: (name) => load(`${manifest.lookup.path}${name}`, (bytes) => parseLookupRows(decodeText(bytes))),
    hrefOf,
    ...titleLoaders(manifest, hrefOf, load),
    prepare: () => {
      // A search waits for it before it asks the first shard.
      loadAbbreviations().catch(() => undefined);
      return manifest.titles === undefined ? prepareNewest(manifest, pool) : Promise.resolve();
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
