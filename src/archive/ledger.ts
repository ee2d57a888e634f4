import { createIssue, type Issue } from '../source/issues.ts';
import { paths } from '../site/urls.ts';
import type { Archive } from './archive.ts';
import { PERIOD_KINDS, periodsOf, type PeriodKind } from './periods.ts';
import { TOPICS_FILE } from './topics/topics.ts';

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

/**
 * The slugs of published paths of one kind.
 * @param pathOf makes the path of a slug
 */
export function publishedSlugs(ledger: readonly LedgerLine[], pathOf: (slug: string) => string): ReadonlySet<string> {
  const root = pathOf('').slice(0, -1);
  const slugs = ledger.flatMap(({ path }) => (path.startsWith(root) ? path.slice(root.length, -1) : []));
  return new Set(slugs.filter(Boolean));
}

/** Every permanent path of an archive, without the base, sorted. */
export function permanentPaths(archive: Archive): string[] {
  const { papers, aliases, days, redirects, authors, organizations, topics } = archive;
  const all = [
    ...[...papers.keys(), ...aliases.keys()].map(paths.paper),
    ...days.map(({ date }) => paths.day(date)),
    ...PERIOD_KINDS.flatMap((kind) => periodsOf(archive, kind).map(({ name }) => paths.period(kind, name))),
    ...[...authors.pages.keys(), ...authors.aliases.keys()].map(paths.author),
    ...[...organizations.pages.keys(), ...organizations.aliases.keys()].map(paths.organization),
    ...[...topics.values()].filter(({ hasPage }) => hasPage).map(({ slug }) => paths.topic(slug)),
    ...redirects.keys(),
  ];
  return [...new Set(all)].toSorted();
}

/** The file that a permanent path comes from: the topics', or the first digest of the paper, day, period or name. */
export function originOf(archive: Archive, path: string): string | null {
  const [, kind = '', name = ''] = /^\/(papers\/(?:date|week|month|year)|[^/]+)\/(.+)\/$/.exec(path) ?? [];
  if (kind === 'topics') return archive.topics.has(name) ? TOPICS_FILE : null;
  const key = ORIGINS[kind]?.(archive, name);
  return key === undefined ? null : (archive.digests.get(key)?.path ?? null);
}

const firstDigestOf = ({ papers }: Archive, id = ''): string | undefined => papers.get(id)?.appearances[0]?.digest;

const ofPeriod =
  (kind: PeriodKind) =>
  (archive: Archive, name: string): string | undefined =>
    periodsOf(archive, kind).find((period) => period.name === name)?.days[0]?.digests[0];

const ofName =
  (kind: 'authors' | 'organizations') =>
  (archive: Archive, slug: string): string | undefined => {
    const { pages, aliases } = archive[kind];
    return firstDigestOf(archive, pages.get(aliases.get(slug)?.[0] ?? slug)?.paperIds[0]);
  };

/** Kind of path → the key of the digest that it comes from. */
const ORIGINS: Readonly<Record<string, (archive: Archive, name: string) => string | undefined>> = {
  papers: (archive, segment) => firstDigestOf(archive, archive.aliases.get(segment)?.[0] ?? segment),
  'papers/date': ({ days, dayIndex }, date) => days[dayIndex.get(date) ?? -1]?.digests[0],
  'papers/week': ofPeriod('week'),
  'papers/month': ofPeriod('month'),
  'papers/year': ofPeriod('year'),
  authors: ofName('authors'),
  organizations: ofName('organizations'),
};

/** Published paths at which the archive has nothing any more: each would break somebody's link. */
export function vanishedPermalinks(archive: Archive, ledger: readonly LedgerLine[]): Issue[] {
  const present = new Set(permanentPaths(archive));
  return ledger
    .filter(({ path }) => !present.has(path))
    .map(({ path, origin, line }) => {
      const from = origin ?? (path.startsWith(paths.topics) ? TOPICS_FILE : 'the file that had it');
      return createIssue('vanished-permalink', { path: LEDGER_FILE, line, column: 1 }, path, from);
    });
}

/** The lines by which a ledger grows when an archive is published. */
export function newLedgerLines(archive: Archive, ledger: readonly LedgerLine[]): string[] {
  const published = new Set(ledger.map(({ path }) => path));
  return permanentPaths(archive)
    .filter((path) => !published.has(path))
    .map((path) => formatLedgerLine({ path, origin: originOf(archive, path) }));
}
