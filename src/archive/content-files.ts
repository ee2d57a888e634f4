import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compareText } from '../text/compare-text.ts';

/** A file under the content folder. */
export interface ContentFile {
  /** Path under the content folder, with `/`. */
  readonly path: string;
  readonly file: string;
}

/** The files below a folder of the content folder, sorted; hidden ones and a missing folder are none. */
export function listFiles(contentDir: string, folder: string): ContentFile[] {
  const root = join(contentDir, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(contentDir, file).split(sep).join('/'), file }))
    .filter(({ path }) => !path.split('/').some((name) => name.startsWith('.')))
    .toSorted((a, b) => compareText(a.path, b.path));
}

/** The names of a folder's MDX files: their paths under it, without the extension. */
export function mdxNames(contentDir: string, folder: string): string[] {
  return listFiles(contentDir, folder).flatMap(({ path }) =>
    path.endsWith('.mdx') ? path.slice(folder.length + 1, -'.mdx'.length) : [],
  );
}

/** The non-empty lines of a text file of the content folder; a missing file has none. */
export function readLinesOf(contentDir: string, name: string): string[] {
  const file = join(contentDir, name);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
