// Marks on the page of a day which papers are of what the reader follows, and can show these alone.

import { createElement } from '../../search/page/elements.ts';
import { FollowStorage } from '../../saved/follow-storage.ts';
import type { Follow } from '../../saved/follows.ts';
import { followsOf, isWord } from '../../saved/match-follows.ts';
import { idAt } from '../../saved/paper-links.ts';
import { newlySaved } from '../../saved/reading-list.ts';
import type { Wording } from '../../site/wording.ts';
import { loadKnownPapers, loadLines } from './archive-papers.ts';
import { loadSavedConfig } from './saved-config.ts';

/** A paper of the page. */
interface Entry {
  readonly element: HTMLElement;
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

const listLink = document.querySelector<HTMLAnchorElement>('.saved');
const base = new URL('..', listLink?.href ?? location.href).pathname;
const storage = new FollowStorage(base);
const entries = [...document.querySelectorAll<HTMLElement>('.papers > li')].map(readEntry);
const only = createElement('input');
const onlyText = createElement('span');
let marked = new Set<Element>();

loadPage().then(
  ({ wording, lineOf }) => {
    const mark = async (): Promise<void> => {
      const follows = storage.read();
      // Without a connection, words are still found in the page.
      const lines = follows.every(isWord) ? null : await lineOf().catch(() => null);
      const found = new Map(
        entries.map((entry) => {
          const { title, abstract } = entry;
          return [entry, followsOf({ ...lines?.get(entry.id), title, abstract }, follows)] as const;
        }),
      );
      for (const [entry, reasons] of found) showReasons(entry, reasons, wording);
      marked = new Set(entries.filter((entry) => found.get(entry)?.length).map(({ element }) => element));
      onlyText.textContent = wording.text('follow.only', { count: marked.size });
      filter();
    };
    addControl();
    storage.onOtherTab(() => void mark());
    return mark();
  },
  // Without the words, nothing is marked.
  () => undefined,
);

/** The words for it, and the papers of the page as data files have them, from files that are the same for every reader. */
async function loadPage() {
  const { wording, ...files } = await loadSavedConfig(listLink?.href ?? '');
  const load = async () => {
    const known = await loadKnownPapers(files);
    const papers = entries.map(({ id, title }) => newlySaved({ id: known.idOf(id) ?? id, title }, 0));
    const lines = await loadLines(papers, known, files);
    return new Map(lines.map((line) => [line.id, line]));
  };
  let lines: ReturnType<typeof load> | undefined;
  return {
    wording,
    lineOf: () => {
      lines ??= load();
      // After a failure, the next call tries again.
      lines.catch(() => (lines = undefined));
      return lines;
    },
  };
}

function readEntry(element: HTMLElement): Entry {
  const link = element.querySelector<HTMLAnchorElement>('h3 a');
  const texts = [...element.querySelectorAll('.text')].map(({ textContent }) => textContent);
  return {
    element,
    id: (link && idAt(link.pathname, base)) ?? '',
    title: link?.textContent ?? '',
    abstract: texts.join('\n'),
  };
}

/** Says of a paper why it is marked. */
function showReasons({ element }: Entry, reasons: readonly Follow[], wording: Wording): void {
  element.querySelector('.follows')?.remove();
  if (reasons.length === 0) return;
  const names = wording.list(reasons.map(({ name }) => name));
  element.querySelector('.margin')?.prepend(createElement('li', wording.text('follow.reason', { names }), 'follows'));
}

function addControl(): void {
  const label = createElement('label');
  only.type = 'checkbox';
  label.append(only, ' ', onlyText);
  only.addEventListener('change', filter);
  const reading = document.querySelector('.reading') ?? createElement('p', '', 'reading quiet');
  if (!reading.isConnected) document.querySelector('.papers')?.before(reading);
  reading.append(label);
}

function filter(): void {
  const shown = new Set([...marked].map(({ id }) => `#${id}`));
  for (const { element } of entries) element.style.display = !only.checked || marked.has(element) ? '' : 'none';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.overview a')) {
    const item = link.closest('li');
    if (item) item.style.display = !only.checked || shown.has(link.hash) ? '' : 'none';
  }
}
