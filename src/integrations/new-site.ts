import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryOf, writeManifest, type FileEntry } from '../check/manifest.ts';
import { siteFiles } from '../check/site-pages.ts';
import { paths } from '../site/urls.ts';
import type { BuiltFile, BuiltSite } from './build-record.ts';
import type { PagePlan } from './plan-pages.ts';

/** A site while it is built: what is made for it, and what stays of the site that it replaces. */
export interface NewSite {
  /** Where its new files stand. */
  readonly newDir: string;
  /** The files that stay where they are. */
  readonly kept: ReadonlyMap<string, BuiltFile>;
  /** Whether all of the search index is among them. */
  readonly keepsSearch: boolean;
  /** The data files that hold its papers, oldest first. */
  readonly dataFiles: readonly string[];
  /** The files under a folder of the site that it replaces; none where one of them is lost. */
  oldFolder(path: string): readonly BuiltFile[];
  /** Where one of its files stands for now; null where it has none of that path. */
  find(path: string): string | null;
  /** The text of one of the data files. */
  readData(path: string): string;
}

const DATA_FOLDER = `${dirname(paths.data.index).slice(1)}/`;
const SEARCH_FOLDER = paths.searchIndex.slice(1);

/**
 * What a plan keeps of a site, and where the rest is made.
 * @param built the site in `outDir`; null where nothing of it is kept
 * @param dataTexts the texts of data files that may not be made yet, by their paths; none by default
 */
export function planSite(
  plan: PagePlan,
  built: BuiltSite | null,
  newDir: string,
  outDir: string,
  dataTexts: ReadonlyMap<string, string> = new Map(),
): NewSite {
  const dataFiles = [...plan.kinds].flatMap(([file, kind]) => (kind === 'dataMonth' ? file : [])).toSorted();
  const keepsSearch = built !== null && hasSearchOf(dataFiles, built, plan);
  const isKept = (path: string): boolean =>
    path.startsWith(SEARCH_FOLDER) ? keepsSearch : plan.kinds.has(path) && !plan.stale.has(path);
  const kept = new Map([...(built?.files ?? [])].filter(([path]) => isKept(path)));
  const find = (path: string): string | null => {
    // What is kept is not made.
    if (kept.has(path)) return join(outDir, path);
    const made = join(newDir, path);
    return existsSync(made) ? made : null;
  };
  const oldFolder = (folder: string): readonly BuiltFile[] => {
    if (built === null || built.lost.some((path) => path.startsWith(folder))) return [];
    return [...built.files.values()].filter(({ path }) => path.startsWith(folder));
  };
  const readData = (path: string): string => dataTexts.get(path) ?? readFileSync(find(path) ?? '', 'utf8');
  return { newDir, kept, keepsSearch, dataFiles, oldFolder, find, readData };
}

/** The data files that a plan keeps of a site. */
export function keptData({ kinds, stale }: PagePlan, built: BuiltSite | null): ReadonlyMap<string, BuiltFile> {
  return new Map(
    [...(built?.files ?? [])].filter(([path]) => path.startsWith(DATA_FOLDER) && kinds.has(path) && !stale.has(path)),
  );
}

/** What replacing a site by a new one changes in its folder. */
export interface SiteChanges {
  /** Every file of the new site. */
  readonly files: readonly FileEntry[];
  /** Paths of files that vanish. */
  readonly removed: readonly string[];
}

/**
 * Leaves in the folder of a new site what differs from the old one alone, and writes the manifest of the whole.
 * @param built the old site, which has no files that no build wrote
 */
export function settleSite({ newDir, kept }: NewSite, built: BuiltSite): SiteChanges {
  const all = new Map<string, FileEntry>(kept);
  for (const path of siteFiles(newDir)) {
    const same = built.files.get(path);
    if (same === undefined || entryOf(newDir, path).sha256 !== same.sha256) continue;
    rmSync(join(newDir, path));
    all.set(path, same);
  }
  const files = writeManifest(newDir, [...all.values()]);
  const stays = new Set(files.map(({ path }) => path));
  const removed = [...built.files.keys(), ...built.lost].filter((path) => !stays.has(path));
  return { files, removed };
}

/**
 * Scripts and styles that pages of the old site link, and that the new one does not have: then none of its pages may stay.
 * @see https://github.com/withastro/astro/issues/17704
 */
export function lostAssets(newDir: string, built: BuiltSite): string[] {
  return [...built.files.keys()].filter(
    (path) => /^_astro\/.*\.(?:css|js)$/.test(path) && !existsSync(join(newDir, path)),
  );
}

/** Whether a site has the index of these data files, as it was written. */
function hasSearchOf(dataFiles: readonly string[], { files, lost }: BuiltSite, { stale }: PagePlan): boolean {
  const published = [...files.keys()].filter((path) => path.startsWith(DATA_FOLDER) && path.endsWith('.jsonl'));
  return (
    dataFiles.length === published.length &&
    dataFiles.every((path) => !stale.has(path)) &&
    !lost.some((path) => path.startsWith(SEARCH_FOLDER))
  );
}
