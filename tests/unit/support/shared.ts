import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'vitest';
import type { RawFile } from '../../../src/source/decode.ts';

/** Where real data is, beside the repository. */
export const SHARED = resolve(import.meta.dirname, '../../../../shared');

/** A group of tests on real digests, which the repository may not hold: skipped, saying so, where they are missing. */
export function describeShared(name: string, tests: () => void): void {
  if (existsSync(SHARED)) describe(name, tests);
  // The tests themselves read shared files while they are collected.
  else describe.skip(name, () => test('needs ../shared, which is not there', () => {}));
}

/** The text of a shared file. */
export function readShared(path: string): string {
  return readFileSync(join(SHARED, path), 'utf8');
}

/** A shared file as a digest file; `name` is the one it has under `digests/`. */
export function sharedDigest(path: string, name = path.split('/').at(-1) ?? path): RawFile {
  return { path: `digests/${name}`, bytes: readFileSync(join(SHARED, path)) };
}

/** All files of a shared folder as digest files. */
export function sharedDigests(folder: string): RawFile[] {
  return readdirSync(join(SHARED, folder))
    .toSorted()
    .map((name) => sharedDigest(`${folder}/${name}`));
}
