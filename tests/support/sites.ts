import { join } from 'node:path';
import { buildSite, temporaryFolder } from './build-site.ts';

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
  for (const name of Object.keys(SITES) as SiteName[]) {
    const { status, printed } = buildSite({ ...siteEnvironment(name), OUT_DIR: join(folder, name) });
    if (status !== 0) throw new Error(`The site \`${name}\` does not build:\n${printed}`);
  }
  process.env[FOLDER_VARIABLE] = folder;
}

/** With what a site is built. */
export function siteEnvironment(name: SiteName): Readonly<Record<string, string>> {
  const { content, basePath } = SITES[name];
  return { CONTENT_DIR: content, BASE_PATH: basePath, SITE_URL: 'https://papers.example' };
}

/** Where a prepared site lies. */
export function siteDir(name: SiteName): string {
  return join(process.env[FOLDER_VARIABLE] ?? '', name);
}
