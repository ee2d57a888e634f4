/**
 * The newest day that a reader had seen before this visit. All pages of a tab are one visit, so that what is new stays new while
 * one looks around.
 * @param newest day that the site has now
 * @param kept what lasts between visits, as `localStorage`
 * @param visit what lasts as long as the visit, as `sessionStorage`
 * @returns null at the first visit, and where the browser keeps nothing
 */
export function daySeenBefore(key: string, newest: string, kept: KeyValues, visit: KeyValues): string | null {
  try {
    const before = visit.getItem(key) ?? kept.getItem(key) ?? '';
    visit.setItem(key, before);
    kept.setItem(key, newest);
    return before === '' ? null : before;
  } catch {
    return null;
  }
}

type KeyValues = Pick<Storage, 'getItem' | 'setItem'>;
