import { appendFileSync, cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** What a build reads of a checkout besides its packages. */
const PROJECT_FILES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The template of the pages of papers, which are most of a site, in any folder of components. */
const TEMPLATE = 'Paper.astro';

/**
 * Copies a checkout, so that builds neither wait for those of the original nor find its caches. Its packages are links to those
 * of the original.
 */
export function copyCheckout(from: string, to: string): void {
  for (const name of PROJECT_FILES) cpSync(join(from, name), join(to, name), { recursive: true });
  const packages = resolve(from, 'node_modules');
  mkdirSync(join(to, 'node_modules'));
  for (const name of readdirSync(packages).filter((entry) => entry !== '.cache')) {
    symlinkSync(join(packages, name), join(to, 'node_modules', name));
  }
}

/** Changes the template of the pages of papers in a copy of a checkout. */
export function changeTemplate(checkout: string): void {
  const folder = join(checkout, 'src/components');
  const path = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => basename(name) === TEMPLATE);
  if (path === undefined)
    throw new Error(`There is no ${TEMPLATE} in ${folder}: name the template of the pages of papers`);
  appendFileSync(join(folder, path), '<!-- changed -->\n');
}
