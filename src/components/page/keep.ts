/** Under this key, `off` says that single keys do nothing. */
export const KEYS_KEY = 'daybook:keys';

/** Keeps a choice of the reader in this browser; where storage is disabled, it is kept for this page only. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The page has the choice already.
  }
}

/** What this browser keeps under a key; null where it keeps nothing. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
