import { normalizeTitle } from '../text/normalize-title.ts';
import type { ReadingList, SavedPaper } from './reading-list.ts';

/** The orders in which a reader sees a list. */
export type ListOrder = 'newest' | 'unread' | 'title';

/**
 * The papers of a list that have all words of a search in title, id, note or tags, in an order; of equals, the last saved first.
 * @param compare titles, by the alphabet of the site's language
 */
export function arrangeList(
  list: ReadingList,
  { find, order }: { readonly find: string; readonly order: ListOrder },
  compare: (a: string, b: string) => number,
): ReadingList {
  const words = normalizeTitle(find).split('-').filter(Boolean);
  return list
    .filter((paper) => hasWords(paper, words))
    .toReversed()
    .toSorted((a, b) => ORDERS[order](a, b, compare) || b.savedAt - a.savedAt);
}

const ORDERS: Readonly<Record<ListOrder, Comparison>> = {
  newest: () => 0,
  unread: (a, b) => Number(a.isRead) - Number(b.isRead),
  title: (a, b, compare) => compare(a.title || a.id, b.title || b.id),
};

type Comparison = (a: SavedPaper, b: SavedPaper, compare: (a: string, b: string) => number) => number;

function hasWords({ id, title, note, tags }: SavedPaper, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = normalizeTitle([title, id, note, ...tags].join(' '));
  return words.every((word) => text.includes(word));
}
