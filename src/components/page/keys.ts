// Single keys for those who read without a mouse. `?` lists them, and they can all be switched off (WCAG 2.1.4).

import { kept, KEYS_KEY } from './keep.ts';
import { PAPER_ITEMS } from './paper-items.ts';

const searchLink = document.querySelector<HTMLAnchorElement>('.masthead a[href$="/search/"]');
const place = document.querySelector<HTMLElement>('#theme');

const ACTIONS: Readonly<Record<string, () => void>> = {
  '/': () => {
    const field = document.querySelector<HTMLInputElement>('main [type=search][name=q]');
    if (field) field.select();
    else searchLink?.click();
  },
  j: () => step(1),
  k: () => step(-1),
  o: () => current()?.querySelector('a')?.click(),
  s: () => {
    const button = (current() ?? document).querySelector<HTMLButtonElement>('.save');
    button?.focus();
    button?.click();
  },
  '?': showKeys,
};

/** The paper that has the focus. */
function current(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(PAPER_ITEMS) ?? null;
}

/** Moves the focus to another paper, at first to one that is seen. */
function step(by: number): void {
  const items = [...document.querySelectorAll<HTMLElement>(PAPER_ITEMS)];
  const at = current();
  const seen = items.findIndex((item) => item.getBoundingClientRect().top >= 0);
  const next = items[at ? items.indexOf(at) + by : seen];
  next?.querySelector<HTMLElement>('a')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function showKeys(): void {
  if (searchLink) void import('./keys-dialog.ts').then(({ openKeys }) => openKeys(searchLink.href));
}

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  const isTyped = target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]');
  const action = Object.hasOwn(ACTIONS, key) ? ACTIONS[key] : undefined;
  if (!action || isTyped || event.ctrlKey || event.metaKey || event.altKey || kept(KEYS_KEY) === 'off') return;
  event.preventDefault();
  action();
});

if (place) {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: place.dataset['keys'] });
  button.addEventListener('click', showKeys);
  place.append(' ', button);
}
