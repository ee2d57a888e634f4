import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { hasErrorCode } from '../../source/error-code.ts';
import type { Environment } from '../../site/environment.ts';

const WAIT_MS = 200;

/** A takeover lasts for some system calls; a file that is older was left behind by a killed process. */
const TAKEOVER_MS = 10_000;

/** The process that has a lock. */
const OwnerSchema = z.object({
  pid: z.int().positive(),
  /** When the process started, as its system says: another process may get its number later; null where unknown. */
  start: z.string().nullable(),
  host: z.string(),
  checkout: z.string(),
});

/** How to wait for locks. */
export interface LockOptions {
  /** How long to wait for each, in milliseconds; default 30 minutes, longer than a build of a large archive takes. */
  readonly timeout?: number;
  /** What the lock is of, for messages; default: a build. */
  readonly task?: string;
  /** Told once whom each lock is waited for; default: standard error. */
  readonly report?: (message: string) => void;
}

/**
 * The lock files of a build: of the checkout, since its builds share their working folders, and of the folders that other
 * checkouts may use as well.
 */
export function lockFiles({ outDir, cacheDir }: Pick<Environment, 'outDir' | 'cacheDir'>): string[] {
  return [
    resolve('node_modules/.cache/daybook/build.lock'),
    join(dirname(outDir), `.${basename(outDir)}.daybook-lock`),
    join(cacheDir, 'build.lock'),
  ];
}

/**
 * Runs a build while no other has one of its locks; waits for those that do.
 * @param files each holds the process that has the lock
 * @throws when a lock is not released in time
 */
export async function withBuildLocks<T>(
  files: readonly string[],
  build: () => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  const taken: string[] = [];
  try {
    // All builds take them in one order, so that no two wait for each other.
    for (const file of files.toSorted()) {
      await waitForLock(file, options);
      taken.push(file);
    }
    return await build();
  } finally {
    for (const file of taken) rmSync(file, { force: true });
  }
}

async function waitForLock(
  file: string,
  { timeout = 30 * 60_000, task = 'build', report = console.warn }: LockOptions,
): Promise<void> {
  const start = performance.now();
  let isReported = false;
  mkdirSync(dirname(file), { recursive: true });
  while (!takeLock(file)) {
    removeStaleLock(file);
    const owner = readOwner(file);
    if (owner === null) continue;
    if (performance.now() - start > timeout)
      throw new Error(`${describeWait(owner, task)} for too long: ${mendOf(file)}`);
    if (!isReported) report(describeWait(owner, task));
    isReported = true;
    await delay(WAIT_MS);
  }
}

function describeWait(owner: Owner | 'unreadable', task: string): string {
  if (owner === 'unreadable') return `Waiting for another ${task}`;
  const { pid, host, checkout } = owner;
  return `Waiting for the ${task} of process ${pid}${host === hostname() ? '' : ` on ${host}`} in \`${checkout}\``;
}

function mendOf(file: string): string {
  return `end it, or delete \`${file}\` if it no longer runs`;
}

/** Takes the lock where nobody has it. It is written aside and linked: a lock that exists names its owner. */
function takeLock(file: string): boolean {
  const own = `${file}.${process.pid}`;
  const owner: Owner = { pid: process.pid, start: startOf(process.pid), host: hostname(), checkout: process.cwd() };
  writeFileSync(own, JSON.stringify(owner));
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
    const owner = readOwner(file);
    if (owner !== null && !isRunning(owner)) rmSync(file, { force: true });
  } finally {
    rmSync(takeover, { force: true });
  }
}

/** The process that has the lock; `unreadable` for what no build writes, null where nobody has it. */
function readOwner(file: string): Owner | 'unreadable' | null {
  try {
    return OwnerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return hasErrorCode(error, 'ENOENT') ? null : 'unreadable';
  }
}

/** Whether the owner of a lock still runs; of one on another machine nobody here knows, so that it counts as running. */
function isRunning(owner: Owner | 'unreadable'): boolean {
  if (owner === 'unreadable') return false;
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // A process of another user exists, too.
    return hasErrorCode(error, 'EPERM');
  }
  return owner.start === startOf(owner.pid);
}

/** When a process started, in a form that differs from that of any other process with its number; null where unknown. */
function startOf(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      // The 22nd field; the second, a name in parentheses, may have spaces.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ');
      return fields?.[19] ?? null;
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') return null;
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || null;
}

/** Whether a file could be made; false where it exists. */
function succeeds(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

type Owner = z.infer<typeof OwnerSchema>;
