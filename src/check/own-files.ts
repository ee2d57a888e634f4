import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import {
  BRAND_FILE,
  ownFiles,
  PUBLIC_FOLDER,
  publicFiles,
  STYLES_FILE,
  type PublicFile,
} from '../site/brand/public-files.ts';
import { fileAt, paths } from '../site/urls.ts';
import { createIssue, type Issue, type Place } from '../source/issues.ts';
import { isPathSegment } from '../source/path-segment.ts';
import { siteRoutes } from '../views/kinds.ts';

/** Errors for files of `public/` whose name cannot be published, or that would replace one that Daybook makes. */
export function publicFileIssues(contentDir: string, archive: Archive): Issue[] {
  const files = publicFiles(contentDir);
  if (files.length === 0) return [];
  const invalid = files.filter(({ path }) => !path.split('/').every(isPathSegment));
  const made = madeFiles(archive);
  return [
    ...invalid.map(({ path }) => createIssue('invalid-path', placeOf({ path }), path)),
    ...files.flatMap((file) => {
      const other = otherFile(file, made);
      return other === null ? [] : [createIssue('taken-file', placeOf(file), other)];
    }),
  ];
}

/** Paths of every file that can be linked to: pages, what Daybook makes beside them, and a content's own files. */
export function linkablePaths(contentDir: string, archive: Archive): ReadonlySet<string> {
  const own = [...ownFiles(contentDir), ...sharedFiles()].map((path) => `/${path}`);
  return new Set([
    ...siteRoutes(archive).map(({ path }) => path),
    ...own,
    ...own.map((path) => path.replace(/\/index\.html$/, '/')),
    paths.manifest,
  ]);
}

/** Files under these are made when all pages are. */
const MADE_FOLDERS = ['_astro', paths.searchIndex.slice(1, -1)];

interface MadeFiles {
  /** The paths of files in lower case, since some file systems do not tell them apart otherwise. */
  readonly files: ReadonlySet<string>;
  /** Their folders. */
  readonly folders: ReadonlySet<string>;
  /** Files that Daybook comes with: one of the content may replace them, but have none below them. */
  readonly shared: ReadonlySet<string>;
}

function madeFiles(archive: Archive): MadeFiles {
  const routes = siteRoutes(archive).map(({ path }) => fileAt(path));
  const files = [...routes, paths.manifest.slice(1), BRAND_FILE, STYLES_FILE].map((path) => path.toLowerCase());
  return {
    files: new Set(files),
    folders: new Set([...files.flatMap(foldersOf), ...MADE_FOLDERS]),
    shared: new Set(sharedFiles()),
  };
}

/** The file or folder of a site that a file would replace; null where there is none. */
function otherFile({ path }: Pick<PublicFile, 'path'>, { files, folders, shared }: MadeFiles): string | null {
  const own = path.toLowerCase();
  if (files.has(own)) return own;
  if (folders.has(own)) return `${own}/`;
  const above = foldersOf(own).find((folder) => files.has(folder) || shared.has(folder));
  return above ?? MADE_FOLDERS.map((folder) => `${folder}/`).find((folder) => own.startsWith(folder)) ?? null;
}

/** @example foldersOf('a/b/c.txt') //=> ['a', 'a/b'] */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** The files that Daybook comes with: those of a content folder may take their place. */
function sharedFiles(): string[] {
  const folder = join(process.cwd(), 'public');
  return existsSync(folder) ? readdirSync(folder) : [];
}

function placeOf({ path }: Pick<PublicFile, 'path'>): Place {
  return { path: `${PUBLIC_FOLDER}/${path}`, line: 1, column: 1 };
}
