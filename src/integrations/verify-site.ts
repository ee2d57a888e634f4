import { readFileSync } from 'node:fs';
import type { Archive } from '../archive/archive.ts';
import { LEDGER_FILE, parseLedger } from '../archive/ledger.ts';
import { permanentRoutes } from '../views/kinds.ts';
import { readText } from '../source/content-files.ts';
import { fileAt } from '../site/urls.ts';
import type { NewSite } from './new-site.ts';
import { parsePaperCount, readMark } from './site-folder.ts';

/** The most missing files that a message names. */
const NAMED = 10;

/**
 * Checks that a new site is whole before it replaces the old one: it has a file for each permanent path of the checked
 * archive, of its own `permalinks.txt` and of the ledger, and its data files hold each paper.
 * @throws with what is missing
 */
export function verifySite({ find }: NewSite, contentDir: string, archive: Archive): void {
  const listed = parseLedger(readFound(find, 'permalinks.txt')).map(({ path }) => path);
  const published = parseLedger(readText(contentDir, LEDGER_FILE)).map(({ path }) => path);
  const expected = permanentRoutes(archive).map(({ path }) => path);
  const all = new Set([...expected, ...listed, ...published]);
  refuseMissing(
    [...all].filter((path) => find(fileAt(path)) === null),
    'has no file for',
  );
  const known = new Set(listed);
  refuseMissing(
    expected.filter((path) => !known.has(path)),
    'does not list in its `permalinks.txt`',
  );
  const papers = parsePaperCount(readFound(find, 'data/index.json'));
  if (papers === null) throw new Error(`The new site has no valid \`data/index.json\`; ${KEPT}`);
  if (papers !== archive.papers.size) {
    throw new Error(`The data files of the new site have ${papers} of ${archive.papers.size} papers; ${KEPT}`);
  }
}

/**
 * Refuses content without a ledger where the site in `outDir` was built with one: its guarantee would be lost unseen.
 * @throws with what to do
 */
export function guardLedger(contentDir: string, outDir: string): void {
  const { recorded } = readMark(outDir) ?? { recorded: 0 };
  if (recorded === 0 || parseLedger(readText(contentDir, LEDGER_FILE)).length > 0) return;
  throw new Error(
    `The content has no ledger, but the site in \`${outDir}\` was built with one of ${recorded} published paths: ` +
      `restore \`${LEDGER_FILE}\` in the content folder, or copy it from that site; ` +
      `if it is the site of another archive, delete that folder`,
  );
}

const KEPT = 'the old site stays as it is';

function refuseMissing(missing: readonly string[], problem: string): void {
  if (missing.length === 0) return;
  const named = missing.slice(0, NAMED).join(', ') + (missing.length > NAMED ? ' …' : '');
  throw new Error(`The new site ${problem} ${missing.length} of its permanent paths (${named}); ${KEPT}`);
}

function readFound(find: NewSite['find'], path: string): string {
  const file = find(path);
  return file === null ? '' : readFileSync(file, 'utf8');
}
