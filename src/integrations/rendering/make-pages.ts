import { createHash } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { sealCache, takeSealed, unsealCache } from '../../site/cache-seal.ts';
import { workFolders } from '../../site/environment.ts';
import { reportProgress } from '../build-progress.ts';
import type { PagePlan } from '../plan-pages.ts';
import { compileTemplates } from './compile-templates.ts';
import { fileOf, loadTemplates, renderPages } from './render-pages.ts';
import { takeTemplates, type TemplateFolder } from './template-folder.ts';

/** What the pages of a build are made of, beside its context. */
export interface PageSources {
  /** The content folder. */
  readonly originalDir: string;
  /** The copy of it that is built. */
  readonly contentDir: string;
  readonly cacheDir: string;
  /** Hash of what templates follow from; null where it is not known. */
  readonly key: string | null;
}

/** Where Astro keeps the collections of the last build; it trusts what it finds there. */
const COLLECTIONS_FILE = 'data-store.json';

/**
 * Makes the stale pages of a plan, and the assets of all pages.
 * @param siteDir receives them
 * @returns how many pages and files were made
 * @throws where a page cannot be made
 */
export async function makePages(plan: PagePlan, siteDir: string, sources: PageSources): Promise<number> {
  const { kinds, stale, pictured } = plan;
  reportProgress('templates');
  const folder = await takeTemplates(workFolders().templatesDir, keyOf(plan, sources), (folder) =>
    compile(folder, plan, sources),
  );
  cpSync(folder.assets, siteDir, { recursive: true });
  const templates = await loadTemplates(folder);
  reportProgress('rendering');
  const pages = (await templates.list()).filter(
    ({ file }) => !pictured.has(file) && (stale.has(file) || !kinds.has(file)),
  );
  reportProgress('rendering', 0, pages.length);
  await renderPages(templates, pages, siteDir, (done) => reportProgress('rendering', done, pages.length));
  return pages.length + pictured.size;
}

/** Hash of all that compiled templates hold: also of what the pages show that Astro makes meanwhile. */
function keyOf({ pictured }: PagePlan, { key }: PageSources): string | null {
  if (key === null) return null;
  return createHash('sha256')
    .update(JSON.stringify([key, ...pictured]))
    .digest('hex');
}

async function compile(folder: TemplateFolder, { pictured }: PagePlan, sources: PageSources): Promise<void> {
  const collections = join(sources.cacheDir, COLLECTIONS_FILE);
  if (takeSealed(collections)) unsealCache(collections);
  await compileTemplates(folder, {
    ...sources,
    isPictured: (pathname, route) => pictured.has(fileOf(pathname, route)),
  });
  if (existsSync(collections)) sealCache(collections);
}
