import { parseLedger } from '../archive/ledger.ts';
import type { CheckResult } from './result.ts';

/**
 * Compares the paths of a site with those that were published before: each of them must still exist.
 * @param published the other's `permalinks.txt`, or a ledger; null where it was never published
 */
export function comparePermalinks(published: string | null, present: readonly string[]): CheckResult {
  const name = 'permalinks';
  if (published === null) return { name, problems: [], scope: `a first publication, ${present.length} paths` };
  const here = new Set(present);
  const lines = parseLedger(published);
  const problems = lines
    .filter(({ path }) => !here.has(path))
    .map(({ path, origin }) => `${path} would vanish: restore ${origin ?? 'its digest'}, or add it to redirects.yml`);
  return { name, problems, scope: `${lines.length} published paths` };
}
