import { yearOf } from '../day.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDigest } from '../digest/parse.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import { titleSlug } from '../slugs.ts';

/** The text of a digest file, and what names it. */
export interface DigestText {
  readonly date: string;
  /** Null where the source is unknown. */
  readonly source: string | null;
  /** Without a dot. */
  readonly extension: string;
  readonly text: string;
}

/** Where a digest's text is written, and what that changes. */
export interface PlacedDigest {
  /** Path under the content folder. */
  readonly path: string;
  readonly date: string;
  readonly text: string;
  readonly status: 'new' | 'unchanged' | 'replaced';
  /** How many papers it lists. */
  readonly papers: number;
}

/** The text of a path under the content folder; null where there is no file. */
export type ReadContent = (path: string) => string | null;

/** Reads from the content folder itself. */
export function contentReader(contentDir: string): ReadContent {
  return (path) => (existsSync(join(contentDir, path)) ? readFileSync(join(contentDir, path), 'utf8') : null);
}

/**
 * Finds the place of a digest: `digests/<year>/<day>-<source>.<extension>`. It replaces the file there when it lists
 * every paper that the file lists; otherwise it gets a number of its own, so that no import ever removes a paper.
 * @param taken digests that this run has placed already; they are not replaced
 */
export function placeDigest(
  read: ReadContent,
  { date, source, extension, text }: DigestText,
  taken: ReadonlyMap<string, PlacedDigest> = new Map(),
): PlacedDigest {
  const name = digestName(date, source);
  const listed = papersOf(`${name}.${extension}`, text);
  const placed = (path: string, status: PlacedDigest['status']): PlacedDigest => ({
    path,
    date,
    text,
    status,
    papers: listed.size,
  });
  let replaceable: string | null = null;
  for (let number = 1; ; number += 1) {
    const path = `${name}${number === 1 ? '' : `-${number}`}.${extension}`;
    const old = taken.get(path)?.text ?? read(path);
    if (old === text) return placed(path, 'unchanged');
    if (old === null) return replaceable === null ? placed(path, 'new') : placed(replaceable, 'replaced');
    if (replaceable !== null || taken.has(path)) continue;
    if ([...papersOf(path, old)].every((paper) => listed.has(paper))) replaceable = path;
  }
}

/**
 * The path of a digest of a day, without its extension.
 * @example digestName('2025-11-05', 'Hugging Face') //=> 'digests/2025/2025-11-05-hugging-face'
 */
export function digestName(date: string, source: string | null): string {
  return `digests/${yearOf(date)}/${date}-${titleSlug(source ?? 'digest')}`;
}

/** The ids or normalised titles of the papers of a digest text. */
export function papersOf(path: string, text: string): ReadonlySet<string> {
  const { digests } = parseDigest({ path, bytes: new TextEncoder().encode(text) });
  return new Set(
    digests.flatMap(({ entries }) => entries.map(({ arxivId, title }) => arxivId ?? (normalizeTitle(title) || title))),
  );
}
