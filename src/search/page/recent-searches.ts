/** How many searches are kept. */
const KEPT = 8;

/**
 * The reader's last searches, kept in this browser alone, as the query strings of their addresses. Where the browser keeps
 * nothing, there are none.
 */
export class RecentSearches {
  readonly #key: string;

  /** @param base of the site: sites of one origin share a storage, but not their searches */
  constructor(base: string) {
    this.#key = `daybook:searches:${base}`;
  }

  /** The newest first, each once. */
  list(): string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isQueryString).slice(0, KEPT) : [];
    } catch {
      return [];
    }
  }

  /**
   * Puts a search first.
   * @param search the query string of its address; an empty one asks for nothing and is not kept
   */
  add(search: string): void {
    if (search === '') return;
    const kept = [search, ...this.list().filter((other) => other !== search)].slice(0, KEPT);
    attempt(() => localStorage.setItem(this.#key, JSON.stringify(kept)));
  }

  /** Forgets all of them. */
  clear(): void {
    attempt(() => localStorage.removeItem(this.#key));
  }
}

/** What another script keeps under the same key may be anything. */
function isQueryString(kept: unknown): kept is string {
  return typeof kept === 'string' && kept.startsWith('?');
}

/** A storage that is full or disabled keeps nothing. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // The search works without it.
  }
}
