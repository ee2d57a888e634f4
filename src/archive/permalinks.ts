import { createIssue, type Issue } from '../digest/issues.ts';
import { paths } from '../urls.ts';
import type { Archive } from './archive.ts';

/** The name of the ledger of published paths in the content folder. */
export const LEDGER_FILE = 'permalinks.txt';

/** A published path. */
export interface LedgerLine {
  readonly path: string;
  /** The content file that the page came from when it was published; null where the ledger does not say. */
  readonly origin: string | null;
  /** Its line in the ledger, from 1. */
  readonly line: number;
}

/**
 * Reads a ledger: a path a line, and behind it the file it came from.
 * @example parseLedger('/papers/a/ # digests/2025-01-02.md\n') //=> [{ path: '/papers/a/', origin: 'digests/2025-01-02.md', line: 1 }]
 */
export function parseLedger(text: string): LedgerLine[] {
  return text.split(/\r?\n/).flatMap((row, index) => {
    const [path = '', origin] = row.trim().split(/\s+#\s+/);
    return path === '' || path.startsWith('#') ? [] : { path, origin: origin ?? null, line: index + 1 };
  });
}

/** The line of a path in a ledger. */
export function formatLedgerLine({ path, origin }: Pick<LedgerLine, 'path' | 'origin'>): string {
  return origin === null ? path : `${path} # ${origin}`;
}

/** Every permanent path of an archive, without the base, sorted. */
export function permanentPaths({ papers, aliases, days, redirects }: Archive): string[] {
  const all = [
    ...[...papers.keys(), ...aliases.keys()].map(paths.paper),
    ...days.map(({ date }) => paths.day(date)),
    ...redirects.keys(),
  ];
  return [...new Set(all)].toSorted();
}

/** The file that a permanent path comes from: the first digest of the paper or day. */
export function originOf(archive: Archive, path: string): string | null {
  const date = /^\/papers\/date\/([^/]+)\/$/.exec(path)?.[1];
  const segment = /^\/papers\/(.+)\/$/.exec(path)?.[1] ?? '';
  const id = archive.aliases.get(segment)?.[0] ?? segment;
  const key =
    date === undefined
      ? archive.papers.get(id)?.appearances[0]?.digest
      : archive.days[archive.dayIndex.get(date) ?? -1]?.digests[0];
  return key === undefined ? null : (archive.digests.get(key)?.path ?? null);
}

/** Published paths at which the archive has nothing any more: each would break somebody's link. */
export function vanishedPermalinks(archive: Archive, ledger: readonly LedgerLine[]): Issue[] {
  const present = new Set(permanentPaths(archive));
  return ledger
    .filter(({ path }) => !present.has(path))
    .map(({ path, origin, line }) =>
      createIssue('vanished-permalink', { path: LEDGER_FILE, line, column: 1 }, path, origin ?? 'the file that had it'),
    );
}

/** The lines by which a ledger grows when an archive is published. */
export function newLedgerLines(archive: Archive, ledger: readonly LedgerLine[]): string[] {
  const published = new Set(ledger.map(({ path }) => path));
  return permanentPaths(archive)
    .filter((path) => !published.has(path))
    .map((path) => formatLedgerLine({ path, origin: originOf(archive, path) }));
}
