import { fillTemplate, pluralForm, type Text } from '../text/template.ts';
import { loadPagefind, type Pagefind, type PagefindResult } from './pagefind-client.ts';
import { renderResult } from './render-result.ts';

const PAGE_SIZE = 20;
const DEBOUNCE_MS = 150;

interface SearchStrings {
  readonly loading: Text;
  readonly results: Text;
  readonly failed: Text;
}

const root = document.querySelector<HTMLElement>('#search');
if (root) startSearch(root);

/** Connects the search form with the index, which is loaded when a reader turns to it. */
function startSearch(root: HTMLElement): void {
  const find = <E extends Element>(selector: string): E => {
    const element = root.querySelector<E>(selector);
    if (!element) throw new Error(`No \`${selector}\` in the search page: see Search.astro`);
    return element;
  };
  const form = find<HTMLFormElement>('form');
  const input = find<HTMLInputElement>('input');
  const status = find<HTMLElement>('#search-status');
  const list = find<HTMLOListElement>('#search-results');
  const more = find<HTMLButtonElement>('#search-more');
  const retry = find<HTMLButtonElement>('#search-retry');
  const { base = '/', index = '/', language = 'en', strings = '{}' } = root.dataset;
  const texts = JSON.parse(strings) as SearchStrings;
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });

  let pagefind: Promise<Pagefind> | undefined;
  let latest = 0;
  let pending: readonly PagefindResult[] = [];

  const load = (): Promise<Pagefind> => {
    pagefind ??= loadPagefind(index, base);
    // A failed load is tried anew by the next search.
    pagefind.catch(() => (pagefind = undefined));
    return pagefind;
  };
  const say = (text: Text, query: string, count = 0): void => {
    status.textContent = fillTemplate(pluralForm(text, rules, count), { query, count: numbers.format(count) });
  };
  const showMore = async (turn: number): Promise<void> => {
    const fragments = await Promise.all(pending.slice(0, PAGE_SIZE).map((result) => result.data()));
    if (turn !== latest) return;
    pending = pending.slice(PAGE_SIZE);
    list.append(...fragments.map((fragment) => renderResult(fragment, days)));
    more.hidden = pending.length === 0;
  };
  const search = async (): Promise<void> => {
    const query = input.value.trim();
    const turn = ++latest;
    retry.hidden = true;
    if (query === '') return clear();
    say(texts.loading, query);
    try {
      const { results } = await (await load()).search(query);
      // An older query that answers late never overwrites a newer one.
      if (turn !== latest) return;
      pending = results;
      list.replaceChildren();
      await showMore(turn);
      if (turn === latest) say(texts.results, query, results.length);
    } catch {
      if (turn !== latest) return;
      clear();
      say(texts.failed, query);
      retry.hidden = false;
    }
  };
  const clear = (): void => {
    status.textContent = '';
    more.hidden = true;
    list.replaceChildren();
  };
  const searchFromAddress = (): void => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    void search();
  };

  let timer: number | undefined;
  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      history.replaceState(null, '', addressOf(input.value));
      void search();
    }, DEBOUNCE_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    history.pushState(null, '', addressOf(input.value));
    void search();
  });
  more.addEventListener('click', () => {
    const shown = list.children.length;
    void showMore(latest).then(() => list.children[shown]?.querySelector('a')?.focus());
  });
  retry.addEventListener('click', () => void search());
  addEventListener('popstate', searchFromAddress);
  searchFromAddress();
}

function addressOf(value: string): string {
  const query = value.trim();
  return query === '' ? location.pathname : `${location.pathname}?${new URLSearchParams({ q: query })}`;
}
