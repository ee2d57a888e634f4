import type { SearchUpdate } from '../protocol.ts';
import { MAX_QUERY_LENGTH } from '../query.ts';
import { formatRequest, type SearchRequest } from '../request.ts';
import { announce, createElement } from './elements.ts';
import { beginMessage, countMessage, isIncomplete, missingMessage } from './messages.ts';
import { renderTitle } from './render-result.ts';
import type { SearchConfig } from './search-config.ts';
import type { SearchView } from './session.ts';

/** The quick search's view of a session: a dialog with a field, the first results, and a link to the search page. */
export class QuickSearchDialog implements SearchView {
  readonly element: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly #status = createElement('p', '', 'quiet');
  readonly #list = createElement('ol', '', 'titles');
  readonly #all: HTMLAnchorElement;
  readonly #retry: HTMLButtonElement;
  readonly #pageUrl: string;
  readonly #config: SearchConfig;

  /** @param pageUrl address of the search page */
  constructor(pageUrl: string, config: SearchConfig) {
    const { wording } = config;
    this.#pageUrl = pageUrl;
    this.#config = config;
    this.input = createInput(config);
    this.#status.role = 'status';
    this.#all = createElement('a', wording.text('search.all'));
    this.#all.hidden = true;
    this.#retry = createButton(wording.text('search.retry'));
    this.#retry.hidden = true;
    const close = createButton(wording.text('search.close'));
    this.element = createElement('dialog', '', 'quick');
    this.element.ariaLabel = wording.text('search.label');
    this.element.append(createForm(pageUrl, this.input, close), this.#status, this.#retry, this.#list, this.#all);
    close.addEventListener('click', () => this.element.close());
    this.element.addEventListener('click', ({ target }) => {
      // A click on the backdrop has the dialog itself as its target.
      if (target === this.element) this.element.close();
    });
  }

  /** Shows the dialog, and selects what was typed before. */
  open(): void {
    if (!this.element.open) this.element.showModal();
    this.input.select();
  }

  /** Calls back when a reader wants to repeat the search. */
  onRetry(listener: () => void): void {
    this.#retry.addEventListener('click', () => {
      // The button is hidden next, and would lose the focus.
      this.input.focus();
      listener();
    });
  }

  begin(request: SearchRequest): void {
    this.#retry.hidden = true;
    this.#all.hidden = false;
    this.#all.href = `${this.#pageUrl}${formatRequest(request, this.#config.order)}`;
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
  }
}

function createButton(text: string): HTMLButtonElement {
  const button = createElement('button', text);
  button.type = 'button';
  return button;
}

function createForm(action: string, ...fields: readonly HTMLElement[]): HTMLFormElement {
  const form = createElement('form', '', 'search-field');
  form.action = action;
  form.role = 'search';
  form.append(...fields);
  return form;
}

function createInput({ wording }: SearchConfig): HTMLInputElement {
  const input = createElement('input');
  const placeholder = wording.text('search.placeholder');
  Object.assign(input, {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    placeholder,
    maxLength: MAX_QUERY_LENGTH,
  });
  input.ariaLabel = wording.text('search.label');
  return input;
}
