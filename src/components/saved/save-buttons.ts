// A button beside every paper, which puts it on the reader's list and takes it off again. Pages carry none: they need the script.

import { LIST_CHANGED, ListStorage } from '../../saved/list-storage.ts';
import { newlySaved, withoutPaper, type NamedPaper, type SavedPaper } from '../../saved/reading-list.ts';
import { PAPER_FACTS, PAPER_ITEMS } from '../page/paper-items.ts';
import { idAt, pathOfPaper } from '../../saved/paper-links.ts';

/** From this many papers on, a browser is asked not to delete them. */
const WORTH_KEEPING = 3;

const listLink = document.querySelector<HTMLAnchorElement>('.saved');
const base = new URL('..', listLink?.href ?? location.href).pathname;
const label = listLink?.dataset['label'] ?? '';
const storage = new ListStorage(base);
const buttons = new Map<HTMLButtonElement, string>();
const removed = new Map<string, SavedPaper>();

/** Puts a button into every item that has none, and shows what is saved. */
function showButtons(): void {
  for (const item of document.querySelectorAll<HTMLElement>(PAPER_ITEMS)) {
    const link = item.querySelector('a');
    const id = link && idAt(link.pathname, base);
    if (!id || item.querySelector('.save')) continue;
    const facts = item.querySelector(PAPER_FACTS) ?? item;
    const place = facts.matches('ul') ? facts.appendChild(document.createElement('li')) : facts;
    place.append(' ', buttonFor({ id, title: titleOf(link) }));
  }
  const list = storage.read();
  const saved = new Set(list.map(({ id }) => id));
  for (const [button, id] of buttons) button.ariaPressed = String(saved.has(id));
  if (listLink) listLink.dataset['count'] = `${list.length || ''}`;
}

function buttonFor(paper: NamedPaper): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'save',
    textContent: label,
    ariaLabel: `${label}: ${paper.title}`,
  });
  button.addEventListener('click', () => {
    const saved = storage.read().find(({ id }) => id === paper.id);
    if (saved) removed.set(paper.id, saved);
    // Whoever takes a paper off by mistake has its note again with the next click.
    const added = saved ? [] : [removed.get(paper.id) ?? newlySaved(paper, Date.now())];
    storage.change((list) => [...withoutPaper(list, paper.id), ...added]);
    dispatchEvent(new Event(LIST_CHANGED));
    if (saved) return;
    // Only over HTTPS does a browser have these. The worker of those who read offline keeps whatever is fetched.
    if (storage.read().length >= WORTH_KEEPING) void navigator.storage?.persist();
    if (navigator.serviceWorker?.controller) fetch(pathOfPaper(paper.id, base)).catch(() => 0);
  });
  buttons.set(button, paper.id);
  return button;
}

function titleOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim();
}

const heading = document.querySelector('.paper h1');
const id = idAt(location.pathname, base);
if (heading && id) document.querySelector('.paper-side')?.prepend(buttonFor({ id, title: titleOf(heading) }));
showButtons();
storage.onOtherTab(showButtons);
// Also on a page that the browser had kept while another one changed the list.
for (const event of [LIST_CHANGED, 'pageshow']) addEventListener(event, showButtons);
const results = document.querySelector('.results');
if (results) new MutationObserver(showButtons).observe(results, { childList: true });
