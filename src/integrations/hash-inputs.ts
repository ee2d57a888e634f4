import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { hasBasis } from '../archive/read-sources.ts';
import { pageTitles } from '../markdown/page-titles.ts';
import { PUBLIC_FOLDER, STYLES_FILE } from '../site/brand/public-files.ts';
import type { Environment } from '../site/environment.ts';
import { SITE_FILE } from '../site/settings.ts';
import { listTree } from '../source/content-files.ts';

/** Hashes of what a site follows from. */
export interface InputHashes {
  /** Of everything; null where pages of the content import files of which nothing is known. */
  readonly all: string | null;
  /** Of what every page may show or link: code, packages, addresses, settings, the content's own files. */
  readonly common: string;
  /** Of what compiled templates follow from: code, packages, addresses, and what curators write as MDX; null as `all` is. */
  readonly templates: string | null;
  /** Of the code, the packages and Node alone. */
  readonly code: string;
}

/** What a site follows from apart from its content: the code, the files that it comes with, and the packages. */
const PROJECT_FILES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Hashes everything that a site follows from.
 * @param contentDir the content folder, or a copy of it
 */
export function hashInputs(
  { siteUrl, basePath }: Pick<Environment, 'siteUrl' | 'basePath'>,
  contentDir: string,
  root = process.cwd(),
): InputHashes {
  const code = hashCode(root);
  const common = createHash('sha256').update(JSON.stringify([code, siteUrl, basePath]));
  const templates = common.copy();
  const rest = createHash('sha256');
  let [isKnown, hasImports] = [true, false];
  for (const { path, file } of listTree(contentDir, '', Infinity).files) {
    const bytes = readFileSync(file);
    const text = path.endsWith('.mdx') ? bytes.toString() : '';
    isKnown &&= !importsOthers(text, file, [contentDir, join(root, 'src')]);
    hasImports ||= IMPORT.test(text);
    (isCommon(path) || IMPORT.test(text) ? common : rest).update(`\0content/${path}\0`).update(bytes);
    if (!isArchived(path) && !isCommon(path)) templates.update(`\0content/${path}\0`).update(bytes);
  }
  // The navigation of every page has the titles of the free pages; many pages can be ranked by vectors.
  const shared = [...pageTitles(contentDir), hasBasis(contentDir)];
  const hash = common.update(JSON.stringify(shared)).digest('hex');
  const all = rest.update(hash).digest('hex');
  // A page may import any file of the content.
  const compiled = hasImports ? all : templates.digest('hex');
  return { code, common: hash, all: isKnown ? all : null, templates: isKnown ? compiled : null };
}

function hashCode(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of PROJECT_FILES) {
    for (const { path, file } of listTree(root, name).files) hash.update(`\0${path}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether a file of the content may change every page. */
function isCommon(path: string): boolean {
  return path === SITE_FILE || path === STYLES_FILE || path.startsWith(`${PUBLIC_FOLDER}/`);
}

/** Whether pages find a file of the content in the archive, so that templates hold nothing of it. */
function isArchived(path: string): boolean {
  return /^(?:digests|metadata)\/|^[^/]+\.(?:yml|txt|bin)$/.test(path);
}

/** What may bring styles or scripts into a page: their names depend on all of them. */
const IMPORT = /\bimport\b|<s(?:cript|tyle)\b/;

const IMPORTED = /\b(?:from|import)\s{0,9}\(?\s{0,9}['"](\.[^'"\n]{1,400})['"]/g;

/** Whether an MDX text imports a file by a path that leads out of all of these folders. */
function importsOthers(text: string, file: string, folders: readonly string[]): boolean {
  return Array.from(text.matchAll(IMPORTED), ([, path = '']) => resolve(dirname(file), path)).some(
    (target) => !folders.some((folder) => target.startsWith(folder + sep)),
  );
}
