import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Archive } from '../archive/archive.ts';
import { LEDGER_FILE, parseLedger } from '../archive/ledger.ts';
import { permanentRoutes } from '../views/kinds.ts';
import { readText } from '../source/content-files.ts';
import { countPapers, readMark } from './site-folder.ts';

/** The most missing files that a message names. */
const NAMED = 10;

/** What a site must have, by the check of its content. */
const ExpectedSchema = z.object({
  papers: z.int().nonnegative(),
  /** Its permanent paths. */
  paths: z.array(z.string()),
});

/** Writes down what the site of an archive must have, before Astro builds it. */
export function writeExpected(file: string, archive: Archive): void {
  const paths = permanentRoutes(archive).map(({ path }) => path);
  const expected: z.infer<typeof ExpectedSchema> = { papers: archive.papers.size, paths };
  writeFileSync(file, JSON.stringify(expected));
}

/**
 * Checks that a new site is whole before it replaces the old one: it has a file for each permanent path of the checked
 * archive, of its own `permalinks.txt` and of the ledger, and its data files hold each paper.
 * @param expectedFile what `writeExpected` wrote
 * @throws with what is missing
 */
export function verifySite(siteDir: string, contentDir: string, expectedFile: string): void {
  const expected = ExpectedSchema.parse(JSON.parse(readFileSync(expectedFile, 'utf8')));
  const listed = parseLedger(readFileSync(join(siteDir, 'permalinks.txt'), 'utf8')).map(({ path }) => path);
  const published = parseLedger(readText(contentDir, LEDGER_FILE)).map(({ path }) => path);
  const all = new Set([...expected.paths, ...listed, ...published]);
  refuseMissing(
    [...all].filter((path) => !existsSync(fileOf(siteDir, path))),
    'has no file for',
  );
  const known = new Set(listed);
  refuseMissing(
    expected.paths.filter((path) => !known.has(path)),
    'does not list in its `permalinks.txt`',
  );
  const papers = countPapers(siteDir);
  if (papers === null) throw new Error(`The new site has no valid \`data/index.json\`; ${KEPT}`);
  if (papers !== expected.papers) {
    throw new Error(`The data files of the new site have ${papers} of ${expected.papers} papers; ${KEPT}`);
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

function fileOf(siteDir: string, path: string): string {
  return join(siteDir, path.endsWith('/') ? `${path}index.html` : path);
}
