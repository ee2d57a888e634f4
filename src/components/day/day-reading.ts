// How a day is read: in which order, and how much of each text.

import { FOLLOWING_KEY } from '../../saved/follows.ts';
import { keep, kept } from '../page/keep.ts';

const root = document.documentElement;
const texts = document.querySelector<HTMLSelectElement>('#texts');

if (texts) {
  // What was chosen on another day; the boot script has set it before the page was shown.
  texts.value = root.dataset['texts'] ?? '';
  texts.addEventListener('change', () => {
    root.dataset['texts'] = texts.value;
    keep('daybook:texts', texts.value);
  });
}

// Entries take the order of the overview, which links to each of them.

const order = document.querySelector<HTMLSelectElement>('#order');
const byVotes = [...document.querySelectorAll<HTMLAnchorElement>('.overview a')].map(({ hash }) => hash.slice(1));
const lists = [...document.querySelectorAll('.papers')].map((list) => ({ list, entries: [...list.children] }));

/** Puts the entries of each digest in order. */
function arrange(by: string): void {
  const rank = new Map(byVotes.map((id, index) => [id, index]));
  for (const { list, entries } of lists) {
    const sorted = entries.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
    list.append(...(by === 'votes' ? sorted : entries));
  }
}

if (order) {
  const address = new URL(location.href);
  if (address.searchParams.get('order') === 'votes') order.value = 'votes';
  // A browser may restore an earlier choice.
  if (order.value === 'votes') arrange('votes');
  order.addEventListener('change', () => {
    arrange(order.value);
    if (order.value === 'votes') address.searchParams.set('order', 'votes');
    else address.searchParams.delete('order');
    history.replaceState(null, '', address);
  });
}

// Marks are loaded for those alone who follow something.

const listLink = document.querySelector<HTMLAnchorElement>('.saved');
const base = new URL('..', listLink?.href ?? location.href).pathname;
if (kept(`${FOLLOWING_KEY}:${base}`)?.includes('{"kind"')) import('../saved/follow-marks.ts').catch(() => undefined);
