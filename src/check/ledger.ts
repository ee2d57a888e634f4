import type { Archive } from '../archive/archive.ts';
import { identityAt } from '../archive/identity.ts';
import { formatLedgerLine, parseLedger, splitLines } from '../archive/ledger.ts';
import { ledgerLines } from '../views/kinds.ts';

/** A ledger brought up to date. */
export interface RecordedLedger {
  readonly text: string;
  /** How many paths it lacked. */
  readonly added: number;
  /** How many of its lines got the identity of their paper. */
  readonly identified: number;
}

/**
 * Brings a ledger up to date: paths that it lacks are appended, and lines get the identity of their paper where they have
 * none, or have that of a title although the paper has an arXiv id now. All else stays as it is.
 */
export function recordPermalinks(archive: Archive, ledger: string): RecordedLedger {
  const lines = splitLines(ledger);
  if (lines.at(-1) === '') lines.pop();
  const published = parseLedger(ledger);
  const identified = published.flatMap((line) => {
    const identity = identityAt(archive, line.path);
    return identity === null || identity === line.identity || line.identity?.startsWith('title-') === false
      ? []
      : { ...line, identity };
  });
  for (const line of identified) lines[line.line - 1] = formatLedgerLine(line);
  const paths = new Set(published.map(({ path }) => path));
  const added = ledgerLines(archive).filter(({ path }) => !paths.has(path));
  const text = [...lines, ...added.map(formatLedgerLine)].map((line) => `${line}\n`).join('');
  return { text, added: added.length, identified: identified.length };
}
