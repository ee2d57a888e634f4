import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { sealCache, takeSealed, unsealCache } from '../../site/cache-seal.ts';

/** Where compiled templates stand: inside the checkout, where their modules find the packages. */
export interface TemplateFolder {
  /** The modules that make pages. */
  readonly modules: string;
  /** What goes into the site as it is: scripts, styles, pictures, the files of `public/`, and the pages that have pictures. */
  readonly assets: string;
  /** A file with `CompiledTemplates`. */
  readonly description: string;
}

/** What has to be known of compiled modules to make pages with them. */
export interface CompiledTemplates {
  /** The name of the module that starts them. */
  readonly entry: string;
  /** What Astro calls the styles of a page, by its own key of the page. */
  readonly styles: readonly (readonly [string, unknown])[];
}

/** How many sets of compiled templates are kept: one for each address and set of free pages that a checkout builds in turn. */
const KEPT = 8;

/**
 * The compiled templates of a key. Those of a build that was killed, or that somebody changed, are compiled anew.
 * @param templatesDir holds the sets that are kept
 * @param key hash of all that they are compiled of; null where that is not known, so that they are compiled each time
 */
export async function takeTemplates(
  templatesDir: string,
  key: string | null,
  compile: (folder: TemplateFolder) => Promise<void>,
): Promise<TemplateFolder> {
  const root = join(templatesDir, key ?? 'unknown');
  const folder = {
    modules: join(root, 'modules'),
    assets: join(root, 'assets'),
    description: join(root, 'templates.json'),
  };
  if (key === null || !takeSealed(root)) {
    unsealCache(root);
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root, { recursive: true });
    await compile(folder);
    sealCache(root);
    removeOldest(templatesDir);
  }
  utimesSync(root, new Date(), new Date());
  return folder;
}

function removeOldest(templatesDir: string): void {
  const folders = readdirSync(templatesDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(templatesDir, name));
  const newestFirst = folders.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of newestFirst.slice(KEPT)) {
    unsealCache(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
