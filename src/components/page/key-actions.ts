import { openKeys } from './keys-dialog.ts';
import { PAPER_ITEMS } from './paper-items.ts';

const searchLink = document.querySelector<HTMLAnchorElement>('.masthead a[href$="/search/"]');

/** What each key of `KEYS` does. */
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
    const button = (current() ?? document).querySelector<HTMLButtonElement>('.save:not(.follow)');
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
  // Without a connection there are no words for it; the next key tries again.
  if (searchLink) openKeys(searchLink.href).catch(() => undefined);
}

/** Does what a single key is for. */
export function act(key: string): void {
  ACTIONS[key]?.();
}
