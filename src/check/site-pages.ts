import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A page of a built site. */
export interface SitePage {
  /** Path of its file under the site's folder, with `/`. */
  readonly file: string;
  readonly html: string;
}

/** The paths of every file of a built site, sorted; none where it was not built. */
export function siteFiles(siteDir: string): string[] {
  if (!existsSync(siteDir)) return [];
  return readdirSync(siteDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(siteDir.length + 1))
    .map((file) => file.split(sep).join('/'))
    .toSorted();
}

/** Reads the pages of a built site, one after the other. */
export function* sitePages(siteDir: string, files: readonly string[]): Generator<SitePage> {
  for (const file of files) {
    if (file.endsWith('.html')) yield { file, html: readFileSync(join(siteDir, file), 'utf8') };
  }
}
