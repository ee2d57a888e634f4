import { cpSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasErrorCode } from '../source/error-code.ts';

/** Where parts of a site stand while it is replaced: hidden folders beside `outDir`, on its file system. */
export interface BesideSite {
  /** A whole new site. */
  readonly next: string;
  /** The old site, while the new one takes its place. */
  readonly previous: string;
  /** New and changed files of a site, and the list of what is to do with them. */
  readonly changes: string;
  /** Copies that are not complete. */
  readonly partial: readonly string[];
}

/** The folders of a site in `outDir` while it is replaced. */
export function besides(outDir: string): BesideSite {
  const name = join(dirname(outDir), `.${basename(outDir)}.daybook`);
  const [next, previous, changes] = [`${name}-next`, `${name}-previous`, `${name}-changes`];
  return { next, previous, changes, partial: [partialOf(next), partialOf(changes)] };
}

/** Moves a folder or a file; to another file system it is copied under another name first, so that it is never half there. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasErrorCode(error, 'EXDEV')) throw error;
    const copy = partialOf(to);
    rmSync(copy, { recursive: true, force: true });
    try {
      cpSync(from, copy, { recursive: true });
    } catch (failure) {
      // A full disk must not stay full.
      rmSync(copy, { recursive: true, force: true });
      throw failure;
    }
    renameSync(copy, to);
    rmSync(from, { recursive: true, force: true });
  }
}

function partialOf(path: string): string {
  return `${path}-partial`;
}
