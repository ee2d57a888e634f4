import type { SearchUpdate } from '../engine/engine.ts';
import { renderResult } from './render-result.ts';
import { isFiltered, type SearchRequest } from '../request.ts';
import type { SearchSetting } from './search-setting.ts';

/** The part of the search page that shows what was found. */
export interface ResultsView {
  /** A search has begun; what the one before found stays until this one finds something. */
  begin(request: SearchRequest): void;
  update(update: SearchUpdate): void;
  /** Nothing could be searched. */
  fail(): void;
  clear(): void;
  /** Offers another query; null offers none. Answers to an older request are left out. */
  suggest(request: SearchRequest, text: string | null, hrefOf: (request: SearchRequest) => string): void;
  onMore(more: () => void): void;
  onRetry(retry: () => void): void;
  onSuggestion(follow: (text: string) => void): void;
  /** When filters let nothing pass, and a reader wants to do without. */
  onClear(clear: () => void): void;
}

/** Wires the elements of the search page's `#search`. */
export function resultsView(root: HTMLElement, { wording, hrefOf }: SearchSetting): ResultsView {
  const { status, list, missing, suggestion, more, retry, clear } = findParts(root);
  const topics = readTopics(root);
  const suggested = suggestion.querySelector('a');
  let request: SearchRequest | undefined;
  // Results of the search before, until this one has some.
  let isStale = false;
  // A count that grows is said once, and then the whole.
  let isCounted = false;
  let focusAt: number | undefined;

  const say = (text: string): void => {
    // A live region speaks up when it changes.
    if (status.textContent !== text) status.textContent = text;
  };
  const hideHints = (): void => {
    for (const part of [missing, suggestion, more, retry, clear]) part.hidden = true;
    list.removeAttribute('aria-busy');
  };
  const showMissing = (spans: SearchUpdate['missing']): void => {
    const text = spans.map(({ first, last }) => wording.span(first, last)).join('; ');
    missing.hidden = retry.hidden = spans.length === 0;
    const line = spans.length === 0 ? '' : wording.text('search.missing', { spans: text });
    if (missing.textContent !== line) missing.textContent = line;
  };
  const summary = ({ total, isComplete }: SearchUpdate): string => {
    const query = request?.text ?? '';
    if (!isComplete) {
      if (request?.order !== 'newest') return wording.text('search.ranking');
      return total === 0 ? wording.text('search.loading') : wording.text('search.atLeast', { count: total });
    }
    return query === ''
      ? wording.text('count.found', { count: total })
      : wording.text('count.results', { count: total, query });
  };
  return {
    begin: (newRequest) => {
      request = newRequest;
      isStale = true;
      isCounted = false;
      focusAt = undefined;
      hideHints();
      list.ariaBusy = 'true';
      say(wording.text(newRequest.order === 'newest' ? 'search.loading' : 'search.ranking'));
    },
    update: (update) => {
      if (isStale && (update.rows.length > 0 || update.isComplete)) {
        list.replaceChildren();
        isStale = false;
        list.removeAttribute('aria-busy');
      }
      list.append(...update.rows.map((row) => renderResult(row, { wording, hrefOf, topics })));
      more.hidden = !update.hasMore;
      if (update.isComplete) showMissing(update.missing);
      if (update.isComplete || !isCounted) say(summary(update));
      isCounted ||= update.total > 0;
      clear.hidden = !update.isComplete || update.total > 0 || request === undefined || !isFiltered(request);
      if (focusAt !== undefined && list.children.length > focusAt) {
        list.children[focusAt]?.querySelector('a')?.focus();
        focusAt = undefined;
      }
    },
    fail: () => {
      hideHints();
      list.replaceChildren();
      say(wording.text('search.failed'));
      retry.hidden = false;
    },
    clear: () => {
      request = undefined;
      hideHints();
      list.replaceChildren();
      say('');
    },
    suggest: (ofRequest, text, linkTo) => {
      if (ofRequest !== request || !suggested) return;
      suggestion.hidden = text === null;
      suggested.textContent = text ?? '';
      suggested.href = text === null ? '' : linkTo({ ...ofRequest, text });
    },
    onMore: (listen) =>
      more.addEventListener('click', () => {
        focusAt = list.children.length;
        listen();
      }),
    onRetry: (listen) =>
      retry.addEventListener('click', () => {
        // The button is about to go.
        status.focus();
        listen();
      }),
    onClear: (listen) => clear.addEventListener('click', listen),
    onSuggestion: (follow) =>
      suggested?.addEventListener('click', (event) => {
        // A reader may want it in a new tab.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        follow(suggested.textContent ?? '');
      }),
  };
}

/** @throws when the page lacks one of them */
function findParts(root: HTMLElement) {
  const find = <E extends HTMLElement>(name: string): E => {
    const found = root.querySelector<E>(`#search-${name}`);
    if (!found) throw new Error(`No \`#search-${name}\` in the search page: see Search.astro`);
    return found;
  };
  return {
    status: find('status'),
    list: find<HTMLOListElement>('results'),
    missing: find('missing'),
    suggestion: find('suggestion'),
    more: find<HTMLButtonElement>('more'),
    retry: find<HTMLButtonElement>('retry'),
    clear: find<HTMLButtonElement>('clear'),
  };
}

/** The labels that the form's list of topics has. */
function readTopics(root: HTMLElement): ReadonlyMap<string, string> {
  const options = root.querySelectorAll<HTMLOptionElement>('select[name="topic"] option[value]:not([value=""])');
  return new Map(Array.from(options, ({ value, label }) => [value, label]));
}
