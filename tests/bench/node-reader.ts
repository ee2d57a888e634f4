import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { correctQuery } from '../../src/search/engine/correct-query.ts';
import { startSearch, type EngineParts, type ResultRow, type SearchUpdate } from '../../src/search/engine/engine.ts';
import { watchFetches } from '../../src/search/engine/fetch-watch.ts';
import { hostPagefind, type PagefindCall, type WorkerScope } from '../../src/search/engine/host-pagefind.ts';
import type { LookupRow } from '../../src/search/engine/lookup.ts';
import { MANIFEST_FILE, type SearchManifest } from '../../src/search/manifest.ts';
import type { SearchRequest } from '../../src/search/request.ts';
import { createShardPool } from '../../src/search/engine/shard-pool.ts';
import { parseVocabulary } from '../../src/search/vocabulary.ts';

/** What a search found. */
export interface Found {
  /** Permalinks of the first rows. */
  readonly links: readonly string[];
  readonly total: number;
}

/** The reader's side of an index, under Node. */
export interface NodeReader {
  search(text: string, rows: number, order?: SearchRequest['order']): Promise<Found>;
  suggest(text: string, found: number): Promise<string | null>;
}

const ROOT = 'http://index/';

let pagefind: Promise<PagefindCall> | undefined;
/** The folder that is read: one Pagefind reads them all. */
let folders: readonly (readonly [url: string, folder: string])[] = [];

/** Opens an index that lies in a folder. All indexes must be of one version of Pagefind. */
export function openIndex(folder: string): NodeReader {
  const indexUrl = `${ROOT}${folders.length}/`;
  folders = [...folders, [indexUrl, folder]];
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as SearchManifest;
  const vocabulary = parseVocabulary(readFileSync(join(folder, manifest.vocabulary.path), 'utf8'));
  const pool = createShardPool({
    manifest,
    indexUrl,
    baseUrl: '/',
    failures: () => 0,
    start: async () => {
      pagefind ??= startPagefind(join(folder, manifest.runtime));
      const call = await pagefind;
      // Every pool names its instances from 0 on.
      return (instance, method, args) => call(`${indexUrl}#${instance}`, method, args);
    },
  });
  const parts: EngineParts = {
    manifest,
    open: pool.open,
    hrefOf: (path) => path,
    loadPiece: (name) =>
      Promise.resolve(JSON.parse(readFileSync(join(folder, manifest.lookup.path, name), 'utf8')) as LookupRow[]),
  };
  return {
    search: async (text, rows, order = 'relevance') => {
      const updates: SearchUpdate[] = [];
      await startSearch(parts, { text, order, filters: {} }, (update) => updates.push(update), rows).ended;
      return { links: updates.flatMap((update) => update.rows).map(linkOf), total: updates.at(-1)?.total ?? 0 };
    },
    suggest: (text, found) =>
      correctQuery(parts, vocabulary, { request: { text, order: 'relevance', filters: {} }, found }, () => false),
  };
}

function startPagefind(runtime: string): Promise<PagefindCall> {
  const watch = watchFetches(readFile, {
    name: '/wasm.en.pagefind',
    url: pathToFileURL(join(runtime, 'wasm.en.pagefind')).href,
  });
  const scope: WorkerScope = { addEventListener: () => undefined, postMessage: () => undefined };
  Object.assign(globalThis, { self: scope, fetch: watch.fetch });
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

function linkOf(row: ResultRow): string {
  return 'url' in row ? row.url : row.permalink;
}
