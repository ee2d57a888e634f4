/** Keeps a choice of the reader in this browser; where storage is disabled, it is kept for this page only. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The page has the choice already.
  }
}
