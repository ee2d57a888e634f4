import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { indexAbbreviations, parseAbbreviations } from '../../src/search/abbreviations.ts';
import { correctQuery } from '../../src/search/engine/correct-query.ts';
import { hostPagefind, type PagefindCall, type WorkerScope } from '../../src/search/engine/pagefind/host-pagefind.ts';
import { createPagefindFetch } from '../../src/search/engine/pagefind/pagefind-fetch.ts';
import { titleLoaders } from '../../src/search/engine/load-titles.ts';
import type { SearchIndex } from '../../src/search/engine/search-index.ts';
import { createShardPool } from '../../src/search/engine/pagefind/shard-pool.ts';
import { shortenQuery } from '../../src/search/engine/shorten-query.ts';
import { startSearch } from '../../src/search/engine/start-search.ts';
import type { LookupRow } from '../../src/search/lookup.ts';
import { MANIFEST_FILE, type SearchManifest } from '../../src/search/manifest.ts';
import type { ResultRow, SearchUpdate } from '../../src/search/protocol.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { SearchRequest } from '../../src/search/request.ts';
import { parseVocabulary } from '../../src/search/vocabulary.ts';

/** What a search found. */
export interface Found {
  /** Permalinks of the first rows. */
  readonly links: readonly string[];
  readonly total: number;
}

/** Searches an index in Node, with the engine that runs in browsers. */
export interface NodeReader {
  search(text: string, rows: number, order?: SearchRequest['order']): Promise<Found>;
  /** The first rows by relevance. */
  rows(text: string, rows: number): Promise<readonly ResultRow[]>;
  suggest(text: string, found: number): Promise<string | null>;
  /** The query without its rarest word; null where papers lack further words. */
  shorten(text: string): Promise<string | null>;
}

const ROOT = 'http://index/';

let pagefind: Promise<PagefindCall> | undefined;
/** Folders by address: one Pagefind reads all of them. */
let folders: readonly (readonly [url: string, folder: string])[] = [];

/** Opens the index in a folder. All indexes must be of one version of Pagefind. */
export function openIndex(folder: string): NodeReader {
  const indexUrl = `${ROOT}${folders.length}/`;
  folders = [...folders, [indexUrl, folder]];
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as SearchManifest;
  const vocabulary = parseVocabulary(readFileSync(join(folder, manifest.vocabulary.path), 'utf8'));
  const abbreviations = indexAbbreviations(
    parseAbbreviations(readFileSync(join(folder, manifest.abbreviations.path), 'utf8')),
  );
  const pool = createShardPool({
    manifest,
    indexUrl,
    baseUrl: '/',
    countFailures: () => 0,
    start: async () => {
      pagefind ??= startPagefind(join(folder, manifest.runtime));
      const call = await pagefind;
      // Every pool numbers its instances from 0.
      return (instance, method, args) => call(`${indexUrl}#${instance}`, method, args);
    },
  });
  const index: SearchIndex = {
    manifest,
    openShard: pool.open,
    loadAbbreviations: () => Promise.resolve(abbreviations),
    hrefOf: (path) => path,
    ...titleLoaders(
      manifest,
      (path) => path,
      async (path, decode) => decode(new Uint8Array(readFileSync(join(folder, path)))),
    ),
    loadBucket: (name) =>
      Promise.resolve(JSON.parse(readFileSync(join(folder, manifest.lookup.path, name), 'utf8')) as LookupRow[]),
  };
  const updatesOf = async (text: string, rows: number, order: SearchRequest['order']): Promise<SearchUpdate[]> => {
    const updates: SearchUpdate[] = [];
    const request: SearchRequest = { query: parseQuery(text), order, filters: {} };
    await startSearch(index, request, (update) => updates.push(update), rows).ended;
    // Results are released between tasks, of which an index in memory would need none.
    await setImmediate();
    return updates;
  };
  return {
    search: async (text, rows, order = 'relevance') => {
      const updates = await updatesOf(text, rows, order);
      return {
        links: updates.flatMap((update) => update.rows.map(({ url }) => url)),
        total: updates.at(-1)?.total ?? 0,
      };
    },
    rows: async (text, rows) => (await updatesOf(text, rows, 'relevance')).flatMap((update) => update.rows),
    suggest: (text, found) => {
      const request: SearchRequest = { query: parseQuery(text), order: 'relevance', filters: {} };
      return correctQuery(index, vocabulary, { request, found }, () => false);
    },
    shorten: (text) => shortenQuery(index, { query: parseQuery(text), order: 'relevance', filters: {} }, () => false),
  };
}

function startPagefind(runtime: string): Promise<PagefindCall> {
  const { fetch } = createPagefindFetch(readFile, {
    name: '/wasm.en.pagefind',
    url: pathToFileURL(join(runtime, 'wasm.en.pagefind')).href,
  });
  const scope: WorkerScope = { addEventListener: () => undefined, postMessage: () => undefined };
  Object.assign(globalThis, { self: scope, fetch });
  return hostPagefind(scope, () => import(pathToFileURL(join(runtime, 'pagefind-worker.js')).href));
}

const readFile: typeof fetch = (input) => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  const [root = '', folder = ''] = folders.find(([start]) => url.href.startsWith(start)) ?? [];
  const file =
    url.protocol === 'file:' ? url : join(folder, decodeURIComponent(url.href.slice(root.length)).replace(/\?.*/, ''));
  if (!existsSync(file)) return Promise.resolve(new Response(null, { status: 404 }));
  return Promise.resolve(new Response(readFileSync(file)));
};
