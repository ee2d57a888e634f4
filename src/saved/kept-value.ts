/** A change of what is kept. */
export type Edit<Value> = (value: Value) => Value;

/** How something that a browser keeps becomes text, and text becomes it again. */
export interface KeptForm<Value> {
  /** The start of its key in the storage. */
  readonly key: string;
  readonly empty: Value;
  format(value: Value): string;
  /** @returns null where the text is nothing of that kind */
  parse(text: string): Value | null;
}

/**
 * Something of the reader's, kept in this browser alone. Every change is made to what the browser keeps at that moment, so that two
 * tabs never undo each other's. Where the browser keeps nothing, or has no room left, changes stay in this page, and each
 * further one tries again to keep them all.
 */
export class KeptValue<Value> {
  readonly #form: KeptForm<Value>;
  readonly #key: string;
  readonly #storage: Storage | null;
  /** Changes that the browser has not kept. */
  #pending: readonly Edit<Value>[] = [];

  /**
   * @param base of the site: sites of one origin share a storage, but not what they keep there
   * @param storage default: that of the browser; null where it allows none
   */
  constructor(form: KeptForm<Value>, base: string, storage: Storage | null = browserStorage()) {
    this.#form = form;
    this.#key = `${form.key}:${base}`;
    this.#storage = storage;
  }

  /** Whether the browser keeps all changes so far, and can keep any. */
  get isKept(): boolean {
    return this.#storage !== null && this.#pending.length === 0;
  }

  read(): Value {
    const kept = this.#form.parse(this.#text(this.#key) ?? '') ?? this.#form.empty;
    return this.#pending.reduce((value, edit) => edit(value), kept);
  }

  /** Changes it, and tells in `isKept` whether the browser keeps it. */
  change(edit: Edit<Value>): void {
    this.#pending = [...this.#pending, edit];
    if (this.#setDamagedAside() && this.#write(this.#key, this.#form.format(this.read()))) this.#pending = [];
  }

  /** What the browser kept and cannot be read, for the reader to save; null where there is none. */
  damaged(): string | null {
    const text = this.#text(this.#key);
    return this.#text(this.#damagedKey) ?? (text !== null && this.#form.parse(text) === null ? text : null);
  }

  /** Forgets what is damaged. */
  forgetDamaged(): void {
    if (this.#setDamagedAside()) attempt(() => this.#storage?.removeItem(this.#damagedKey));
  }

  /** Calls back when another tab has changed it. */
  onOtherTab(listener: () => void): void {
    addEventListener('storage', ({ key }) => {
      if (key === this.#key || key === null) listener();
    });
  }

  get #damagedKey(): string {
    return `${this.#key}:damaged`;
  }

  /** @returns whether its place may be written */
  #setDamagedAside(): boolean {
    const text = this.#text(this.#key);
    if (text === null || this.#form.parse(text) !== null) return true;
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
