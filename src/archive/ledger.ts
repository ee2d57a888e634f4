/** The name of the ledger of published paths in the content folder. */
export const LEDGER_FILE = 'permalinks.txt';

/** A published path. */
export interface LedgerLine {
  readonly path: string;
  /** The content file that the page came from when it was published; null where the ledger does not say. */
  readonly origin: string | null;
  /** The paper that the path led to when it was published; null for other pages, and in lines of an earlier Daybook. */
  readonly identity: string | null;
  /** Its line in the ledger, from 1. */
  readonly line: number;
}

/**
 * Reads a ledger: one path a line, followed by `#` and the file that it came from, and by `#` and the identity of the paper
 * that it led to. Either may be missing.
 * @example parseLedger('/papers/a/ # digests/2025-01-02.md # 2501.00001\n')
 * //=> [{ path: '/papers/a/', origin: 'digests/2025-01-02.md', identity: '2501.00001', line: 1 }]
 */
export function parseLedger(text: string): LedgerLine[] {
  return splitLines(text).flatMap((row, index) => {
    // Servers and file systems know only one of the forms of composed letters.
    const [path = '', origin, identity] = row
      .normalize('NFC')
      .split(BETWEEN_PARTS)
      .map((part) => part.trim());
    return path === '' || path.startsWith('#')
      ? []
      : { path, origin: origin || null, identity: identity || null, line: index + 1 };
  });
}

/** The lines of a ledger, without their ends: a file may come from any system. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

const BETWEEN_PARTS = /\s#(?=\s|$)/;

/** The line of a path in a ledger. */
export function formatLedgerLine({ path, origin, identity }: Omit<LedgerLine, 'line'>): string {
  const parts = identity === null ? [origin ?? []] : [origin ?? '', identity];
  return [path, ...parts.flat()].join(' # ');
}

/**
 * The slugs of published paths of one kind.
 * @param pathOf makes the path of a slug
 */
export function publishedSlugs(ledger: readonly LedgerLine[], pathOf: (slug: string) => string): ReadonlySet<string> {
  const root = pathOf('').slice(0, -1);
  const slugs = ledger.flatMap(({ path }) => (path.startsWith(root) ? path.slice(root.length, -1) : []));
  return new Set(slugs.filter((slug) => slug !== '' && !slug.includes('/')));
}

/**
 * The segment under `/papers/` of a paper's path; null for the path of anything else.
 * @example paperSegment('/papers/2409.04828/') //=> '2409.04828'
 */
export function paperSegment(path: string): string | null {
  return /^\/papers\/(?!date\/)(.+)\/$/.exec(path)?.[1] ?? null;
}
