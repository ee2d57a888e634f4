import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compareText } from '../compare-text.ts';
import { hasErrorCode } from './error-code.ts';
import { createIssue, type Issue } from './issues.ts';

/** A file under the content folder. */
export interface ContentFile {
  /** Path under the content folder, with `/`. */
  readonly path: string;
  readonly file: string;
}

/** The files below a folder, and what below it cannot be read. */
export interface ContentTree {
  /** Regular files, sorted by path. */
  readonly files: readonly ContentFile[];
  readonly issues: readonly Issue[];
}

/** The folder whose files have addresses of their own: a link there is no repetition. */
const PUBLISHED = 'public';

/** The largest file that is read, in bytes: a text of twice the size would be too long for a string of JavaScript. */
const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * The regular files at a path under the content folder: those below a folder, or the one file; hidden ones, and what is
 * missing, are none. Symbolic links are not followed: one to what is read at its own place is left out, any other is an
 * issue.
 * @param path with `/`; empty for the whole content folder
 * @param largest size of a file, in bytes, above which it is an issue
 */
export function listTree(contentDir: string, path: string, largest = LARGEST_FILE): ContentTree {
  const files: ContentFile[] = [];
  const issues: Issue[] = [];
  const report = (at: string, reason: string): void => {
    issues.push(createIssue('unreadable-file', { path: at, line: 1, column: 1 }, reason));
  };
  const visit = (at: string): void => {
    const entry = entryAt(contentDir, at);
    if ('reason' in entry) report(at, entry.reason);
    else if (entry.kind === 'folder') visitFolder(at);
    else if (entry.kind === 'file' && entry.size > largest) report(at, tooLarge(entry.size, largest));
    else if (entry.kind === 'file') files.push({ path: at, file: join(contentDir, at) });
  };
  const visitFolder = (at: string): void => {
    const names = attempt(() => readdirSync(join(contentDir, at)));
    if ('reason' in names) return report(at, names.reason);
    for (const name of names.value.filter((each) => !each.startsWith('.'))) visit(at === '' ? name : `${at}/${name}`);
  };
  if (existsSync(contentDir) && path === '') visitFolder('');
  else if (lstatSync(join(contentDir, path), { throwIfNoEntry: false })) visit(path);
  return { files: files.toSorted((a, b) => compareText(a.path, b.path)), issues };
}

/** The regular files below a folder of the content folder; see `listTree`. */
export function listFiles(contentDir: string, folder: string): readonly ContentFile[] {
  return listTree(contentDir, folder).files;
}

/** The names of a folder's MDX files: their paths under it, without the extension. */
export function mdxNames(contentDir: string, folder: string): string[] {
  return listFiles(contentDir, folder).flatMap(({ path }) =>
    path.endsWith('.mdx') ? path.slice(folder.length + 1, -'.mdx'.length) : [],
  );
}

/** A text file of the content folder; what is missing, or no regular file, is an empty text. */
export function readText(contentDir: string, name: string): string {
  const file = join(contentDir, name);
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : '';
}

type Entry =
  | { readonly kind: 'file'; readonly size: number }
  | { readonly kind: 'folder' | 'repeated' }
  | { readonly reason: string };

/** What stands at a path under the content folder. */
function entryAt(contentDir: string, path: string): Entry {
  const file = join(contentDir, path);
  const found = attempt(() => lstatSync(file));
  if ('reason' in found) return found;
  const { value: stats } = found;
  if (stats.isFile()) return { kind: 'file', size: stats.size };
  if (stats.isDirectory()) return { kind: 'folder' };
  if (!stats.isSymbolicLink()) return { reason: 'it is a device, a pipe or a socket; remove it' };
  const target = attempt(() => realpathSync(file));
  if ('reason' in target) return { reason: `it is a symbolic link that leads nowhere (${target.reason}); remove it` };
  const below = relative(realpathSync(contentDir), target.value).split(sep);
  const isReadThere =
    below[0] === path.split('/')[0] && below[0] !== PUBLISHED && !below.some((name) => name.startsWith('.'));
  return isReadThere
    ? { kind: 'repeated' }
    : { reason: 'it is a symbolic link, which is not followed; put the file itself here' };
}

function tooLarge(size: number, largest: number): string {
  return `it has ${inMegabytes(size)} MB, at most ${inMegabytes(largest)} MB are read; split it`;
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

/** The result of a call of the file system, or why it failed. */
export function attempt<T>(call: () => T): { readonly value: T } | { readonly reason: string } {
  try {
    return { value: call() };
  } catch (cause) {
    if (!hasErrorCode(cause)) throw cause;
    // Node's message ends in the call and the absolute path: `ENOENT: no such file or directory, open '/…'`.
    return { reason: cause.message.split(',')[0] ?? '' };
  }
}
