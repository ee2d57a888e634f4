import { listFiles, readText } from '../../source/content-files.ts';

/** The folder of the content whose files are published as they are. */
export const PUBLIC_FOLDER = 'public';

/** The content's own styles, and where they are published. */
export const STYLES_FILE = 'styles.css';

/** Where styles that follow from the settings are published. */
export const BRAND_FILE = 'brand.css';

/** A file that is published as it is. */
export interface PublicFile {
  /** Path under the site, with `/` but none at its start. */
  readonly path: string;
  readonly file: string;
}

/** The files of `public/` in a content folder. */
export function publicFiles(contentDir: string): PublicFile[] {
  return listFiles(contentDir, PUBLIC_FOLDER)
    .filter(({ path }) => path.startsWith(`${PUBLIC_FOLDER}/`))
    .map(({ path, file }) => ({ path: path.slice(PUBLIC_FOLDER.length + 1), file }));
}

/** Paths of all files of a site that its curator wrote, and Daybook only copies. */
export function ownFiles(contentDir: string): ReadonlySet<string> {
  const files = publicFiles(contentDir).map(({ path }) => path);
  return new Set(hasStyles(contentDir) ? [...files, STYLES_FILE] : files);
}

/** Whether a content folder has styles of its own. */
export function hasStyles(contentDir: string): boolean {
  return readText(contentDir, STYLES_FILE).trim() !== '';
}
