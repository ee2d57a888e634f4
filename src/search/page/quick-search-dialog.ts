import type { SearchUpdate } from '../protocol.ts';
import { formatRequest, parseRequest, setFilters, type SearchRequest } from '../request.ts';
import { moveByArrowKeys } from './arrow-keys.ts';
import { announce, createElement } from './elements.ts';
import { beginMessage, countMessage, filterText, isIncomplete, missingMessage } from './messages.ts';
import type { RecentSearches } from './recent-searches.ts';
import { renderTitle } from './render-result.ts';
import type { SearchConfig } from './search-config.ts';
import type { SearchForm } from './search-form.ts';
import type { SearchView } from './session.ts';

/**
 * The quick search's view of a session: a dialog with the form of the search page, the first results, and a link to that
 * page. Before anything is asked for, it has the reader's last searches.
 */
export class QuickSearchDialog implements SearchView {
  readonly element: HTMLDialogElement;
  readonly #form: SearchForm;
  readonly #recent: RecentSearches;
  readonly #recentSection: HTMLElement;
  readonly #recentList = createElement('ul');
  readonly #status = createElement('p', '', 'quiet');
  readonly #list = createElement('ol', '', 'titles');
  readonly #all: HTMLAnchorElement;
  readonly #retry: HTMLButtonElement;
  readonly #pageUrl: string;
  readonly #config: SearchConfig;

  /** @param pageUrl address of the search page */
  constructor(pageUrl: string, config: SearchConfig, form: SearchForm, recent: RecentSearches) {
    const { wording } = config;
    this.#pageUrl = pageUrl;
    this.#config = config;
    this.#form = form;
    this.#recent = recent;
    this.#status.role = 'status';
    this.#all = createElement('a', wording.text('search.all'));
    this.#all.hidden = true;
    this.#retry = createButton(wording.text('search.retry'));
    this.#retry.hidden = true;
    const close = createButton(wording.text('search.close'));
    close.addEventListener('click', () => this.element.close());
    form.input.parentElement?.append(close);
    // The page may have a form of its own, with the same ids.
    form.element.querySelector('label[for]')?.remove();
    form.input.removeAttribute('id');
    form.input.ariaLabel = wording.text('search.label');
    this.#recentSection = this.#createRecent();
    this.element = createElement('dialog', '', 'quick');
    this.element.ariaLabel = wording.text('search.label');
    this.element.append(form.element, this.#recentSection, this.#status, this.#retry, this.#list, this.#all);
    moveByArrowKeys(this.element, form.input);
    this.element.addEventListener('click', ({ target }) => {
      // A click on the backdrop has the dialog itself as its target.
      if (target === this.element) this.element.close();
    });
  }

  /** Shows the dialog, and selects what was typed before. */
  open(): void {
    this.#showRecent();
    if (!this.element.open) this.element.showModal();
    this.#form.input.select();
  }

  /** Calls back when a reader wants to repeat the search. */
  onRetry(listener: () => void): void {
    this.#retry.addEventListener('click', () => {
      // The button is hidden next, and would lose the focus.
      this.#form.input.focus();
      listener();
    });
  }

  /** Calls back when a reader follows a result, or the link to all of them. */
  onFollow(listener: () => void): void {
    this.#list.addEventListener('click', listener);
    this.#all.addEventListener('click', listener);
  }

  begin(request: SearchRequest): void {
    this.#recentSection.hidden = true;
    this.#retry.hidden = true;
    this.#all.hidden = false;
    this.#all.href = this.hrefOf(request);
    announce(this.#status, beginMessage(this.#config.wording, request));
  }

  clearRows(): void {
    this.#list.replaceChildren();
  }

  update(update: SearchUpdate, request: SearchRequest): void {
    const { wording } = this.#config;
    this.#list.append(...update.rows.map((row) => renderTitle(row, { wording })));
    this.#retry.hidden = !isIncomplete(update);
    if (!update.isComplete && !isIncomplete(update)) return;
    const count = (update.isComplete ? countMessage : beginMessage)(wording, request, update);
    const messages = [count, missingMessage(wording, update)];
    announce(this.#status, messages.filter(Boolean).join(' · '));
  }

  fail(): void {
    this.clearRows();
    announce(this.#status, this.#config.wording.text('search.failed'));
    this.#retry.hidden = false;
  }

  reset(): void {
    this.#all.hidden = this.#retry.hidden = true;
    this.clearRows();
    announce(this.#status, '');
    this.#showRecent();
  }

  /** The link to a request on the search page. */
  hrefOf(request: SearchRequest): string {
    return this.#pageUrl + formatRequest(request);
  }

  #createRecent(): HTMLElement {
    const { wording } = this.#config;
    const section = createElement('section', '', 'recent');
    const forget = createButton(wording.text('search.forget'));
    forget.addEventListener('click', () => {
      this.#recent.clear();
      section.hidden = true;
      this.#form.input.focus();
    });
    section.hidden = true;
    section.append(createElement('h2', wording.text('search.recent'), 'label'), this.#recentList, forget);
    return section;
  }

  /** Shows the last searches, unless there are none or something is asked for. */
  #showRecent(): void {
    const searches = this.#recent
      .list()
      .map((search) => ({ search, text: this.#describe(parseRequest(search)) }))
      .filter(({ text }) => text !== '');
    this.#recentSection.hidden = searches.length === 0 || this.#form.isAsking();
    this.#recentList.replaceChildren(
      ...searches.map(({ search, text }) => {
        const link = createElement('a', text);
        link.href = this.#pageUrl + search;
        const item = createElement('li');
        item.append(link);
        return item;
      }),
    );
  }

  /** A search in words: what was typed, and the filters. */
  #describe(request: SearchRequest): string {
    const { wording } = this.#config;
    const filters = setFilters(request).map(([name, value]) =>
      filterText(wording, name, this.#form.labelOf(name, value)),
    );
    return [request.query.text, ...filters].filter(Boolean).join(' · ');
  }
}

function createButton(text: string): HTMLButtonElement {
  const button = createElement('button', text);
  button.type = 'button';
  return button;
}
