import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MANIFEST_FILE, readManifest, type FileEntry } from '../check/manifest.ts';
import { siteFiles } from '../check/site-pages.ts';
import type { Environment } from '../site/environment.ts';
import type { InputHashes } from './hash-inputs.ts';

/** What a site was built from, and what the build wrote. */
const RecordSchema = z.object({
  /** Hashes of what the site follows from, as `InputHashes`. */
  all: z.string(),
  common: z.string(),
  /** Path of a file of the site → its size, when it was written, and the key of what it shows; `''` for what has no key. */
  files: z.record(z.string(), z.tuple([z.number(), z.number(), z.string()])),
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
}

/** A file of a built site. */
export interface BuiltFile extends FileEntry {
  /** The key of what it shows; empty where it has none. */
  readonly key: string;
  /** When it was written, in whole milliseconds: archives of a folder keep no more of a time. */
  readonly time: number;
}

/** The site in `OUT_DIR`, as far as it is what the last build wrote; null where nothing is known of it. */
export function readBuiltSite({ cacheDir, outDir }: Pick<Environment, 'cacheDir' | 'outDir'>): BuiltSite | null {
  const record = readRecord(cacheDir);
  const manifest = readManifest(outDir);
  if (record === null || manifest === null) return null;
  // The manifest does not list itself.
  const own: FileEntry = { path: MANIFEST_FILE, bytes: 0, sha256: '' };
  const entries = new Map([...manifest, own].map((entry) => [entry.path, entry]));
  const found = visible(siteFiles(outDir));
  const files = new Map<string, BuiltFile>();
  for (const path of found) {
    const entry = entries.get(path);
    const [size, time, key] = record.files[path] ?? [];
    if (entry === undefined || key === undefined) continue;
    const own = stateOf(outDir, path);
    if (own.size === size && own.time === time) files.set(path, { ...entry, bytes: size, key, time });
  }
  const lost = Object.keys(record.files).filter((path) => !files.has(path));
  const hasOthers = found.some((path) => !Object.hasOwn(record.files, path));
  return { inputs: { all: record.all, common: record.common }, files, lost, hasOthers };
}

/** The files of a site that a build has written. */
export interface WrittenSite {
  /** The paths of all files. */
  readonly files: readonly string[];
  /** Those that stayed from the site before. */
  readonly kept: ReadonlyMap<string, BuiltFile>;
  /** The keys of what others show, as far as they have one. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Writes down what the site in `OUT_DIR` was built from. */
export function recordBuild(
  { cacheDir, outDir }: Pick<Environment, 'cacheDir' | 'outDir'>,
  { all, common }: Pick<InputHashes, 'all' | 'common'>,
  site: WrittenSite,
): void {
  if (all === null) return;
  const files = visible(site.files).map((path): [string, BuildRecord['files'][string]] => {
    const kept = site.kept.get(path);
    if (kept) return [path, [kept.bytes, kept.time, kept.key]];
    const { size, time } = stateOf(outDir, path);
    return [path, [size, time, site.keys.get(path) ?? '']];
  });
  mkdirSync(cacheDir, { recursive: true });
  const record: BuildRecord = { all, common, files: Object.fromEntries(files) };
  writeFileSync(join(cacheDir, RECORD_FILE), `${JSON.stringify(record)}\n`);
}

function readRecord(cacheDir: string): BuildRecord | null {
  try {
    return RecordSchema.parse(JSON.parse(readFileSync(join(cacheDir, RECORD_FILE), 'utf8')));
  } catch {
    return null;
  }
}

/** Hidden files are notes of builds, and of what serves or publishes the folder. */
function visible(paths: readonly string[]): string[] {
  return paths.filter((path) => !path.startsWith('.'));
}

function stateOf(outDir: string, path: string): { readonly size: number; readonly time: number } {
  const { size, mtimeMs } = statSync(join(outDir, path));
  return { size, time: Math.floor(mtimeMs) };
}
