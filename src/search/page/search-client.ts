import type { IndexUrls, SearchUpdate, WorkerMessage } from '../protocol.ts';
import type { SearchRequest } from '../request.ts';
import { IndexWorker } from './index-worker.ts';

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
  readonly #suggestions = new Map<number, (suggestion: string | null) => void>();

  constructor(urls: IndexUrls) {
    this.#worker = new IndexWorker(
      urls,
      (message) => this.#receive(message),
      () => this.#listener?.onFailure(),
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
    this.#worker.open().then(
      (post) => {
        if (id === this.#searchId) post({ kind: 'search', id, request, count });
      },
      () => {
        if (id === this.#searchId) listener.onFailure();
      },
    );
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
   * Asks for a corrected query.
   * @param found how many papers the request found
   * @returns null where there is none
   */
  async suggest(request: SearchRequest, found: number): Promise<string | null> {
    const post = await this.#worker.open();
    this.#suggestionId -= 1;
    const id = this.#suggestionId;
    return new Promise((resolve) => {
      this.#suggestions.set(id, resolve);
      post({ kind: 'suggest', id, request, found });
    });
  }

  #receive(message: WorkerMessage): void {
    if (message.kind === 'suggestion') this.#resolveSuggestion(message.id, message.suggestion);
    else if (message.kind === 'failure') {
      this.#resolveSuggestion(message.id, null);
      if (message.id === this.#searchId) void this.#recover();
    } else if (message.id === this.#searchId) {
      this.#listener?.onUpdate(message.update);
      if (message.update.missing.length > 0) void this.#searchNewerIndex();
    }
  }

  #resolveSuggestion(id: number, suggestion: string | null): void {
    this.#suggestions.get(id)?.(suggestion);
    this.#suggestions.delete(id);
  }

  async #recover(): Promise<void> {
    if (!(await this.#searchNewerIndex())) this.#listener?.onFailure();
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
