import { join } from 'node:path';
import { buildSite, ROOT, temporaryFolder, writeFiles } from './build-site.ts';
import { hostileContent } from './hostile/content.ts';

/** The sites that most tests look at, each with the base path it is built for. */
export const SITES = {
  /** The demo content at the root of a host. */
  demo: { content: 'content', basePath: '' },
  /** The same under a base path, as GitHub Pages serves a project. */
  project: { content: 'content', basePath: '/daybook' },
  /** Odd papers, notes and pages. */
  gallery: { content: 'tests/fixtures/gallery', basePath: '/gallery' },
  /** Few papers in each of three years: a search index in three parts. */
  years: { content: 'tests/fixtures/years', basePath: '/years' },
  /** Papers that queries of every kind find, or must not find. */
  queries: { content: 'tests/fixtures/queries', basePath: '' },
  /** Digests of every format of which every field attacks; its content is written when it is built. */
  hostile: { content: null, basePath: '/hostile' },
} as const;

export type SiteName = keyof typeof SITES;

const FOLDER_VARIABLE = 'DAYBOOK_TEST_SITES';

/**
 * Builds the sites, unless a run before has.
 * @throws with what the build printed, when one fails
 */
export function prepareSites(): void {
  if (process.env[FOLDER_VARIABLE] !== undefined) return;
  const folder = temporaryFolder('sites');
  process.env[FOLDER_VARIABLE] = folder;
  writeFiles(contentDir('hostile'), hostileContent().files);
  for (const name of Object.keys(SITES) as SiteName[]) {
    const { status, printed } = buildSite({ ...siteEnvironment(name), OUT_DIR: join(folder, name) });
    if (status !== 0) throw new Error(`The site \`${name}\` does not build:\n${printed}`);
  }
}

/** With what a site is built. */
export function siteEnvironment(name: SiteName): Readonly<Record<string, string>> {
  const { basePath } = SITES[name];
  return { CONTENT_DIR: contentDir(name), BASE_PATH: basePath, SITE_URL: 'https://papers.example' };
}

/** Where the content of a site lies. */
export function contentDir(name: SiteName): string {
  const { content } = SITES[name];
  return content === null ? siteDir(`${name}-content`) : join(ROOT, content);
}

/** Where a prepared site lies. */
export function siteDir(name: SiteName | `${SiteName}-content`): string {
  return join(process.env[FOLDER_VARIABLE] ?? '', name);
}
