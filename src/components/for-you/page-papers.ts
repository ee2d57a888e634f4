import { idAt } from '../../saved/paper-links.ts';

/** A paper in a list of the page. */
export interface PagePaper {
  readonly id: string;
  readonly item: HTMLElement;
  readonly list: HTMLElement;
}

/** The lists of the page that hold all its papers; rankings have some of them once more. */
export function listsOfPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(.papers, .leads, .titles, .rows:not(.ranked))')];
}

/** The papers of a list. */
export function papersOf(list: HTMLElement, base: string): PagePaper[] {
  return Array.from(list.children).flatMap((item) => {
    const link = item.querySelector('a');
    const id = link && idAt(link.pathname, base);
    return id && item instanceof HTMLElement ? [{ id, item, list }] : [];
  });
}

/** The months that the page is about, by its address and its headings. */
export function monthsOfPage(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('main :is(h1, h2, h3) a');
  const paths = [location.pathname, ...Array.from(links, ({ pathname }) => pathname)];
  return [...new Set(paths.flatMap((path) => MONTH.exec(path)?.[1] ?? []))];
}

const MONTH = /\/papers\/(?:date|month)\/(\d{4}-\d\d)/;
