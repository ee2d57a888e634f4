import type { SearchUpdate } from '../protocol.ts';
import { parseQuery, widerQuery } from '../query.ts';
import { isAsking, type SearchRequest } from '../request.ts';
import type { SearchClient } from './search-client.ts';

/** What shows the state of a session: the search page or the quick search dialog. */
export interface SearchView {
  /** A search begins. Rows of the previous one stay, so that the page does not flicker while a reader types. */
  begin(request: SearchRequest): void;
  /** Removes the rows of the previous search, as the current one is about to show its first or has found none. */
  clearRows(): void;
  /** Appends rows and shows counts and missing days. */
  update(update: SearchUpdate, request: SearchRequest): void;
  /** Nothing could be searched. */
  fail(): void;
  /** Nothing is searched for. */
  reset(): void;
  /** Offers a similar request that finds more; a view without it needs no suggestions. */
  suggest?(request: SearchRequest): void;
  /**
   * Says what was tried for a request that found nothing, and where else to look.
   * @param shorter a request for fewer words that finds papers; null where there is none
   */
  showNothing?(request: SearchRequest, shorter: SearchRequest | null): void;
  /** The words of the archive could not be loaded, so that a misspelt query was not recognised. */
  failToSuggest?(): void;
}

/** A query that finds fewer papers may be misspelt. */
const FEW_RESULTS = 3;

/** A reader's search from the first request to the last: at most one request is searched at a time. */
export class SearchSession {
  readonly #client: Client;
  readonly #view: SearchView;
  readonly #pageSize: number;
  #request: SearchRequest | null = null;
  /** Whether the request is neither completely searched nor failed. */
  #isPending = false;
  #isPaused = false;
  #hasStaleRows = false;
  #hasAskedSuggestion = false;

  /** @param pageSize rows that are shown at first, and added on demand */
  constructor(client: Client, view: SearchView, pageSize: number) {
    this.#client = client;
    this.#view = view;
    this.#pageSize = pageSize;
  }

  /** Loads what every search needs, as soon as a reader turns to the search. */
  prepare(): void {
    this.#client.prepare();
  }

  /** Searches for a request in place of the one before. */
  search(request: SearchRequest): void {
    this.#request = request;
    this.#isPaused = false;
    this.#isPending = isAsking(request);
    if (!this.#isPending) {
      this.#client.stop();
      this.#view.reset();
      return;
    }
    this.#hasStaleRows = true;
    this.#hasAskedSuggestion = false;
    this.#view.begin(request);
    this.#client.search(request, this.#pageSize, {
      onUpdate: (update) => this.#update(update, request),
      onFailure: () => this.#fail(),
      onOutdated: () => this.#repeat(),
    });
  }

  /** Asks for the next page of rows. */
  more(): void {
    this.#client.more(this.#pageSize);
  }

  /** Searches for the same request again, and loads again what was missing. */
  retry(): void {
    this.#client.restart();
    this.#repeat();
  }

  /** Cancels a search that is not complete, until it is resumed. */
  pause(): void {
    if (!this.#isPending) return;
    this.#isPaused = true;
    this.#client.stop();
  }

  /** Searches again for what was paused. */
  resume(): void {
    if (this.#isPaused) this.#repeat();
  }

  #repeat(): void {
    if (this.#request) this.search({ ...this.#request });
  }

  #update(update: SearchUpdate, request: SearchRequest): void {
    if (this.#hasStaleRows && (update.rows.length > 0 || update.isComplete)) {
      this.#hasStaleRows = false;
      this.#view.clearRows();
    }
    this.#view.update(update, request);
    if (!update.isComplete) return;
    this.#isPending = false;
    if (this.#hasAskedSuggestion) return;
    this.#hasAskedSuggestion = true;
    void this.#suggest(request, update);
  }

  #fail(): void {
    this.#isPending = false;
    this.#view.fail();
  }

  async #suggest(request: SearchRequest, { total, missing }: SearchUpdate): Promise<void> {
    if (!this.#view.suggest || request.query.kind === 'empty' || total >= FEW_RESULTS || missing.length > 0) return;
    const suggestions = await this.#client.suggest(request, total).catch(() => undefined);
    if (request !== this.#request) return;
    if (suggestions === undefined) this.#view.failToSuggest?.();
    const asking = (text: string): SearchRequest => ({ ...request, query: parseQuery(text) });
    const text = suggestions?.corrected ?? (total === 0 ? widerQuery(request.query) : null);
    if (text !== null) this.#view.suggest(asking(text));
    const shorter = suggestions?.shorter ?? null;
    if (total === 0) this.#view.showNothing?.(request, shorter === null ? null : asking(shorter));
  }
}

/** The public methods of a client, so that tests can replace it. */
type Client = Pick<SearchClient, keyof SearchClient>;
