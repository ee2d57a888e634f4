import type { Archive } from '../archive/archive.ts';
import { formatLedgerLine, type LedgerLine } from '../archive/ledger.ts';
import { permanentRoutes } from '../views/kinds.ts';

/** The lines by which a ledger grows when an archive is published. */
export function newLedgerLines(archive: Archive, ledger: readonly LedgerLine[]): string[] {
  const published = new Set(ledger.map(({ path }) => path));
  return permanentRoutes(archive)
    .filter(({ path }) => !published.has(path))
    .map(formatLedgerLine);
}
