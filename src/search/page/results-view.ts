import type { SearchUpdate } from '../protocol.ts';
import { parseQuery, quoteWords, type Query } from '../query.ts';
import { isFiltered, type SearchRequest } from '../request.ts';
import { announce, createElement } from './elements.ts';
import { MOST_CITED } from './find-papers.ts';
import { beginMessage, countMessage, isIncomplete, missingMessage, progressMessage } from './messages.ts';
import { renderResult } from './render-result.ts';
import type { SearchConfig } from './search-config.ts';
import type { SearchView } from './session.ts';

/** The search page's view of a session: the elements of `#search` below its form. */
export class ResultsView implements SearchView {
  readonly #parts: Parts;
  readonly #topics: ReadonlyMap<string, string>;
  readonly #config: SearchConfig;
  readonly #hrefOf: (request: SearchRequest) => string;
  /** Whether the status line shows a count: it is announced once while it grows, and when it is final. */
  #hasAnnouncedCount = false;
  /** Index of the row that gets the focus once it is there. */
  #focusIndex: number | null = null;
  #suggested: Query | null = null;

  /**
   * @param hrefOf the link to a request
   * @throws when the page lacks one of the elements
   */
  constructor(root: HTMLElement, config: SearchConfig, hrefOf: (request: SearchRequest) => string) {
    this.#parts = findParts(root);
    this.#topics = readTopics(root);
    this.#config = config;
    this.#hrefOf = hrefOf;
  }

  begin(request: SearchRequest): void {
    this.#hasAnnouncedCount = false;
    this.#focusIndex = null;
    this.#hideHints();
    this.#parts.list.ariaBusy = 'true';
    announce(this.#parts.status, beginMessage(this.#config.wording, request));
  }

  clearRows(): void {
    this.#parts.list.replaceChildren();
    this.#parts.list.removeAttribute('aria-busy');
  }

  update(update: SearchUpdate, request: SearchRequest): void {
    const { list, more, clear } = this.#parts;
    const { wording } = this.#config;
    list.append(...update.rows.map((row) => renderResult(row, { wording, topics: this.#topics })));
    more.hidden = !update.hasMore;
    if (update.isComplete || isIncomplete(update)) this.#showMissing(missingMessage(wording, update));
    this.#showExpansions(update, request);
    this.#announceCount(update, request);
    // Together with the first rows, which would move down otherwise.
    this.#offerCitations(update.total);
    clear.hidden = !update.isComplete || update.total > 0 || !isFiltered(request);
    this.#moveFocus();
  }

  fail(): void {
    this.#hideHints();
    this.#parts.list.replaceChildren();
    announce(this.#parts.status, this.#config.wording.text('search.failed'));
    this.#parts.retry.hidden = false;
  }

  reset(): void {
    this.#hideHints();
    this.#parts.list.replaceChildren();
    announce(this.#parts.status, '');
  }

  suggest(request: SearchRequest): void {
    const { suggestion, suggestionLink } = this.#parts;
    this.#suggested = request.query;
    suggestionLink.textContent = request.query.text;
    suggestionLink.href = this.#hrefOf(request);
    suggestion.hidden = false;
  }

  showNothing(request: SearchRequest, shorter: SearchRequest | null): void {
    const { nothing, shorterLink, elsewhere } = this.#parts;
    const { parentElement } = shorterLink;
    if (parentElement) parentElement.hidden = shorter === null;
    if (shorter !== null) {
      shorterLink.textContent = shorter.query.text;
      shorterLink.href = this.#hrefOf(shorter);
    }
    for (const link of elsewhere)
      link.href = `${link.dataset['search'] ?? ''}${encodeURIComponent(request.query.text)}`;
    nothing.hidden = false;
  }

  failToSuggest(): void {
    this.#showMissing(this.#config.wording.text('search.missingWords'));
  }

  /** Calls back when a reader wants more rows; the first of them gets the focus. */
  onMore(listener: () => void): void {
    this.#parts.more.addEventListener('click', () => {
      this.#focusIndex = this.#parts.list.children.length;
      listener();
    });
  }

  /** Calls back when a reader wants to repeat the search. */
  onRetry(listener: () => void): void {
    this.#parts.retry.addEventListener('click', () => {
      // The button is hidden next, and would lose the focus.
      this.#parts.status.focus();
      listener();
    });
  }

  /** Calls back when a reader follows a result. */
  onFollow(listener: () => void): void {
    this.#parts.list.addEventListener('click', listener);
  }

  /** Calls back when filters exclude everything and a reader wants to remove them. */
  onClearFilters(listener: () => void): void {
    this.#parts.clear.addEventListener('click', listener);
  }

  /** Calls back when a reader follows the suggestion, except into a new tab. */
  onSuggestion(listener: (query: Query) => void): void {
    this.#parts.suggestionLink.addEventListener('click', (event) => {
      if (this.#suggested === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      listener(this.#suggested);
    });
  }

  #hideHints(): void {
    const { missing, suggestion, nothing, expansions, more, retry, clear, list, cite } = this.#parts;
    for (const part of [missing, suggestion, nothing, expansions, more, retry, clear, cite]) part.hidden = true;
    // What it saves is of the search before.
    cite.open = false;
    list.removeAttribute('aria-busy');
  }

  /** Shows what is missing, with a retry; '' is nothing. */
  #showMissing(message: string): void {
    const { missing, retry } = this.#parts;
    missing.hidden = retry.hidden = message === '';
    announce(missing, message);
  }

  /** Says which abbreviations were searched for in both forms, with a link to the query as it was typed. */
  #showExpansions({ expanded }: SearchUpdate, request: SearchRequest): void {
    const { expansions } = this.#parts;
    if (expanded === undefined || !expansions.hidden) return;
    const { wording } = this.#config;
    const linkTo = (typed: string, replacement: string): HTMLAnchorElement => {
      const query = parseQuery(quoteWords(request.query.text, typed, replacement));
      const link = createElement('a', replacement);
      link.href = this.#hrefOf({ ...request, query });
      return link;
    };
    const lines = [
      ...expanded.added.map(({ typed, forms }) => {
        const text = wording.text('search.expanded', { typed, form: forms.join(', ') });
        return [text, ' ', wording.text('search.asTyped'), ' ', linkTo(typed, typed)];
      }),
      ...expanded.choices.map(({ typed, forms }) => [
        wording.text('search.choice', { typed }),
        ...forms.flatMap((form, index) => [index === 0 ? ' ' : ' · ', linkTo(typed, form)]),
      ]),
    ].map((parts) => {
      const line = createElement('p', '', 'quiet');
      line.append(...parts);
      return line;
    });
    expansions.replaceChildren(...lines);
    expansions.hidden = false;
  }

  #announceCount(update: SearchUpdate, request: SearchRequest): void {
    const { wording } = this.#config;
    if (update.isComplete) announce(this.#parts.status, countMessage(wording, request, update));
    else if (!this.#hasAnnouncedCount) announce(this.#parts.status, progressMessage(wording, request, update.total));
    this.#hasAnnouncedCount ||= update.total > 0;
  }

  #offerCitations(total: number): void {
    const { cite, citeLabel } = this.#parts;
    cite.hidden = total === 0;
    citeLabel.textContent = this.#config.wording.text('cite.set', { count: Math.min(total, MOST_CITED) });
  }

  #moveFocus(): void {
    const { children } = this.#parts.list;
    if (this.#focusIndex === null || children.length <= this.#focusIndex) return;
    children[this.#focusIndex]?.querySelector('a')?.focus();
    this.#focusIndex = null;
  }
}

type Parts = ReturnType<typeof findParts>;

function findParts(root: HTMLElement) {
  const find = <E extends HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`The search page has no \`${selector}\`, which Search.astro should contain`);
    return found;
  };
  return {
    status: find('#search-status'),
    list: find<HTMLOListElement>('#search-results'),
    missing: find('#search-missing'),
    suggestion: find('#search-suggestion'),
    suggestionLink: find<HTMLAnchorElement>('#search-suggestion a'),
    nothing: find('#search-nothing'),
    expansions: find('#search-expansions'),
    shorterLink: find<HTMLAnchorElement>('#search-nothing a'),
    elsewhere: root.querySelectorAll<HTMLAnchorElement>('#search-nothing a[data-search]'),
    more: find<HTMLButtonElement>('#search-more'),
    retry: find<HTMLButtonElement>('#search-retry'),
    clear: find<HTMLButtonElement>('#search-clear'),
    cite: find<HTMLDetailsElement>('#search-cite'),
    citeLabel: find('#search-cite h2'),
  };
}

/** Reads the labels of topics from the options of the form. */
function readTopics(root: HTMLElement): ReadonlyMap<string, string> {
  const options = root.querySelectorAll<HTMLOptionElement>('select[name="topic"] option[value]:not([value=""])');
  return new Map(Array.from(options, ({ value, label }) => [value, label]));
}
