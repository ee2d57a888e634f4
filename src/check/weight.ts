import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from './result.ts';

/** The most bytes of a page, so that it loads on a phone with a slow connection. */
const LARGEST_PAGE = 300_000;
/** The most bytes of a site on GitHub Pages. */
const LARGEST_SITE = 1_000_000_000;
/** The most bytes of a stylesheet: a page loads the common one, and at most a small one of its own. */
const LARGEST_STYLES = 15_000;

/** The share of the limit from which on a build warns. */
const NEAR = 0.8;

/**
 * A warning where a site comes near the limit of GitHub Pages; null where it does not.
 * @param total its bytes
 */
export function sizeWarning(total: number): string | null {
  if (total < NEAR * LARGEST_SITE) return null;
  const share = Math.floor((100 * total) / LARGEST_SITE);
  return `The site has ${(total / 1e6).toFixed(1)} MB, ${share} % of the 1 GB that GitHub Pages publishes: prepare another host for it`;
}

/**
 * Checks the size of each page, of each stylesheet and of the whole site.
 * @param own paths of files that the curator wrote, which count for the whole alone
 */
export function checkWeight(siteDir: string, files: readonly string[], own: ReadonlySet<string>): CheckResult {
  const sizes = files.map((file) => ({ file, bytes: statSync(join(siteDir, file)).size }));
  const made = sizes.filter(({ file }) => !own.has(file));
  const total = sum(sizes);
  const problems = [
    ...tooLarge(made, '.html', LARGEST_PAGE),
    ...tooLarge(made, '.css', LARGEST_STYLES),
    ...(total > LARGEST_SITE ? [`the site: ${total} bytes, expected at most ${LARGEST_SITE}`] : []),
  ];
  return { name: 'weight', problems, scope: `${files.length} files, ${(total / 1e6).toFixed(1)} MB` };
}

function tooLarge(sizes: readonly FileSize[], extension: string, most: number): string[] {
  return sizes
    .filter(({ file, bytes }) => file.endsWith(extension) && bytes > most)
    .map(({ file, bytes }) => `${file}: ${bytes} bytes, expected at most ${most}`);
}

function sum(sizes: readonly { readonly bytes: number }[]): number {
  return sizes.reduce((total, { bytes }) => total + bytes, 0);
}

interface FileSize {
  readonly file: string;
  readonly bytes: number;
}
