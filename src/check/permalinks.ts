import type { Archive } from '../archive/archive.ts';
import { parseLedger, type LedgerLine } from '../archive/ledger.ts';
import { permanentRoutes } from '../views/kinds.ts';
import { otherPaperAt } from './permalink-issues.ts';
import type { CheckResult } from './result.ts';

/**
 * Compares the paths of an archive with those that were published before: each of them must still exist, and lead to the
 * same paper.
 * @param published the `permalinks.txt` of a site, or a ledger; null where nothing was published
 * @param ledger of the archive: the paper that it names for a path is the one that the editors want there
 */
export function comparePermalinks(
  published: string | null,
  archive: Archive,
  ledger: readonly LedgerLine[],
): CheckResult {
  const name = 'permalinks';
  const here = new Set(permanentRoutes(archive).map(({ path }) => path));
  if (published === null) return { name, problems: [], scope: `a first publication, ${here.size} paths` };
  const identified = new Set(ledger.flatMap(({ path, identity }) => (identity === null ? [] : path)));
  const lines = parseLedger(published);
  const problems = lines.flatMap((line) => {
    const { path, origin, identity } = line;
    if (!here.has(path)) return `${path} would vanish: restore ${origin ?? 'its digest'}, or add it to redirects.yml`;
    const other = identified.has(path) ? null : otherPaperAt(archive, line);
    return other === null
      ? []
      : `${path} would lead to another paper, ${other} instead of ${identity}: restore ${origin ?? 'its digest'}`;
  });
  return { name, problems, scope: `${lines.length} published paths` };
}
