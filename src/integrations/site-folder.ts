import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The part of `data/index.json` that every version of Daybook has written. */
const DataIndexSchema = z.object({
  version: z.int().positive(),
  files: z.array(z.object({ path: z.string(), papers: z.int().nonnegative() })),
});

/** What Daybook says of a site that it built, in the site's folder. */
const MarkSchema = z.object({
  /** How many published paths the ledger held that the site was checked against. */
  recorded: z.int().nonnegative(),
});

/** The name of the file that marks a folder as a site that Daybook built. */
const MARK_FILE = '.daybook.json';

/** Marks a folder as a site that Daybook built. */
export function markSite(folder: string, mark: Mark): void {
  writeFileSync(join(folder, MARK_FILE), `${JSON.stringify(mark)}\n`);
}

/** The mark of a site; null for a folder without one. */
export function readMark(folder: string): Mark | null {
  try {
    return MarkSchema.parse(JSON.parse(readFileSync(join(folder, MARK_FILE), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Whether a folder holds a site that Daybook built, by its mark, or by the files that earlier versions made. Only such a
 * folder may be replaced.
 */
export function isBuiltSite(folder: string): boolean {
  return readMark(folder) !== null || (existsSync(join(folder, 'permalinks.txt')) && countPapers(folder) !== null);
}

/** Whether a folder is missing or has nothing in it. */
export function isEmptyFolder(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** The number of papers that the data files of a site hold; null where it has no valid `data/index.json`. */
export function countPapers(folder: string): number | null {
  try {
    return parsePaperCount(readFileSync(join(folder, 'data/index.json'), 'utf8'));
  } catch {
    return null;
  }
}

/** The number of papers by a text of `data/index.json`; null for an invalid one. */
export function parsePaperCount(text: string): number | null {
  try {
    const { success, data } = DataIndexSchema.safeParse(JSON.parse(text));
    return success ? data.files.reduce((total, { papers }) => total + papers, 0) : null;
  } catch {
    return null;
  }
}

type Mark = z.infer<typeof MarkSchema>;
