// The page that stands for all that cannot be had offline: lists what the browser keeps.

import { keptPages, type KeptPage } from '../../offline/kept-site.ts';
import { createElement } from '../../search/page/elements.ts';

const root = document.querySelector<HTMLElement>('#offline');
if (root) void show(root);

async function show(page: HTMLElement): Promise<void> {
  const { base = '/', own = '', site = '' } = page.dataset;
  const lost = page.querySelector<HTMLElement>('#offline-lost');
  if (lost) lost.hidden = location.pathname === own;
  lost?.querySelector('button')?.addEventListener('click', () => location.reload());
  const pages = (await keptPages(base)).filter(({ url }) => new URL(url).pathname !== own);
  const nothing = page.querySelector<HTMLElement>('#offline-nothing');
  if (nothing) nothing.hidden = pages.length > 0;
  for (const section of page.querySelectorAll<HTMLElement>('[data-list]')) {
    const listed = pages.filter(({ isSaved }) => isSaved === (section.dataset['list'] === 'saved'));
    section.querySelector('ul')?.replaceChildren(...listed.map((kept) => rowOf(kept, ` · ${site}`)));
    section.hidden = listed.length === 0;
  }
}

/** @param ending what the titles of most pages end with */
function rowOf({ url, title }: KeptPage, ending: string): HTMLLIElement {
  const textContent = title.endsWith(ending) ? title.slice(0, -ending.length) : title;
  const row = createElement('li');
  row.append(Object.assign(createElement('a'), { href: url, textContent, dir: 'auto' }));
  return row;
}
