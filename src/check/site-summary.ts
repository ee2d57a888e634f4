import { formatNumber } from '../source/format-number.ts';
import { SITE_PARTS, sitePart, type SitePart } from './site-parts.ts';
import type { KindName } from '../views/kinds.ts';
import type { FileEntry } from './manifest.ts';

/** What differs between the pages of two sites, in numbers. */
export interface PageChanges {
  readonly pages: number;
  /** Null where there is no manifest of an earlier site. */
  readonly changes: { readonly added: number; readonly changed: number; readonly removed: number } | null;
}

/** The bytes of a part of a site. */
export interface PartBytes {
  readonly part: SitePart;
  readonly bytes: number;
}

/** Compares the pages of a site with those of the one before, by the manifests of both. */
export function comparePages(before: readonly FileEntry[] | null, after: readonly FileEntry[]): PageChanges {
  const pages = after.filter(isPage);
  if (before === null) return { pages: pages.length, changes: null };
  const known = new Map(before.filter(isPage).map(({ path, sha256 }) => [path, sha256]));
  const kept = pages.filter(({ path }) => known.has(path));
  const changed = kept.filter(({ path, sha256 }) => known.get(path) !== sha256).length;
  const added = pages.length - kept.length;
  return { pages: pages.length, changes: { added, changed, removed: known.size - kept.length } };
}

/**
 * The bytes of each part of a site that has any.
 * @param kinds the kind of page or file that stands in each file
 */
export function bytesByPart(
  files: readonly Pick<FileEntry, 'path' | 'bytes'>[],
  kinds: ReadonlyMap<string, KindName>,
): PartBytes[] {
  const sums = new Map<SitePart, number>();
  for (const { path, bytes } of files) {
    const part = sitePart(path, kinds.get(path));
    sums.set(part, (sums.get(part) ?? 0) + bytes);
  }
  return PART_NAMES.map((part) => ({ part, bytes: sums.get(part) ?? 0 })).filter(({ bytes }) => bytes > 0);
}

/**
 * A table of the bytes of a site: a line for each part, and one for all.
 * @example formatBytes([{ part: 'days', bytes: 1000 }], 1) //=> '… days  1.0  1.0 …'
 */
export function formatBytes(parts: readonly PartBytes[], papers: number): string {
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const cells = [
    ['', 'kB', 'a paper'],
    ...parts.map(({ part, bytes }) => [SITE_PARTS[part], inKilobytes(bytes), perPaper(bytes, papers)]),
    ['all', inKilobytes(total), perPaper(total, papers)],
  ] as const;
  const [first, second, third] = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map(([name, all, one]) => `${name.padEnd(first ?? 0)}  ${all.padStart(second ?? 0)}  ${one.padStart(third ?? 0)}`)
    .join('\n');
}

const PART_NAMES = Object.keys(SITE_PARTS) as readonly SitePart[];

function isPage({ path }: FileEntry): boolean {
  return path.endsWith('.html');
}

function inKilobytes(bytes: number): string {
  return formatNumber(bytes / 1000, 1);
}

function perPaper(bytes: number, papers: number): string {
  return papers === 0 ? '–' : inKilobytes(bytes / papers);
}
