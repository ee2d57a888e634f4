import { constants, copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { hasErrorCode } from '../source/error-code.ts';
import { listTree } from '../source/content-files.ts';

/** How often a copy is made anew when something changes meanwhile. */
const ATTEMPTS = 5;

/**
 * Copies a content folder, so that a build reads one state of it whatever is written meanwhile. Only regular files are
 * copied.
 * @throws when the content does not come to rest
 */
export function snapshotContent(contentDir: string, snapshotDir: string): void {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = stateOf(contentDir);
    rmSync(snapshotDir, { recursive: true, force: true });
    mkdirSync(snapshotDir, { recursive: true });
    if (copyTree(contentDir, snapshotDir) && stateOf(contentDir) === before) return;
  }
  throw new Error(
    `The files in \`${contentDir}\` change while they are read: start the build again when they are written`,
  );
}

/** Copies the files of a tree; false where one of them goes away meanwhile. */
function copyTree(from: string, to: string): boolean {
  try {
    for (const { path, file } of listTree(from, '', Infinity).files) {
      const copy = join(to, path);
      mkdirSync(dirname(copy), { recursive: true });
      // Where the file system can, both share their bytes until one of them is changed.
      copyFileSync(file, copy, constants.COPYFILE_FICLONE);
    }
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** The files of a tree with what changes when they are written. */
function stateOf(contentDir: string): string {
  const { files } = listTree(contentDir, '', Infinity);
  return JSON.stringify(
    files.map(({ path, file }) => {
      const { ino, size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
      return [path, ino, size, mtimeMs];
    }),
  );
}

/** A plugin of Vite's: imports of a snapshot's files that lead out of the content folder lead to where they do in it. */
export function snapshotImports(contentDir: string, snapshotDir: string) {
  return {
    name: 'daybook:snapshot-imports',
    enforce: 'pre' as const,
    resolveId(source: string, importer: string | undefined): string | undefined {
      if (importer === undefined || !/^\.\.?\//.test(source) || !isBelow(snapshotDir, importer)) return undefined;
      const original = resolve(contentDir, relative(snapshotDir, dirname(importer)), source);
      return isBelow(contentDir, original) ? undefined : original;
    },
  };
}

function isBelow(folder: string, file: string): boolean {
  return file.startsWith(folder + sep);
}
