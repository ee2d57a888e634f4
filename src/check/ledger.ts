import type { Archive } from '../archive/archive.ts';
import { formatLedgerLine, type LedgerLine } from '../archive/ledger.ts';
import { permanentRoutes } from '../views/kinds.ts';

/** The ledger lines of permanent paths that are not yet in the ledger. */
export function newLedgerLines(archive: Archive, ledger: readonly LedgerLine[]): string[] {
  const published = new Set(ledger.map(({ path }) => path));
  return permanentRoutes(archive)
    .filter(({ path }) => !published.has(path))
    .map(formatLedgerLine);
}
