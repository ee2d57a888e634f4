import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { listFiles } from '../../source/content-files.ts';

/** The files of a content folder: the demo's own, and those that somebody added or changed. */
export interface ContentOwners {
  readonly demo: readonly string[];
  readonly others: readonly string[];
}

/** The demo's topics are useful for any archive. */
const STAYING = 'topics.yml';

/** A line for each file of the demo, with the hash of its text; a test compares it with the demo. */
const MANIFEST = new URL('demo-files.txt', import.meta.url);

/** Which files of a content folder are equal to the demo's. Its topics belong to neither, since they may stay. */
export function contentOwners(contentDir: string): ContentOwners {
  const known = new Set(readFileSync(MANIFEST, 'utf8').split(/\r?\n/));
  const all = demoLines(contentDir).filter(({ path }) => path !== STAYING);
  return {
    demo: all.filter(({ line }) => known.has(line)).map(({ path }) => path),
    others: all.filter(({ line }) => !known.has(line)).map(({ path }) => path),
  };
}

/** Each file of a content folder with its line of the manifest; how lines end does not count. */
export function demoLines(contentDir: string): { readonly path: string; readonly line: string }[] {
  return listFiles(contentDir, '').map(({ path, file }) => {
    const text = readFileSync(file, 'latin1').replaceAll('\r\n', '\n');
    return { path, line: `${createHash('sha256').update(text, 'latin1').digest('hex')} ${path}` };
  });
}

/**
 * Files in words: those of a folder are counted.
 * @example describeFiles(['digests/a.md', 'digests/b.md', 'feeds.yml']) //=> 'digests (2 files), feeds.yml'
 */
export function describeFiles(paths: readonly string[]): string {
  const parts = Map.groupBy(paths, (path) => path.split('/')[0] ?? path);
  return [...parts].map(([name, files]) => describePart(name, files)).join(', ') || 'nothing';
}

function describePart(name: string, files: readonly string[]): string {
  return files.length === 1 ? (files[0] ?? name) : `${name} (${files.length} files)`;
}
