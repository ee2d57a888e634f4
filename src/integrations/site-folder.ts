import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The part of `data/index.json` that every version of Daybook has written. */
const DataIndexSchema = z.object({
  version: z.int().positive(),
  files: z.array(z.object({ path: z.string(), papers: z.int().nonnegative() })),
});

/** Whether a folder holds a site that Daybook built: only such a folder may be replaced. */
export function isBuiltSite(folder: string): boolean {
  return existsSync(join(folder, 'permalinks.txt')) && countPapers(folder) !== null;
}

/** Whether a folder is missing or has nothing in it. */
export function isEmptyFolder(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** The number of papers that the data files of a site hold; null where it has no valid `data/index.json`. */
export function countPapers(folder: string): number | null {
  try {
    const text = readFileSync(join(folder, 'data/index.json'), 'utf8');
    const { success, data } = DataIndexSchema.safeParse(JSON.parse(text));
    return success ? data.files.reduce((total, { papers }) => total + papers, 0) : null;
  } catch {
    return null;
  }
}
