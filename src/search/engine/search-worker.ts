// The search engine's own thread: typing never waits for it. Messages are those of `search-client.ts`.
import { correctQuery } from './correct-query.ts';
import { startSearch, type EngineParts, type RunningSearch } from './engine.ts';
import { watchFetches } from './fetch-watch.ts';
import { hostPagefind, type WorkerScope } from './host-pagefind.ts';
import type { LookupRow } from './lookup.ts';
import type { SearchManifest } from '../manifest.ts';
import type { ClientMessage, WorkerMessage } from '../page/search-client.ts';
import { createShardPool, type ShardPool } from './shard-pool.ts';
import { parseVocabulary, type Vocabulary } from '../vocabulary.ts';

/** All that is loaded of an index. */
interface OpenIndex {
  readonly parts: EngineParts;
  readonly pool: ShardPool;
  loadVocabulary(): Promise<Vocabulary>;
}

const send = self.postMessage.bind(self) as (message: WorkerMessage) => void;
const listen = self.addEventListener.bind(self);
const fetchFile = self.fetch.bind(self);

let index: OpenIndex | undefined;
let baseUrl = '/';
let running: RunningSearch | undefined;

// Pagefind starts instances without waiting for them; each failure is noticed where its result is missed.
listen('unhandledrejection', (event) => event.preventDefault());
listen('message', ({ data: message }: MessageEvent<ClientMessage>) => {
  void handle(message).catch((error: unknown) => {
    send({ kind: 'failure', turn: 'turn' in message ? message.turn : 0, message: String(error) });
  });
});

async function handle(message: ClientMessage): Promise<void> {
  switch (message.kind) {
    case 'open':
      baseUrl = message.baseUrl;
      index = openIndex(message.manifest, message.indexUrl);
      return prepareNewest(index);
    case 'search': {
      const { turn, request, count } = message;
      running?.stop();
      if (!index) throw new Error('No search index is open');
      running = startSearch(index.parts, request, (update) => send({ kind: 'update', turn, update }), count);
      return running.ended;
    }
    case 'more':
      return running?.more(message.count);
    case 'stop':
      return running?.stop();
    case 'suggest': {
      const { turn, request, found } = message;
      const asked = running;
      const suggestion = index
        ? await correctQuery(index.parts, await index.loadVocabulary(), { request, found }, () => running !== asked)
        : null;
      return send({ kind: 'suggestion', turn, suggestion });
    }
  }
}

function openIndex(manifest: SearchManifest, indexUrl: string): OpenIndex {
  // Every shard would load the same WebAssembly under another address.
  const wasm = 'wasm.en.pagefind';
  const wasmUrl = `${indexUrl}${manifest.runtime}${wasm}`;
  const watch = watchFetches(fetchFile, { name: `/${wasm}`, url: wasmUrl });
  self.fetch = watch.fetch;
  // It is the largest file, and Pagefind asks for it late. A shard will say that it could not be loaded.
  watch.fetch(wasmUrl).catch(() => undefined);
  let vocabulary: Promise<Vocabulary> | undefined;
  const pool = createShardPool({
    manifest,
    indexUrl,
    baseUrl,
    failures: watch.failures,
    start: (url) => hostPagefind(self as unknown as WorkerScope, () => import(/* @vite-ignore */ url)),
  });
  const loadPiece = async (name: string): Promise<readonly LookupRow[]> =>
    (await (await watch.fetch(`${indexUrl}${manifest.lookup.path}${name}`)).json()) as LookupRow[];
  return {
    parts: { manifest, open: pool.open, loadPiece, hrefOf },
    pool,
    loadVocabulary: () => {
      vocabulary ??= watch
        .fetch(`${indexUrl}${manifest.vocabulary.path}`)
        .then((response) => response.text())
        .then(parseVocabulary);
      vocabulary.catch(() => (vocabulary = undefined));
      return vocabulary;
    },
  };
}

/** The shard that every unfiltered search asks first. */
async function prepareNewest({ parts, pool }: OpenIndex): Promise<void> {
  const newest = parts.manifest.shards.at(-1);
  // A search will say what could not be loaded.
  if (newest) await pool.prepare(newest).catch(() => undefined);
}

function hrefOf(path: string): string {
  return `${baseUrl}${path}`.replace(/\/+/g, '/');
}
