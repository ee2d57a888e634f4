import type { ResultRow, SearchUpdate } from '../engine/engine.ts';
import { formatRequest, type SearchRequest } from '../request.ts';
import { createSearchClient } from './search-client.ts';
import { readSetting, type SearchSetting } from './search-setting.ts';

/** Rows of the dialog. */
const ROWS = 8;

/** Time for the next keystroke. */
const DEBOUNCE_MS = 150;

let dialog: Promise<HTMLDialogElement> | undefined;

/**
 * Opens a dialog that shows the first results of what is typed into it, and leads to all of them.
 * @param pageUrl of the search page, which knows the site's texts and where its index lies
 * @throws when that page cannot be loaded
 */
export async function openQuickSearch(pageUrl: string): Promise<void> {
  dialog ??= makeDialog(pageUrl);
  // Tried anew when it is next asked for.
  dialog.catch(() => (dialog = undefined));
  const opened = await dialog;
  if (!opened.open) opened.showModal();
  opened.querySelector('input')?.select();
}

async function makeDialog(pageUrl: string): Promise<HTMLDialogElement> {
  const response = await fetch(pageUrl);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const root = page.querySelector<HTMLElement>('#search');
  if (!response.ok || !root) throw new Error(`No search page at ${pageUrl}`);
  const made = buildDialog(pageUrl, readSetting(root));
  document.body.append(made);
  return made;
}

function buildDialog(pageUrl: string, setting: SearchSetting): HTMLDialogElement {
  const { wording, order } = setting;
  const made = element('dialog', 'quick');
  made.ariaLabel = wording.text('search.label');
  const form = element('form', 'search-field');
  form.action = pageUrl;
  form.role = 'search';
  const input = element('input', '');
  Object.assign(input, {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    placeholder: wording.text('search.placeholder'),
  });
  input.ariaLabel = wording.text('search.label');
  const close = element('button', '', wording.text('search.close'));
  close.type = 'button';
  form.append(input, close);
  const status = element('p', 'quiet');
  status.role = 'status';
  const list = element('ol', 'titles');
  const all = element('a', '', wording.text('search.all'));
  all.hidden = true;
  made.append(form, status, list, all);

  const client = createSearchClient(setting);
  let timer: number | undefined;
  let unanswered: SearchRequest | undefined;
  const search = (request: SearchRequest): void => {
    unanswered = undefined;
    all.hidden = request.text === '';
    all.href = `${pageUrl}${formatRequest(request, order)}`;
    if (request.text === '') {
      client.stop();
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = wording.text(order === 'newest' ? 'search.loading' : 'search.ranking');
    unanswered = request;
    let isStale = true;
    const onUpdate = ({ rows, total, isComplete, missing }: SearchUpdate): void => {
      if (isStale && (rows.length > 0 || isComplete)) {
        list.replaceChildren();
        isStale = false;
      }
      list.append(...rows.map((row) => rowOf(row, setting)));
      if (!isComplete) return;
      unanswered = undefined;
      const spans = missing.map(({ first, last }) => wording.span(first, last)).join('; ');
      const found = wording.text('count.results', { count: total, query: request.text });
      const text = spans === '' ? found : `${found}. ${wording.text('search.missing', { spans })}`;
      if (status.textContent !== text) status.textContent = text;
    };
    const onFailure = (): void => {
      unanswered = undefined;
      list.replaceChildren();
      status.textContent = wording.text('search.failed');
    };
    client.search(request, ROWS, { onUpdate, onFailure, onRenewal: () => search(request) });
  };
  input.addEventListener('focus', () => {
    client.prepare();
    // The dialog was closed before the answer came.
    if (unanswered) search(unanswered);
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => search({ text: input.value.trim(), order, filters: {} }), DEBOUNCE_MS);
  });
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', ({ target }) => {
    // Beside the dialog, a click meets what is behind it, which belongs to it.
    if (target === made) made.close();
  });
  made.addEventListener('close', () => {
    if (unanswered) client.stop();
  });
  return made;
}

function rowOf(row: ResultRow, { wording, hrefOf }: SearchSetting): HTMLLIElement {
  const { title, day } = 'meta' in row ? row.meta : row;
  const item = element('li', '');
  const link = element('a', '', title);
  link.href = 'url' in row ? row.url : hrefOf(row.permalink);
  item.append(link, element('span', 'quiet', wording.day(day)));
  return item;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
