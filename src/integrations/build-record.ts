import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { siteFiles } from '../check/site-pages.ts';
import type { Environment } from '../site/environment.ts';
import { listTree } from '../source/content-files.ts';

/** What a site was built from, and what the build wrote. */
const RecordSchema = z.object({
  /** Of everything that a site follows from. */
  inputs: z.string(),
  /** Of the sizes and times of its files. */
  outputs: z.string(),
});

const RECORD_FILE = 'build-record.json';

/** What a site follows from apart from its content: the code, the files that it comes with, and the packages. */
const PROJECT_FILES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A hash of everything that a site follows from: content, settings, code, packages and the environment.
 * Null where pages of the content import files of which nothing is known.
 * @param contentDir the content folder, or a copy of it
 */
export function hashInputs(
  { siteUrl, basePath }: Environment,
  contentDir: string,
  root = process.cwd(),
): string | null {
  const hash = createHash('sha256').update(JSON.stringify([process.version, siteUrl, basePath]));
  for (const name of PROJECT_FILES) {
    for (const { path, file } of listTree(root, name).files) hash.update(`\0${path}\0`).update(readFileSync(file));
  }
  for (const { path, file } of listTree(contentDir, '', Infinity).files) {
    const bytes = readFileSync(file);
    if (path.endsWith('.mdx') && importsOthers(bytes.toString(), file, [contentDir, join(root, 'src')])) return null;
    hash.update(`\0content/${path}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Whether the site in `OUT_DIR` is what a build of these inputs wrote, and nobody has changed a file of it since. */
export function isUpToDate({ cacheDir, outDir }: Environment, inputs: string | null): boolean {
  const record = readRecord(cacheDir);
  return inputs !== null && record?.inputs === inputs && record.outputs === hashOutputs(outDir);
}

/** Writes down what the site in `OUT_DIR` was built from. */
export function recordBuild({ cacheDir, outDir }: Environment, inputs: string | null): void {
  if (inputs === null) return;
  const record: z.infer<typeof RecordSchema> = { inputs, outputs: hashOutputs(outDir) };
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(join(cacheDir, RECORD_FILE), `${JSON.stringify(record)}\n`);
}

function readRecord(cacheDir: string): z.infer<typeof RecordSchema> | null {
  try {
    return RecordSchema.parse(JSON.parse(readFileSync(join(cacheDir, RECORD_FILE), 'utf8')));
  } catch {
    return null;
  }
}

/** Hidden files are notes of builds, and of what serves or publishes the folder. */
function hashOutputs(outDir: string): string {
  const hash = createHash('sha256');
  for (const path of siteFiles(outDir).filter((file) => !file.startsWith('.'))) {
    const { size, mtimeMs } = statSync(join(outDir, path));
    hash.update(JSON.stringify([path, size, mtimeMs]));
  }
  return hash.digest('hex');
}

const IMPORTED = /\b(?:from|import)\s{0,9}\(?\s{0,9}['"](\.[^'"\n]{1,400})['"]/g;

/** Whether an MDX text imports a file by a path that leads out of all of these folders. */
function importsOthers(text: string, file: string, folders: readonly string[]): boolean {
  return Array.from(text.matchAll(IMPORTED), ([, path = '']) => resolve(dirname(file), path)).some(
    (target) => !folders.some((folder) => target.startsWith(folder + sep)),
  );
}
