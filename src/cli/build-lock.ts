import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Builds of one checkout share a working folder of Astro's, wherever they read and write. */
const LOCK_FILE = 'node_modules/.cache/daybook/build.lock';
const WAIT_MS = 200;

/** Runs a build while no other of this checkout runs; waits for one that does. */
export async function withBuildLock<T>(build: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(LOCK_FILE), { recursive: true });
  while (!takeLock()) {
    if (!isRunning(lockOwner())) rmSync(LOCK_FILE, { force: true });
    await delay(WAIT_MS);
  }
  try {
    return await build();
  } finally {
    rmSync(LOCK_FILE, { force: true });
  }
}

function takeLock(): boolean {
  try {
    writeFileSync(LOCK_FILE, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; null where it was just released, or is not yet written. */
function lockOwner(): number | null {
  try {
    return Number(readFileSync(LOCK_FILE, 'utf8')) || null;
  } catch {
    return null;
  }
}

/** Whether a process is there; an unknown owner counts as running, for it may be about to say its number. */
function isRunning(pid: number | null): boolean {
  if (pid === null) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
