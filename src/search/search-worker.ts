// The search engine's own thread: typing never waits for it. Messages are those of `search-client.ts`.
import { startSearch, type RunningSearch } from './engine.ts';
import { watchFetches } from './fetch-watch.ts';
import { hostPagefind, type WorkerScope } from './host-pagefind.ts';
import type { LookupRow } from './lookup.ts';
import type { SearchManifest } from './manifest.ts';
import type { ClientMessage, WorkerMessage } from './search-client.ts';
import { createShardPool, type ShardPool } from './shard-pool.ts';
import { suggestQuery } from './suggest.ts';
import { parseVocabulary, type Vocabulary } from './vocabulary.ts';

/** All that is loaded of an index. */
interface OpenIndex {
  readonly manifest: SearchManifest;
  readonly pool: ShardPool;
  loadPiece(name: string): Promise<readonly LookupRow[]>;
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
      if (!index) return;
      running = startSearch(
        { manifest: index.manifest, open: index.pool.open, loadPiece: index.loadPiece, hrefOf },
        request,
        (update) => send({ kind: 'update', turn, update }),
        count,
      );
      return running.ended;
    }
    case 'more':
      return running?.more(message.count);
    case 'stop':
      return running?.stop();
    case 'suggest': {
      const { turn, text } = message;
      const suggestion = index ? suggestQuery(await index.loadVocabulary(), text) : null;
      return send({ kind: 'suggestion', turn, suggestion });
    }
  }
}

function openIndex(manifest: SearchManifest, indexUrl: string): OpenIndex {
  // Every shard would load the same WebAssembly under another address.
  const wasm = 'wasm.en.pagefind';
  const watch = watchFetches(fetchFile, { name: `/${wasm}`, url: `${indexUrl}${manifest.runtime}${wasm}` });
  self.fetch = watch.fetch;
  let vocabulary: Promise<Vocabulary> | undefined;
  return {
    manifest,
    pool: createShardPool({
      manifest,
      indexUrl,
      baseUrl,
      failures: watch.failures,
      start: (url) => hostPagefind(self as unknown as WorkerScope, () => import(/* @vite-ignore */ url)),
    }),
    loadPiece: async (name) =>
      (await (await watch.fetch(`${indexUrl}${manifest.lookup.path}${name}`)).json()) as LookupRow[],
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
async function prepareNewest({ manifest, pool }: OpenIndex): Promise<void> {
  const newest = manifest.shards.at(-1);
  // A search will say what could not be loaded.
  if (newest) await pool.prepare(newest).catch(() => undefined);
}

function hrefOf(path: string): string {
  return `${baseUrl}${path}`.replace(/\/+/g, '/');
}
