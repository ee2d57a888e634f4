import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Environment } from '../site/environment.ts';
import { isBuiltSite, isEmptyFolder } from './site-folder.ts';

/** The folders of a build, by the variables that set them. */
type Folders = Pick<Environment, 'contentDir' | 'outDir' | 'cacheDir'>;

/**
 * Refuses folders that a build would damage: those that overlap, that hold the checkout or the home folder, and repositories.
 * @param root the checkout
 * @throws with the variable, the folder and what to do
 */
export function guardFolders({ contentDir, outDir, cacheDir }: Folders, root = process.cwd()): void {
  const [content, out, cache, checkout] = [contentDir, outDir, cacheDir, root].map(realPath) as [
    string,
    string,
    string,
    string,
  ];
  if (process.env['CONTENT_DIR'] && !existsSync(contentDir)) {
    throw new Error(`CONTENT_DIR is \`${contentDir}\`, which does not exist: correct it, or make the folder`);
  }
  for (const [name, folder] of [
    ['OUT_DIR', out],
    ['CACHE_DIR', cache],
  ] as const) {
    if (contains(folder, checkout)) refuse(name, folder, 'holds this checkout');
    if (contains(folder, realPath(homedir()))) refuse(name, folder, 'holds your home folder');
    if (existsSync(join(folder, '.git'))) refuse(name, folder, 'is a repository');
  }
  refuseOverlap(['CONTENT_DIR', content], ['OUT_DIR', out]);
  refuseOverlap(['CONTENT_DIR', content], ['CACHE_DIR', cache]);
  refuseOverlap(['OUT_DIR', out], ['CACHE_DIR', cache]);
}

/**
 * Refuses an `OUT_DIR` with files that no build wrote.
 * @throws with the folder and what to do
 */
export function guardOutDir(outDir: string): void {
  if (existsSync(outDir) && !statSync(outDir).isDirectory()) refuse('OUT_DIR', outDir, 'is a file');
  if (!isEmptyFolder(outDir) && !isBuiltSite(outDir)) {
    refuse('OUT_DIR', outDir, 'has files that no build wrote, and they would be lost');
  }
}

function refuseOverlap([a, first]: readonly [string, string], [b, second]: readonly [string, string]): void {
  if (!contains(first, second) && !contains(second, first)) return;
  throw new Error(
    `${a} \`${first}\` and ${b} \`${second}\` overlap, so that a build would delete one of them: name folders apart`,
  );
}

function refuse(name: string, folder: string, reason: string): never {
  throw new Error(`${name} is \`${folder}\`, which ${reason}: name another folder, a new or an empty one`);
}

/** Whether a folder is the other one, or has it below itself. */
function contains(folder: string, other: string): boolean {
  const path = relative(folder, other);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(path));
}

/** A path without symbolic links, as far as it exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}
