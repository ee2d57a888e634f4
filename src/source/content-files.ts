import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compareText } from '../compare-text.ts';

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

/** A text file of the content folder; a missing file is an empty text. */
export function readText(contentDir: string, name: string): string {
  const file = join(contentDir, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
