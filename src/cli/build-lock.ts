import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Builds of one checkout share a working folder of Astro's, wherever they read and write. */
const LOCK_FILE = 'node_modules/.cache/daybook/build.lock';
const WAIT_MS = 200;

/** A takeover lasts for some system calls; a file that is older was left behind by a killed process. */
const TAKEOVER_MS = 10_000;

/**
 * Runs a build while no other of this checkout runs; waits for one that does.
 * @param file holds the number of the process that has the lock
 */
export async function withBuildLock<T>(build: () => Promise<T>, file = LOCK_FILE): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  while (!takeLock(file)) {
    removeStaleLock(file);
    await delay(WAIT_MS);
  }
  try {
    return await build();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Takes the lock where nobody has it. It is written aside and linked: a lock that exists names its owner. */
function takeLock(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    return succeeds(() => linkSync(own, file));
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Removes the lock of a process that no longer runs. One process at a time may do so: of two that find the same stale
 * lock, the slower one would remove the lock that the faster one has taken since.
 */
function removeStaleLock(file: string): void {
  const takeover = `${file}.takeover`;
  if (!succeeds(() => writeFileSync(takeover, '', { flag: 'wx' }))) {
    const { mtimeMs = Infinity } = statSync(takeover, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > TAKEOVER_MS) rmSync(takeover, { force: true });
    return;
  }
  try {
    const owner = lockOwner(file);
    if (owner !== null && !isRunning(owner)) rmSync(file, { force: true });
  } finally {
    rmSync(takeover, { force: true });
  }
}

/** The process that has the lock; null where it was just released. */
function lockOwner(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether a file could be made; false where it exists. */
function succeeds(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
