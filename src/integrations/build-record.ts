import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FileSchema, type FileEntry } from '../check/manifest.ts';
import { siteFiles } from '../check/site-pages.ts';
import type { Environment } from '../site/environment.ts';
import { attempt } from '../source/content-files.ts';
import type { InputHashes } from './hash-inputs.ts';

/** A file of a built site. */
const BuiltFileSchema = FileSchema.extend({
  /** The key of what it shows; empty where it has none. */
  key: z.string(),
  /** When it was written, in whole milliseconds: archives of a folder keep no more of a time. */
  time: z.number(),
});

export type BuiltFile = Readonly<z.infer<typeof BuiltFileSchema>>;

/** What a site was built from, and what the build wrote: of hundreds of thousands of files, rows are read fastest. */
const RecordSchema = z.object({
  /** Hashes of what the site follows from, as `InputHashes`. */
  all: z.string(),
  common: z.string(),
  files: z.array(BuiltFileSchema),
  /** Folders that had nothing but these files when the build ended. */
  folders: z.array(z.object({ path: z.string(), time: z.number() })),
});

type BuildRecord = z.infer<typeof RecordSchema>;

/** The name of the file in `CACHE_DIR` that holds it. */
export const RECORD_FILE = 'build-record.json';

/** A site that stands in `OUT_DIR` as a build wrote it. */
export interface BuiltSite {
  /** What it was built from. */
  readonly inputs: Pick<InputHashes, 'all' | 'common'>;
  /** Files that are as they were written. */
  readonly files: ReadonlyMap<string, BuiltFile>;
  /** Files that the build wrote, and that are missing or changed. */
  readonly lost: readonly string[];
  /** Whether it has files that no build wrote. */
  readonly hasOthers: boolean;
  /** Folders that have no others → when names in them were last added or removed. */
  readonly folders: ReadonlyMap<string, number>;
}

/** The site in `OUT_DIR`, as far as it is what the last build wrote; null where nothing is known of it. */
export function readBuiltSite({ cacheDir, outDir }: Pick<Environment, 'cacheDir' | 'outDir'>): BuiltSite | null {
  const record = readRecord(cacheDir);
  if (record === null) return null;
  const files = new Map<string, BuiltFile>();
  const lost: string[] = [];
  for (const file of record.files) {
    const found = stateOf(outDir, file.path);
    if (found?.size === file.bytes && found.time === file.time) files.set(file.path, file);
    else lost.push(file.path);
  }
  if (files.size === 0) return null;
  const { all, common } = record;
  const known = new Map(record.folders.map(({ path, time }) => [path, time]));
  const { folders, areAll } = knownFolders(outDir, files, known);
  return { inputs: { all, common }, files, lost, hasOthers: !areAll && hasOthers(outDir, files, lost), folders };
}

/** The files of a site that a build has written. */
export interface WrittenSite {
  /** All files. */
  readonly files: readonly FileEntry[];
  /** Those that stayed from the site before. */
  readonly kept: ReadonlyMap<string, BuiltFile>;
  /** The keys of what others show, as far as they have one. */
  readonly keys: ReadonlyMap<string, string>;
  /** Folders of the site before that had no others, as in `BuiltSite`. */
  readonly folders: BuiltSite['folders'];
}

/** Writes down what the site in `OUT_DIR` was built from. */
export function recordBuild(
  { cacheDir, outDir }: Pick<Environment, 'cacheDir' | 'outDir'>,
  { all, common }: Pick<InputHashes, 'all' | 'common'>,
  site: WrittenSite,
): void {
  if (all === null) return;
  const files = site.files
    .filter(({ path }) => !isHidden(path))
    .map((file): BuiltFile => {
      const { path } = file;
      return site.kept.get(path) ?? { ...file, key: site.keys.get(path) ?? '', time: stateOf(outDir, path)?.time ?? 0 };
    });
  mkdirSync(cacheDir, { recursive: true });
  const changed = foldersOf(files.flatMap(({ path }) => (site.kept.has(path) ? [] : path)));
  const { folders } = knownFolders(outDir, new Map(files.map((file) => [file.path, file])), site.folders, changed);
  const record: BuildRecord = { all, common, files, folders: Array.from(folders, ([path, time]) => ({ path, time })) };
  writeFileSync(join(cacheDir, RECORD_FILE), `${JSON.stringify(record)}\n`);
}

function readRecord(cacheDir: string): BuildRecord | null {
  try {
    return RecordSchema.parse(JSON.parse(readFileSync(join(cacheDir, RECORD_FILE), 'utf8')));
  } catch {
    return null;
  }
}

/** Whether a site has files that are neither as they were written nor lost. */
function hasOthers(outDir: string, files: ReadonlyMap<string, unknown>, lost: readonly string[]): boolean {
  const recorded = new Set([...files.keys(), ...lost]);
  return siteFiles(outDir).some((path) => !recorded.has(path) && !isHidden(path));
}

/**
 * The folders of a site that have nothing but these files, with their times. A name that is added or removed changes the
 * time of its folder, so that those with the time of before need not be listed: they are as many as papers.
 * @param before folders that had no others at that time
 * @param changed the folders to look at, beside those that are not among `before`: all by default
 */
function knownFolders(
  outDir: string,
  files: ReadonlyMap<string, unknown>,
  before: BuiltSite['folders'],
  changed?: ReadonlySet<string>,
): KnownFolders {
  const all = foldersOf(files.keys());
  const isKnown = (path: string): boolean => files.has(path) || all.has(path) || isHidden(path);
  const folders = new Map<string, number>();
  let areAll = true;
  for (const folder of all) {
    const earlier = before.get(folder);
    if (earlier !== undefined && changed?.has(folder) === false) {
      folders.set(folder, earlier);
      continue;
    }
    const path = `${outDir}/${folder}`;
    const time = Math.floor(statSync(path).mtimeMs);
    const prefix = folder === '' ? '' : `${folder}/`;
    if (earlier !== time && !readdirSync(path).every((name) => isKnown(prefix + name))) areAll = false;
    else if (time < Date.now() - COARSEST_MS) folders.set(folder, time);
  }
  return { folders, areAll };
}

/** What is added within this time of another change may leave the time of a folder as it is. */
const COARSEST_MS = 2000;

interface KnownFolders {
  /** Those that were last changed before now. */
  readonly folders: ReadonlyMap<string, number>;
  /** Whether no folder of the files has others. */
  readonly areAll: boolean;
}

/** The folders of some files, and those around them; empty for that of the site. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
      folders.add(file.slice(0, end));
  }
  return folders;
}

/** Hidden files are notes of builds, and of what serves or publishes the folder. */
function isHidden(path: string): boolean {
  return path.startsWith('.');
}

/** The size and the time of a file of a site; null where there is none. */
function stateOf(outDir: string, path: string): { readonly size: number; readonly time: number } | null {
  const found = attempt(() => lstatSync(`${outDir}/${path}`, { throwIfNoEntry: false }));
  if (!('value' in found) || !found.value?.isFile()) return null;
  return { size: found.value.size, time: Math.floor(found.value.mtimeMs) };
}
