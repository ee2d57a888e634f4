import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_FILE, parseLedger } from '../archive/ledger.ts';
import { readText } from '../source/content-files.ts';
import { countPapers } from './site-folder.ts';

/** The most missing files that a message names. */
const NAMED = 10;

/**
 * Checks that a new site is whole before it replaces the old one: it has valid data files, and a file for each path of its
 * own `permalinks.txt` and of the ledger.
 * @throws with what is missing
 */
export function verifySite(siteDir: string, contentDir: string): void {
  const listed = parseLedger(readFileSync(join(siteDir, 'permalinks.txt'), 'utf8'));
  const published = parseLedger(readText(contentDir, LEDGER_FILE));
  const paths = new Set([...listed, ...published].map(({ path }) => path));
  const missing = [...paths].filter((path) => !existsSync(fileOf(siteDir, path)));
  if (missing.length > 0) {
    const named = missing.slice(0, NAMED).join(', ') + (missing.length > NAMED ? ' …' : '');
    throw new Error(
      `The new site lacks ${missing.length} of its permanent paths (${named}); the old site stays as it is`,
    );
  }
  if (countPapers(siteDir) === null) {
    throw new Error('The new site has no valid `data/index.json`; the old site stays as it is');
  }
}

function fileOf(siteDir: string, path: string): string {
  return join(siteDir, path.endsWith('/') ? `${path}index.html` : path);
}
