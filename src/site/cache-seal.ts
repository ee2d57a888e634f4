import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../compare-text.ts';

/** Records the hash of a file or a folder of a cache, in a file beside it. A later change of either is found. */
export function sealCache(path: string): void {
  writeFileSync(sealOf(path), `${hashOf(path)}\n`);
}

/** Makes a file or a folder of a cache one that nobody sealed: a build that is killed while it writes it leaves it so. */
export function unsealCache(path: string): void {
  rmSync(sealOf(path), { force: true });
}

/**
 * Whether a file or a folder of a cache is as it was sealed. What is not is removed with its seal, and made anew by whoever
 * asks; `report` hears of one that was sealed and is damaged.
 */
export function takeSealed(path: string, report: (message: string) => void = console.warn): boolean {
  const state = stateOf(path);
  if (state === 'whole') return true;
  if (state === 'damaged') report(`\`${path}\` in the cache is damaged: it is removed and made anew`);
  for (const each of [path, sealOf(path)]) rmSync(each, { recursive: true, force: true });
  return false;
}

function stateOf(path: string): 'absent' | 'unsealed' | 'whole' | 'damaged' {
  if (!statSync(path, { throwIfNoEntry: false })) return 'absent';
  if (!statSync(sealOf(path), { throwIfNoEntry: false })) return 'unsealed';
  try {
    return readFileSync(sealOf(path), 'utf8').trim() === hashOf(path) ? 'whole' : 'damaged';
  } catch {
    // What cannot be read is of no use either.
    return 'damaged';
  }
}

function sealOf(path: string): string {
  return `${path}.sha256`;
}

/** SHA-256 of a file, or of the names and hashes of all that a folder holds, in hexadecimal digits. */
function hashOf(path: string): string {
  if (!statSync(path).isDirectory()) return hashFile(path);
  const hash = createHash('sha256');
  for (const name of readdirSync(path).toSorted(compareText)) hash.update(`${name}\0${hashOf(join(path, name))}\n`);
  return hash.digest('hex');
}

/** In pieces: the collections of a large archive take hundreds of megabytes. */
function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let size = readSync(file, PIECE); size > 0; size = readSync(file, PIECE)) hash.update(PIECE.subarray(0, size));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** One for all files: a cache has thousands of small ones. */
const PIECE = Buffer.alloc(1 << 20);
