import type { SearchUpdate } from '../protocol.ts';
import { formatRequest, type SearchRequest } from '../request.ts';
import { announce, createElement } from './elements.ts';
import { beginMessage, countMessage, missingMessage } from './messages.ts';
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
    const close = createElement('button', wording.text('search.close'));
    close.type = 'button';
    this.element = createElement('dialog', '', 'quick');
    this.element.ariaLabel = wording.text('search.label');
    this.element.append(createForm(pageUrl, this.input, close), this.#status, this.#list, this.#all);
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

  begin(request: SearchRequest): void {
    this.#all.hidden = false;
    this.#all.href = `${this.#pageUrl}${formatRequest(request, this.#config.order)}`;
    announce(this.#status, beginMessage(this.#config.wording, request));
  }

  clearRows(): void {
    this.#list.replaceChildren();
  }

  update({ rows, total, isComplete, missing }: SearchUpdate, request: SearchRequest): void {
    const { wording } = this.#config;
    this.#list.append(...rows.map((row) => renderTitle(row, { wording })));
    if (!isComplete) return;
    const messages = [countMessage(wording, request, total), missingMessage(wording, missing)];
    announce(this.#status, messages.filter(Boolean).join('. '));
  }

  fail(): void {
    this.clearRows();
    announce(this.#status, this.#config.wording.text('search.failed'));
  }

  reset(): void {
    this.#all.hidden = true;
    this.clearRows();
    announce(this.#status, '');
  }
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
  Object.assign(input, { type: 'search', name: 'q', autocomplete: 'off', placeholder });
  input.ariaLabel = wording.text('search.label');
  return input;
}
