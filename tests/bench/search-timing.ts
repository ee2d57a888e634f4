// Functions that run in the page: Playwright sends their source text, so they can use nothing from this module.

/** Milliseconds from the start of a search. */
export interface Times {
  /** Until the first rows are shown. */
  readonly first: number;
  /** Until the number of results is final. */
  readonly complete: number;
}

/** Searches with the form of the search page. */
export function searchPage(asked: { word: string; parameters: string; mayStop: boolean }): Promise<Times> {
  const form = document.querySelector<HTMLFormElement>('#search form');
  const [list, status] = ['#search-results', '#search-status'].map((name) => document.querySelector(name));
  if (!form || !list || !status) throw new Error('This page is not the search page');
  const parameters = new URLSearchParams(asked.parameters);
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const value = parameters.get(field.name) ?? '';
    if (field instanceof HTMLSelectElement && value !== '') field.add(new Option(value, value));
    field.value = value;
  }
  const input = form.elements.namedItem('q') as HTMLInputElement;
  input.value = asked.word;
  return new Promise((resolve) => {
    const started = performance.now();
    let first: number | undefined;
    const look = (): void => {
      const now = performance.now() - started;
      const isComplete = status.textContent?.endsWith(`“${asked.word}”`) === true;
      if (list.ariaBusy !== 'true' && (list.children.length > 0 || isComplete)) first ??= now;
      if (first === undefined || !(isComplete || asked.mayStop)) return;
      observer.disconnect();
      resolve({ first, complete: now });
    };
    const observer = new MutationObserver(look);
    const root = document.querySelector('#search');
    if (root) observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    input.focus();
    form.requestSubmit();
  });
}

/** Searches a single Pagefind index, and loads its first twenty rows. */
export async function searchAll(asked: { word: string; options: object }): Promise<Times> {
  const url = '/single/pagefind.js';
  const { search } = (await import(url)) as {
    search(word: string, options: object): Promise<{ results: { data(): Promise<unknown> }[] }>;
  };
  const started = performance.now();
  const { results } = await search(asked.word, asked.options);
  await Promise.all(results.slice(0, 20).map((result) => result.data()));
  const now = performance.now() - started;
  return { first: now, complete: now };
}
