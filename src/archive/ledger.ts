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
 * Reads a ledger: one path a line, followed by `#` and the file that it came from.
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

/**
 * The slugs of published paths of one kind.
 * @param pathOf makes the path of a slug
 */
export function publishedSlugs(ledger: readonly LedgerLine[], pathOf: (slug: string) => string): ReadonlySet<string> {
  const root = pathOf('').slice(0, -1);
  const slugs = ledger.flatMap(({ path }) => (path.startsWith(root) ? path.slice(root.length, -1) : []));
  return new Set(slugs.filter(Boolean));
}

/**
 * The segment under `/papers/` of a paper's path; null for the path of anything else.
 * @example paperSegment('/papers/2409.04828/') //=> '2409.04828'
 */
export function paperSegment(path: string): string | null {
  return /^\/papers\/(?!date\/)(.+)\/$/.exec(path)?.[1] ?? null;
}
