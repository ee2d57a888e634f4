import { clear, createStore, get, setMany } from 'idb-keyval';
import type { PaperTexts } from '../../vectors/count-words.ts';

/** Records of imported files that the archive lacks, with what they are compared by. */
interface KeptRecords {
  /** The basis of the vectors. */
  readonly basis: number;
  readonly records: readonly KeptRecord[];
}

/** One record. */
export interface KeptRecord {
  readonly title: string;
  readonly vector: Int8Array;
}

/** The vectors of saved papers, so that a page loads the months of new ones alone. */
interface KeptPapers {
  readonly basis: number;
  /** How many papers the archive had: a larger one may have what another lacked. */
  readonly archiveSize: number;
  /** Saved id → vector; null for a paper that the archive lacks. */
  readonly vectors: ReadonlyMap<string, Int8Array | null>;
}

/** What the browser keeps in its database, since it is too much for the storage that the reading list has. */
interface Kept {
  readonly papers: KeptPapers;
  readonly records: KeptRecords;
  /** The texts of the records, in the same order: another basis needs them. */
  readonly texts: readonly PaperTexts[];
}

/** Reads what is kept; null where there is nothing, or the browser keeps nothing. */
export async function readKept<Key extends keyof Kept>(base: string, key: Key): Promise<Kept[Key] | null> {
  try {
    return (await get<Kept[Key]>(key, storeOf(base))) ?? null;
  } catch {
    return null;
  }
}

/** Keeps one thing or several, all or none of them. @returns whether the browser keeps them */
export async function writeKept(base: string, values: Partial<Kept>): Promise<boolean> {
  try {
    await setMany(Object.entries(values), storeOf(base));
    return true;
  } catch {
    return false;
  }
}

/** Forgets all of it. */
export async function forgetKept(base: string): Promise<void> {
  try {
    await clear(storeOf(base));
  } catch {
    // The browser kept nothing.
  }
}

/** One connection to the database is enough for a page. */
let store: ReturnType<typeof createStore> | undefined;

function storeOf(base: string): ReturnType<typeof createStore> {
  store ??= createStore(`daybook:for-you:${base}`, 'kept');
  return store;
}
