import { statSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../site/urls.ts';
import type { CheckResult } from './result.ts';

/** The most bytes of a page, so that it loads on a phone with a slow connection. */
const LARGEST_PAGE = 300_000;
/** The most bytes of a site on GitHub Pages. */
const LARGEST_SITE = 1_000_000_000;
const LARGEST_STYLES = 15_000;
/** Only feeds load it. */
const FEED_STYLES = paths.feeds.stylesheet.slice(1);

/** Checks the size of each page, of all styles together and of the whole site. */
export function checkWeight(siteDir: string, files: readonly string[]): CheckResult {
  const sizes = files.map((file) => ({ file, bytes: statSync(join(siteDir, file)).size }));
  const total = sum(sizes);
  const styles = sum(sizes.filter(({ file }) => file.endsWith('.css') && file !== FEED_STYLES));
  const problems = [
    ...sizes
      .filter(({ file, bytes }) => file.endsWith('.html') && bytes > LARGEST_PAGE)
      .map(({ file, bytes }) => `${file}: ${bytes} bytes, expected at most ${LARGEST_PAGE}`),
    ...(total > LARGEST_SITE ? [`the site: ${total} bytes, expected at most ${LARGEST_SITE}`] : []),
    ...(styles > LARGEST_STYLES ? [`styles: ${styles} bytes, expected at most ${LARGEST_STYLES}`] : []),
  ];
  return { name: 'weight', problems, scope: `${files.length} files, ${(total / 1e6).toFixed(1)} MB` };
}

function sum(sizes: readonly { readonly bytes: number }[]): number {
  return sizes.reduce((total, { bytes }) => total + bytes, 0);
}
