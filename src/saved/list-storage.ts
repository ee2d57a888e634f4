import { formatList, parseList, type ReadingList } from './reading-list.ts';

/** What a page tells its window when it has changed the list; other tabs are told by the storage. */
export const LIST_CHANGED = 'daybook:list-changed';

/** A change of a list. */
export type ListEdit = (list: ReadingList) => ReadingList;

/**
 * The reader's list, kept in this browser alone. Every change is made to what the browser keeps at that moment, so that two
 * tabs never undo each other's. Where the browser keeps nothing, or has no room left, changes stay in this page, and each
 * further one tries again to keep them all.
 */
export class ListStorage {
  readonly #key: string;
  readonly #storage: Storage | null;
  /** Changes that the browser has not kept. */
  #pending: readonly ListEdit[] = [];

  /**
   * @param base of the site: sites of one origin share a storage, but not their lists
   * @param storage default: that of the browser; null where it allows none
   */
  constructor(base: string, storage: Storage | null = browserStorage()) {
    this.#key = `daybook:saved:${base}`;
    this.#storage = storage;
  }

  /** Whether the browser keeps all changes so far. */
  get isKept(): boolean {
    return this.#pending.length === 0;
  }

  read(): ReadingList {
    const kept = parseList(this.#text(this.#key) ?? '') ?? [];
    return this.#pending.reduce((list, edit) => edit(list), kept);
  }

  /** Changes the list, and tells in `isKept` whether the browser keeps it. */
  change(edit: ListEdit): void {
    this.#pending = [...this.#pending, edit];
    if (this.#setDamagedAside() && this.#write(this.#key, formatList(this.read()))) this.#pending = [];
  }

  /** What the browser kept and is no list, for the reader to save; null where there is none. */
  damaged(): string | null {
    const text = this.#text(this.#key);
    return this.#text(this.#damagedKey) ?? (text !== null && parseList(text) === null ? text : null);
  }

  /** Forgets what is damaged. */
  forgetDamaged(): void {
    if (this.#setDamagedAside()) attempt(() => this.#storage?.removeItem(this.#damagedKey));
  }

  /** Calls back when another tab has changed the list. */
  onOtherTab(listener: () => void): void {
    addEventListener('storage', ({ key }) => {
      if (key === this.#key || key === null) listener();
    });
  }

  get #damagedKey(): string {
    return `${this.#key}:damaged`;
  }

  /** @returns whether the place of the list may be written */
  #setDamagedAside(): boolean {
    const text = this.#text(this.#key);
    if (text === null || parseList(text) !== null) return true;
    return this.#write(this.#damagedKey, text) && attempt(() => this.#storage?.removeItem(this.#key)).done;
  }

  #text(key: string): string | null {
    return attempt(() => this.#storage?.getItem(key)).value ?? null;
  }

  #write(key: string, text: string): boolean {
    return this.#storage !== null && attempt(() => this.#storage?.setItem(key, text)).done;
  }
}

function browserStorage(): Storage | null {
  return attempt(() => localStorage).value ?? null;
}

/** Storage throws where it is disabled or full. */
function attempt<Value>(run: () => Value): { readonly done: boolean; readonly value?: Value } {
  try {
    return { done: true, value: run() };
  } catch {
    return { done: false };
  }
}
