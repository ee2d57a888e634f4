import type { SearchUpdate } from '../engine/engine.ts';
import { MANIFEST_FILE, type SearchManifest } from '../manifest.ts';
import type { SearchRequest } from '../request.ts';

/** What the page tells the worker. A turn is one search; the newest is the only one that runs. */
export type ClientMessage =
  | {
      readonly kind: 'open';
      readonly manifest: SearchManifest;
      readonly indexUrl: string;
      readonly baseUrl: string;
    }
  | { readonly kind: 'search'; readonly turn: number; readonly request: SearchRequest; readonly count: number }
  | { readonly kind: 'more'; readonly count: number }
  | { readonly kind: 'stop' }
  | { readonly kind: 'suggest'; readonly turn: number; readonly request: SearchRequest; readonly found: number };

/** What the worker tells the page. */
export type WorkerMessage =
  | { readonly kind: 'update'; readonly turn: number; readonly update: SearchUpdate }
  | { readonly kind: 'suggestion'; readonly turn: number; readonly suggestion: string | null }
  | { readonly kind: 'failure'; readonly turn: number; readonly message: string };

/** What becomes of a search. */
export interface SearchListener {
  onUpdate(update: SearchUpdate): void;
  /** Nothing could be searched. */
  onFailure(): void;
  /** A newer index has taken the place of one that lacked something: the same search finds more in it. */
  onRenewal(): void;
}

/** The search engine, as a page sees it. */
export interface SearchClient {
  /** Loads what every search needs, ahead of one. */
  prepare(): void;
  /** Searches; whatever searched before falls silent. */
  search(request: SearchRequest, count: number, listener: SearchListener): void;
  /** Asks for more rows of the search that runs. */
  more(count: number): void;
  /** Lets the search that runs fall silent. */
  stop(): void;
  /** The query that is likely meant by one that finds so many papers; null where there is none to offer. */
  suggest(request: SearchRequest, found: number): Promise<string | null>;
}

/** Where the index lies. */
export interface IndexPlaces {
  /** Root of the index files, with a trailing slash. */
  readonly indexUrl: string;
  /** What stands before the paths of papers. */
  readonly baseUrl: string;
}

/** The engine in a worker, which is started when something is first asked of it. */
export function createSearchClient({ indexUrl, baseUrl }: IndexPlaces): SearchClient {
  let opened: Promise<OpenedIndex> | undefined;
  let isRenewable = false;
  let turn = 0;
  let listener: SearchListener | undefined;
  // Turns of suggestions count down, those of searches up.
  let asked = 0;
  const suggestions = new Map<number, (suggestion: string | null) => void>();

  const receive = (message: WorkerMessage): void => {
    if (message.kind === 'suggestion') {
      suggestions.get(message.turn)?.(message.suggestion);
      suggestions.delete(message.turn);
    } else if (message.kind === 'failure') {
      suggestions.get(message.turn)?.(null);
      if (message.turn === turn) void renew(listener).then((isNewer) => !isNewer && listener?.onFailure());
    } else if (message.turn === turn) {
      listener?.onUpdate(message.update);
      if (message.update.missing.length > 0) void renew(listener);
    }
  };
  /** Opens the index anew where a later build has replaced it; asked once for each that was opened. */
  const renew = async (whose: SearchListener | undefined): Promise<boolean> => {
    if (!isRenewable || opened === undefined) return false;
    isRenewable = false;
    const [{ worker, manifest }, newest] = await Promise.all([opened, loadManifest().catch(() => '')]);
    if (newest === '' || newest === manifest) return false;
    worker.terminate();
    opened = undefined;
    if (whose !== undefined && whose === listener) whose.onRenewal();
    return true;
  };
  const loadManifest = async (): Promise<string> => {
    // Everything else keeps its name as long as it stays the same: only this file can be out of date.
    const response = await fetch(`${indexUrl}${MANIFEST_FILE}`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    return response.text();
  };
  const openWorker = async (): Promise<OpenedIndex> => {
    const worker = new Worker(new URL('../engine/search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => receive(data));
    worker.addEventListener('error', () => {
      opened = undefined;
      listener?.onFailure();
    });
    try {
      const manifest = await loadManifest();
      post(worker, { kind: 'open', manifest: JSON.parse(manifest) as SearchManifest, indexUrl, baseUrl });
      isRenewable = true;
      return { worker, manifest };
    } catch (error) {
      worker.terminate();
      throw error;
    }
  };
  const open = async (): Promise<Worker> => {
    opened ??= openWorker();
    // A failed load is tried anew by the next search.
    opened.catch(() => (opened = undefined));
    return (await opened).worker;
  };
  return {
    prepare: () => void open().catch(() => undefined),
    search: (request, count, newListener) => {
      const own = ++turn;
      listener = newListener;
      open().then(
        (worker) => {
          if (own === turn) post(worker, { kind: 'search', turn: own, request, count });
        },
        () => {
          if (own === turn) newListener.onFailure();
        },
      );
    },
    more: (count) => void open().then((worker) => post(worker, { kind: 'more', count }), ignore),
    stop: () => {
      turn += 1;
      listener = undefined;
      void opened?.then(({ worker }) => post(worker, { kind: 'stop' }), ignore);
    },
    suggest: async (request, found) => {
      const worker = await open();
      const own = --asked;
      return new Promise((resolve) => {
        suggestions.set(own, resolve);
        post(worker, { kind: 'suggest', turn: own, request, found });
      });
    },
  };
}

interface OpenedIndex {
  readonly worker: Worker;
  /** As it was when the worker started. */
  readonly manifest: string;
}

function post(worker: Worker, message: ClientMessage): void {
  worker.postMessage(message);
}

function ignore(): void {
  // Whoever searches next is told.
}
