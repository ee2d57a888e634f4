import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compareText } from '../compare-text.ts';
import { paths } from '../site/urls.ts';
import type { CheckResult } from './result.ts';
import { siteFiles } from './site-pages.ts';

/** The name of the manifest in the folder of a site. */
const MANIFEST_FILE = paths.manifest.slice(1);

/** What the manifest says of a file. */
export const FileSchema = z.object({
  /** Under the folder of the site, with `/`. */
  path: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
});

export type FileEntry = Readonly<z.infer<typeof FileSchema>>;

const ManifestSchema = z.array(FileSchema);

/**
 * Writes `files.json` into a new site: all its other files, by path, one a line.
 * @param kept files that stay from the site that it replaces
 * @returns every file of the site, the manifest among them
 */
export function writeManifest(siteDir: string, kept: readonly FileEntry[] = []): FileEntry[] {
  const made = siteFiles(siteDir).map((path) => entryOf(siteDir, path));
  const entries = [...kept.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })), ...made].toSorted((a, b) =>
    compareText(a.path, b.path),
  );
  const rows = entries.map((entry) => `\n  ${JSON.stringify(entry)}`);
  writeFileSync(join(siteDir, MANIFEST_FILE), `[${rows.join(',')}\n]\n`);
  return [...entries, entryOf(siteDir, MANIFEST_FILE)];
}

/** The files that the manifest of a site lists; null where there is none. */
export function readManifest(siteDir: string): FileEntry[] | null {
  try {
    return ManifestSchema.parse(JSON.parse(readFileSync(join(siteDir, MANIFEST_FILE), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Checks that a built site has the files of its manifest, byte for byte, and no others.
 * @param files all files of the site
 * @param isTrusted whether a file is known to be as it was written, so that it need not be read; default none is
 */
export function checkManifest(
  siteDir: string,
  files: readonly string[],
  isTrusted: (path: string) => boolean = () => false,
): CheckResult {
  const listed = readManifest(siteDir);
  const scope = `${listed?.length ?? 0} files of ${MANIFEST_FILE}`;
  if (listed === null) {
    return { name: 'files', problems: [`no valid ${MANIFEST_FILE}: build the site again`], scope };
  }
  const known = new Set(listed.map(({ path }) => path));
  // Hidden files are notes of builds, and of what serves or publishes the folder.
  const others = files.filter((file) => !known.has(file) && file !== MANIFEST_FILE && !file.startsWith('.'));
  const problems = [
    ...listed.filter(({ path }) => !isTrusted(path)).flatMap((entry) => damageOf(siteDir, entry) ?? []),
    ...others.map((file) => `${file}: no build wrote it`),
  ];
  return { name: 'files', problems, scope };
}

/** What the manifest says of a file. */
export function entryOf(siteDir: string, path: string): FileEntry {
  const hash = createHash('sha256');
  const file = openSync(join(siteDir, path), 'r');
  let bytes = 0;
  try {
    for (let read = readSync(file, CHUNK); read > 0; read = readSync(file, CHUNK)) {
      hash.update(CHUNK.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/** What all files are read through: with memory of its own for each, hundreds of thousands keep the garbage collector busy. */
const CHUNK = Buffer.allocUnsafe(2 ** 18);

function damageOf(siteDir: string, { path, bytes, sha256 }: FileEntry): string | null {
  if (!existsSync(join(siteDir, path))) return `${path}: missing`;
  const found = entryOf(siteDir, path);
  if (found.bytes !== bytes) return `${path}: ${found.bytes} bytes, expected ${bytes}`;
  return found.sha256 === sha256 ? null : `${path}: changed since it was built`;
}
