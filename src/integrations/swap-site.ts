import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasErrorCode } from '../source/error-code.ts';
import { finishChanges } from './apply-changes.ts';
import { besides, moveFolder } from './beside-site.ts';

/**
 * Puts a new site in the place of the one in `outDir`. Whenever it is killed, `outDir` holds the old site or the new one, or
 * `finishSwap` completes it: the new site stands complete beside `outDir` before the old one is touched.
 */
export function swapSite(newDir: string, outDir: string): void {
  finishSwap(outDir);
  mkdirSync(dirname(outDir), { recursive: true });
  moveFolder(newDir, besides(outDir).next);
  finishSwap(outDir);
}

/** Completes a swap that was interrupted; does nothing where there is none. */
export function finishSwap(outDir: string): void {
  const { next, previous, partial } = besides(outDir);
  for (const folder of partial) rmSync(folder, { recursive: true, force: true });
  if (existsSync(next)) {
    if (isMovable(outDir, previous)) renameSync(next, outDir);
    else replaceEntries(next, outDir);
  } else if (existsSync(previous) && !existsSync(outDir)) {
    renameSync(previous, outDir);
  }
  rmSync(previous, { recursive: true, force: true });
  finishChanges(outDir);
}

/** Moves the old site away, where there is one; false where its folder cannot be moved, as the root of a mounted disk. */
function isMovable(outDir: string, previous: string): boolean {
  if (!existsSync(outDir)) return true;
  rmSync(previous, { recursive: true, force: true });
  try {
    renameSync(outDir, previous);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EBUSY', 'EXDEV')) return false;
    throw error;
  }
}

/**
 * Replaces the entries of a folder that cannot be moved, one by one. The names of the new entries are written down first, so
 * that a second run knows which of the entries are old.
 */
function replaceEntries(next: string, outDir: string): void {
  const journal = join(next, JOURNAL);
  if (!existsSync(journal)) writeFileSync(journal, JSON.stringify(readdirSync(next)));
  const names = JSON.parse(readFileSync(journal, 'utf8')) as string[];
  for (const name of readdirSync(next).filter((entry) => entry !== JOURNAL)) {
    rmSync(join(outDir, name), { recursive: true, force: true });
    moveFolder(join(next, name), join(outDir, name));
  }
  for (const name of readdirSync(outDir).filter((entry) => !names.includes(entry))) {
    rmSync(join(outDir, name), { recursive: true, force: true });
  }
  rmSync(next, { recursive: true, force: true });
}

const JOURNAL = '.daybook-entries.json';
