import { PAPER_FACTS } from '../page/paper-items.ts';
import type { PagePaper } from './page-papers.ts';

/** A page whose papers are ranked. */
export interface RankedPage {
  /** Puts them in this order, and says of each why. */
  apply(): void;
  /** Puts them back. */
  undo(): void;
}

/** What the one list takes the place of, beside the lists: headings of digests, and the most discussed papers of a period. */
const OTHERS = '.front-digest, section[aria-labelledby="top"]';

/** What holds a list and its heading. */
const GROUPS = '.period-day, .month';

/**
 * Puts papers in another order: those of a day within their digests, all others of the page in one list.
 * @param why says of a paper why it is there; null where nothing is known of it
 */
export function arrangePapers(
  lists: readonly HTMLElement[],
  papers: readonly PagePaper[],
  rankOf: (id: string) => number,
  why: (id: string) => Node[] | null,
): RankedPage {
  const before = lists.map((list) => ({ list, items: [...list.children] }));
  const ranked = papers.toSorted((a, b) => rankOf(a.id) - rankOf(b.id));
  const isDay = lists.every((list) => list.matches('.papers'));
  const [first] = lists;
  const merged = isDay || !first ? null : mergedList(first);
  const others = merged ? [...document.querySelectorAll<HTMLElement>(OTHERS), ...lists.map(groupOf)] : [];
  const lines: HTMLElement[] = [];

  const apply = (): void => {
    if (merged && first) groupOf(first).before(merged);
    const shown = new Set<string>();
    for (const { id, item, list } of ranked) {
      // Two digests of a front page may have the same paper.
      if (merged && shown.has(id)) continue;
      shown.add(id);
      (merged ?? list).append(item);
      if (item instanceof HTMLLIElement && item.hasAttribute('value')) item.value = shown.size;
      const reason = why(id);
      if (reason) lines.push(addLine(item, reason));
    }
    for (const other of others) other.hidden = true;
  };
  const undo = (): void => {
    for (const line of lines.splice(0)) line.remove();
    for (const { list, items } of before) list.append(...items);
    for (const [item, value] of values) item.value = value;
    merged?.remove();
    for (const other of others) other.hidden = false;
  };
  const values = ranked.flatMap(({ item }): [HTMLLIElement, number][] =>
    item instanceof HTMLLIElement && item.hasAttribute('value') ? [[item, item.value]] : [],
  );
  return { apply, undo };
}

function mergedList(first: HTMLElement): HTMLElement {
  const list = document.createElement('ol');
  list.className = first.matches('.rows') ? 'rows for-you' : 'titles for-you';
  return list;
}

function groupOf(list: HTMLElement): HTMLElement {
  return list.closest<HTMLElement>(GROUPS) ?? list;
}

function addLine(item: HTMLElement, reason: readonly Node[]): HTMLElement {
  const facts = item.querySelector(PAPER_FACTS) ?? item;
  const line = document.createElement(facts.matches('ul') ? 'li' : 'span');
  line.className = 'why';
  line.append(...reason);
  facts.append(line);
  return line;
}
