import type { SearchUpdate } from '../engine/engine.ts';
import { widerQuery } from '../query.ts';
import { formatRequest, isAsking, parseRequest, type SearchRequest } from '../request.ts';
import { resultsView } from './results-view.ts';
import { createSearchClient, type SearchClient } from './search-client.ts';
import { searchForm } from './search-form.ts';
import { readSetting } from './search-setting.ts';

/** Rows that are shown at first, and added on demand. */
const PAGE_SIZE = 20;

/** A query that finds fewer papers may be misspelt. */
const FEW = 3;

/** Time for the next keystroke. */
const DEBOUNCE_MS = 150;

const root = document.querySelector<HTMLElement>('#search');
const formElement = root?.querySelector('form');
if (root && formElement) startPage(root, formElement);

/** Connects form, address and results with the index, which is loaded when a reader turns to it. */
function startPage(root: HTMLElement, formElement: HTMLFormElement): void {
  const setting = readSetting(root);
  const form = searchForm(formElement, setting.order);
  const view = resultsView(root, setting);
  const client = createSearchClient(setting);
  let timer: number | undefined;
  // What is typed in one go is one step to go back over.
  let isTyping = false;
  let shown: string | undefined;

  const search = (request: SearchRequest): void => {
    clearTimeout(timer);
    shown = hrefOf(request);
    if (!isAsking(request)) {
      client.stop();
      view.clear();
      return;
    }
    view.begin(request);
    let hasSuggested = false;
    const onUpdate = (update: SearchUpdate): void => {
      view.update(update);
      if (!update.isComplete || hasSuggested) return;
      hasSuggested = true;
      void suggest(client, request, update).then((text) => view.suggest(request, text, hrefOf));
    };
    client.search(request, PAGE_SIZE, { onUpdate, onFailure: () => view.fail(), onRenewal: () => search(request) });
  };
  const hrefOf = (request: SearchRequest): string => `${location.pathname}${formatRequest(request, setting.order)}`;
  const searchFromAddress = (): void => {
    const request = parseRequest(location.search, setting.order);
    // A step to another part of the page, such as by its skip link, leaves what was found.
    if (hrefOf(request) === shown) return;
    isTyping = false;
    form.write(request);
    search(form.read());
  };
  /** Leaves a step to go back to, unless the address stays as it is, or the reader is still at the same step. */
  const go = (request: SearchRequest, goesOn = false): void => {
    const address = hrefOf(request);
    if (address !== `${location.pathname}${location.search}`) {
      if (isTyping) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    isTyping = goesOn;
    search(request);
  };

  formElement.addEventListener('focusin', () => client.prepare(), { once: true });
  form.onChange((isDone) => {
    clearTimeout(timer);
    if (isDone) return go(form.read());
    timer = window.setTimeout(() => go(form.read(), true), DEBOUNCE_MS);
  });
  view.onMore(() => client.more(PAGE_SIZE));
  view.onRetry(() => search(form.read()));
  const goTo = (request: SearchRequest): void => {
    form.write(request);
    go(request);
    form.input.focus();
  };
  view.onSuggestion((text) => goTo({ ...form.read(), text }));
  view.onClear(() => goTo({ ...form.read(), filters: {} }));
  // What opens the quick search on other pages.
  addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    form.input.select();
  });
  addEventListener('popstate', searchFromAddress);
  searchFromAddress();
}

/** A query that may find more, where this one found little. */
async function suggest(client: SearchClient, request: SearchRequest, found: SearchUpdate): Promise<string | null> {
  const { text } = request;
  if (text === '' || found.total >= FEW || found.missing.length > 0) return null;
  const corrected = await client.suggest(request, found.total).catch(() => null);
  return corrected ?? (found.total === 0 ? widerQuery(text) : null);
}
