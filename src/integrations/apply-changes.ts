import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { siteFiles } from '../check/site-pages.ts';
import { paths } from '../site/urls.ts';
import { MANIFEST_FILE } from '../search/manifest.ts';
import { besides, moveFolder } from './beside-site.ts';

/** What is written down before the folder of a site is touched, so that it can be finished. */
const JournalSchema = z.object({
  /** New and changed files, in the order in which they are moved. */
  made: z.array(z.string()),
  /** Files that vanish after that. */
  removed: z.array(z.string()),
});

const JOURNAL = '.daybook-journal.json';

/**
 * Moves new and changed files into a site, and removes those that vanish. Whenever it is killed, `finishChanges` completes it:
 * the files and the list of what is to do stand complete beside `outDir` before anything in it is touched.
 * @param newDir holds the new and changed files, and no others
 */
export function applyChanges(newDir: string, outDir: string, removed: readonly string[]): void {
  const byTurn = Map.groupBy(siteFiles(newDir), (path) => turnOf(path, outDir));
  const made = TURNS.flatMap((turn) => byTurn.get(turn) ?? []);
  writeFileSync(
    join(newDir, JOURNAL),
    JSON.stringify({ made, removed: [...removed] } satisfies z.infer<typeof JournalSchema>),
  );
  moveFolder(newDir, besides(outDir).changes);
  finishChanges(outDir);
}

/** Completes changes that were interrupted; does nothing where there are none. */
export function finishChanges(outDir: string): void {
  const { changes } = besides(outDir);
  if (!existsSync(join(changes, JOURNAL))) {
    rmSync(changes, { recursive: true, force: true });
    return;
  }
  const { made, removed } = JournalSchema.parse(JSON.parse(readFileSync(join(changes, JOURNAL), 'utf8')));
  for (const path of made) moveIn(join(changes, path), join(outDir, path));
  for (const path of removed) rmSync(join(outDir, path), { force: true });
  for (const folder of new Set(removed.map((path) => dirname(path)))) removeEmptyFolders(outDir, folder);
  rmSync(changes, { recursive: true, force: true });
}

/**
 * When a file is moved, so that whatever a reader opens meanwhile links to what is there: assets, then new pages, then pages
 * that link them, then what lists pages.
 */
function turnOf(path: string, outDir: string): (typeof TURNS)[number] {
  if (path === SEARCH_ENTRY || !path.includes('/')) return 'list';
  if (!path.endsWith('.html')) return 'asset';
  return existsSync(join(outDir, path)) ? 'changed page' : 'new page';
}

const TURNS = ['asset', 'new page', 'changed page', 'list'] as const;

/** What the search page reads first: it names all other files of the index. */
const SEARCH_ENTRY = `${paths.searchIndex}${MANIFEST_FILE}`.slice(1);

/** Moves a file to its place, if that has not been done. */
function moveIn(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  moveFolder(from, to);
}

/** Removes a folder and those above it, as far as they are empty. */
function removeEmptyFolders(root: string, folder: string): void {
  for (let each = folder; each !== '.'; each = dirname(each)) {
    const path = join(root, each);
    if (!existsSync(path) || readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}
