import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What builds have computed before, by what it was computed from. A value is whole as it was stored, or missing. */
export interface BuildStore {
  /** The value under a key; null where there is none, or where it is damaged. */
  get(key: string): StoredValue | null;
  set(key: string, value: StoredValue): void;
  /** Writes what is new, and forgets what was neither asked for nor set. */
  close(): void;
}

export type StoredValue = string | Uint8Array;

/**
 * Opens a store, which is made anew where it is missing, damaged, or another version's.
 * @param version changes with the code that computes the values
 */
export function openBuildStore(file: string, version: string): BuildStore {
  const database = openDatabase(file, version);
  const select = database.prepare('SELECT value, hash FROM entries WHERE key = ?');
  const used = new Set<string>();
  const added = new Map<string, StoredValue>();
  return {
    get: (key) => {
      const row = added.has(key) ? undefined : attempt(() => select.get(key));
      const value = added.get(key) ?? row?.['value'];
      if (!isStored(value) || (row && row['hash'] !== hashOf(key, value))) return null;
      used.add(key);
      return value;
    },
    set: (key, value) => void added.set(key, value),
    close: () => {
      // A store that cannot be written saves no time, and costs nothing else.
      attempt(() => {
        const insert = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?)');
        const remove = database.prepare('DELETE FROM entries WHERE key = ?');
        const keys = database
          .prepare('SELECT key FROM entries')
          .all()
          .map(({ key }) => String(key));
        database.exec('BEGIN');
        for (const key of keys) if (!used.has(key)) remove.run(key);
        for (const [key, value] of added) insert.run(key, value, hashOf(key, value));
        database.exec('COMMIT');
      });
      attempt(() => database.close());
    },
  };
}

/** A store that forgets everything: for commands that run once. */
export const NO_STORE: BuildStore = { get: () => null, set: () => undefined, close: () => undefined };

/**
 * What a function makes of an input, taken from a store where it has been made before.
 * @param input everything that the result follows from
 */
export function stored<Value>(
  store: BuildStore,
  kind: string,
  input: readonly StoredValue[],
  make: () => Value,
): Value {
  const key = `${kind} ${hashInput(input)}`;
  return recall<Value>(store, key) ?? keep(store, key, make());
}

/** The same for a function that takes its time. */
export async function storedLater<Value>(
  store: BuildStore,
  kind: string,
  input: readonly StoredValue[],
  make: () => Promise<Value>,
): Promise<Value> {
  const key = `${kind} ${hashInput(input)}`;
  return recall<Value>(store, key) ?? keep(store, key, await make());
}

function recall<Value>(store: BuildStore, key: string): Value | undefined {
  const known = store.get(key);
  return typeof known === 'string' ? (JSON.parse(known) as Value) : undefined;
}

function keep<Value>(store: BuildStore, key: string, value: Value): Value {
  store.set(key, JSON.stringify(value));
  return value;
}

/** The bytes under a key of a store, where numbers of 32 bits may start; null where there are none. */
export function getBytes(store: BuildStore, key: string): Uint8Array | null {
  const value = store.get(key);
  if (!(value instanceof Uint8Array)) return null;
  return value.byteOffset % 4 === 0 ? value : value.slice();
}

/** Bytes under a key of a store, made and kept where there are none. */
export function storedBytes(store: BuildStore, key: string, make: () => Uint8Array): Uint8Array {
  const known = getBytes(store, key);
  if (known !== null) return known;
  const bytes = make();
  store.set(key, bytes);
  return bytes;
}

/** A hash of all parts of an input, wherever one ends and the next begins. */
export function hashInput(input: readonly StoredValue[]): string {
  const hash = createHash('sha256');
  for (const part of input) hash.update(String(part.length)).update('\0').update(part);
  return hash.digest('base64url');
}

function isStored(value: unknown): value is StoredValue {
  return typeof value === 'string' || value instanceof Uint8Array;
}

/** Also notices a value under the key of another. */
function hashOf(key: string, value: StoredValue): string {
  return createHash('sha256').update(key).update('\0').update(value).digest('base64url').slice(0, 22);
}

function openDatabase(file: string, version: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const known = attempt(() => {
    const database = new DatabaseSync(file);
    database.exec('PRAGMA synchronous = OFF');
    if (attempt(() => database.prepare('SELECT version FROM store').get()?.['version']) === version) return database;
    database.close();
    return null;
  });
  if (known) return known;
  for (const each of [file, `${file}-journal`]) rmSync(each, { force: true });
  const database = new DatabaseSync(file);
  database.exec('PRAGMA synchronous = OFF');
  database.exec('CREATE TABLE entries (key TEXT PRIMARY KEY, value NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID');
  database.exec('CREATE TABLE store (version TEXT NOT NULL)');
  database.prepare('INSERT INTO store VALUES (?)').run(version);
  return database;
}

/** What a function returns; undefined where the file of the database is no database, or damaged. */
function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR') return undefined;
    throw error;
  }
}
