import type { IndexUrls, SearchUpdate, Suggestions, WorkerMessage } from '../protocol.ts';
import type { SearchRequest } from '../request.ts';
import { IndexWorker } from './index-worker.ts';

/** How long a failure is kept back while the manifest is compared with the server's. */
const NEWER_INDEX_MS = 500;

/** Receives what happens to one search. */
export interface SearchListener {
  onUpdate(update: SearchUpdate): void;
  /** Nothing could be searched. */
  onFailure(): void;
  /** A later build has replaced an index of which files were missing: searching again finds more. */
  onOutdated(): void;
}

/** The page's side of the search engine, which runs in a worker. At most one search runs at a time. */
export class SearchClient {
  readonly #worker: IndexWorker;
  /** Id of the current search; messages of earlier ones are ignored. */
  #searchId = 0;
  #listener: SearchListener | undefined;
  /** Counts down, so that no suggestion has the id of a search. */
  #suggestionId = 0;
  readonly #suggestions = new Map<number, PromiseWithResolvers<Suggestions>>();
  /** Whether the next search needs a new worker: scripts that did not load are not loaded again by the same one. */
  #hasFailed = false;

  constructor(urls: IndexUrls) {
    this.#worker = new IndexWorker(
      urls,
      (message) => this.#receive(message),
      () => this.#fail(),
    );
  }

  /** Loads what every search needs, before there is one. */
  prepare(): void {
    this.#worker.open().catch(ignore);
  }

  /**
   * Starts a search and cancels the one before, whose listener is not called again.
   * @param count rows of the first page
   */
  search(request: SearchRequest, count: number, listener: SearchListener): void {
    this.#searchId += 1;
    const id = this.#searchId;
    this.#listener = listener;
    if (this.#hasFailed) this.restart();
    this.#worker.open().then(
      (post) => {
        if (id === this.#searchId) post({ kind: 'search', id, request, count });
      },
      () => {
        if (id === this.#searchId) this.#fail();
      },
    );
  }

  /** Lets the next search start from nothing, so that it loads again what was missing. */
  restart(): void {
    this.#hasFailed = false;
    this.#worker.close();
    for (const { resolve } of this.#suggestions.values()) resolve({ corrected: null, shorter: null });
    this.#suggestions.clear();
  }

  /** Asks for `count` more rows of the current search. */
  more(count: number): void {
    this.#worker.open().then((post) => post({ kind: 'more', count }), ignore);
  }

  /** Cancels the current search. */
  stop(): void {
    this.#searchId += 1;
    this.#listener = undefined;
    this.#worker.opened()?.then((post) => post({ kind: 'stop' }), ignore);
  }

  /**
   * Asks for other queries.
   * @param found how many papers the request found
   * @throws when the words of the archive cannot be loaded
   */
  async suggest(request: SearchRequest, found: number): Promise<Suggestions> {
    const post = await this.#worker.open();
    this.#suggestionId -= 1;
    const id = this.#suggestionId;
    const suggestion = Promise.withResolvers<Suggestions>();
    this.#suggestions.set(id, suggestion);
    post({ kind: 'suggest', id, request, found });
    return suggestion.promise;
  }

  #receive(message: WorkerMessage): void {
    switch (message.kind) {
      case 'ready':
        return;
      case 'suggestions':
        return this.#takeSuggestion(message.id)?.resolve(message.suggestions);
      case 'failure':
        this.#takeSuggestion(message.id)?.reject(new Error(message.message));
        if (message.id === 0) this.#hasFailed = true;
        if (message.id === this.#searchId) void this.#recover();
        return;
      case 'update':
        if (message.id !== this.#searchId) return;
        this.#listener?.onUpdate(message.update);
        if (message.update.missing.length > 0) void this.#searchNewerIndex();
    }
  }

  #takeSuggestion(id: number): PromiseWithResolvers<Suggestions> | undefined {
    const suggestion = this.#suggestions.get(id);
    this.#suggestions.delete(id);
    return suggestion;
  }

  #fail(): void {
    this.#hasFailed = true;
    this.#listener?.onFailure();
  }

  /** Searches a newer index, or reports the failure: at once where the server hangs. */
  async #recover(): Promise<void> {
    const listener = this.#listener;
    const tooLong = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), NEWER_INDEX_MS));
    const isOutdated = await Promise.race([this.#searchNewerIndex(), tooLong]);
    if (!isOutdated && listener === this.#listener) this.#fail();
  }

  /** Closes an outdated index, so that the next search opens its replacement. */
  async #searchNewerIndex(): Promise<boolean> {
    const listener = this.#listener;
    const isOutdated = await this.#worker.closeIfOutdated();
    if (isOutdated && listener !== undefined && listener === this.#listener) listener.onOutdated();
    return isOutdated;
  }
}

function ignore(): void {
  // The next search reports the failure.
}
