import type { SearchRequest } from '../request.ts';
import { createDebounce, type Debounce } from './debounce.ts';
import { FeedView } from './feed-view.ts';
import { ResultsView } from './results-view.ts';
import { RecentSearches } from './recent-searches.ts';
import { SearchAddress } from './search-address.ts';
import { SearchClient } from './search-client.ts';
import { readConfig } from './search-config.ts';
import { SearchForm } from './search-form.ts';
import { SearchSession } from './session.ts';

/** Rows that are shown at first, and added on demand. */
const PAGE_SIZE = 20;

/** The script of the search page: keeps form, address and session on the same request. */
class SearchPage {
  readonly #form: SearchForm;
  readonly #address = new SearchAddress();
  readonly #view: ResultsView;
  readonly #session: SearchSession;
  readonly #feed: FeedView;
  readonly #recent: RecentSearches;
  readonly #debounce: Debounce = createDebounce();
  /** Address of the current request. */
  #href: string | null = null;

  constructor(root: HTMLElement, formElement: HTMLFormElement) {
    const config = readConfig(root);
    this.#form = new SearchForm(formElement);
    this.#view = new ResultsView(root, config, (request) => this.#address.hrefOf(request));
    this.#session = new SearchSession(new SearchClient(config.urls), this.#view, PAGE_SIZE);
    this.#feed = new FeedView(root);
    this.#recent = new RecentSearches(config.urls.baseUrl);
    formElement.addEventListener('focusin', () => this.#session.prepare(), { once: true });
    this.#listen();
  }

  /** Searches for what the address asks for, unless that is what is shown. */
  followAddress(): void {
    const request = this.#address.read();
    // A link within the page, such as to skip to the content, is a step of the history, too.
    if (this.#address.hrefOf(request) === this.#href) return;
    this.#address.endTyping();
    this.#form.write(request);
    this.#search(this.#form.read());
  }

  #listen(): void {
    this.#form.onType(() => this.#debounce.schedule(() => this.#go(this.#form.read(), true)));
    this.#form.onSubmit(() => {
      this.#form.settle();
      this.#go(this.#form.read());
    });
    this.#form.onFilter(() => this.#go(this.#form.read()));
    this.#view.onFollow(() => this.#recent.add(this.#form.format()));
    this.#view.onMore(() => this.#session.more());
    this.#view.onRetry(() => this.#session.retry());
    this.#view.onSuggestion((query) => this.#replaceForm({ ...this.#form.read(), query }));
    this.#view.onClearFilters(() => this.#replaceForm({ ...this.#form.read(), filters: {} }));
    addEventListener('popstate', () => this.followAddress());
    addEventListener('keydown', (event) => this.#onKey(event));
  }

  #replaceForm(request: SearchRequest): void {
    this.#form.write(request);
    this.#go(request);
    this.#form.input.focus();
  }

  #go(request: SearchRequest, isTyping = false): void {
    this.#address.write(request, isTyping);
    if (!isTyping) this.#recent.add(this.#form.format());
    this.#search(request);
  }

  #search(request: SearchRequest): void {
    this.#debounce.cancel();
    this.#href = this.#address.hrefOf(request);
    this.#session.search(request);
    this.#feed.show(request);
  }

  /** The shortcut that opens the quick search on other pages. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#form.input.select();
  }
}

const root = document.querySelector<HTMLElement>('#search');
const formElement = root?.querySelector('form');
if (root && formElement) new SearchPage(root, formElement).followAddress();
