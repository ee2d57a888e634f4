import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDigest } from '../digest/parse.ts';
import { normalizeTitle, titleSlug } from '../paper-id.ts';

/** The text of a digest file, and what names it. */
export interface DigestText {
  readonly date: string;
  /** Null where the source is unknown. */
  readonly source: string | null;
  /** Without a dot. */
  readonly extension: string;
  readonly text: string;
}

/** Where a digest's text goes, and what it does there. */
export interface PlacedDigest extends DigestText {
  /** Path under the content folder. */
  readonly path: string;
  readonly status: 'new' | 'unchanged' | 'replaced';
}

/**
 * Finds the place of a digest: `digests/<year>/<day>-<source>.<extension>`. It replaces the file there when it lists
 * every paper that the file lists; otherwise it gets a number of its own, so that no import ever takes a paper away.
 */
export function placeDigest(contentDir: string, digest: DigestText): PlacedDigest {
  const { date, source, extension, text } = digest;
  const name = `digests/${date.slice(0, 4)}/${date}-${titleSlug(source ?? 'digest')}`;
  let replaceable: string | null = null;
  for (let number = 1; ; number += 1) {
    const path = `${name}${number === 1 ? '' : `-${number}`}.${extension}`;
    const file = join(contentDir, path);
    if (!existsSync(file)) {
      return { ...digest, path: replaceable ?? path, status: replaceable === null ? 'new' : 'replaced' };
    }
    const old = readFileSync(file, 'utf8');
    if (old === text) return { ...digest, path, status: 'unchanged' };
    if (replaceable === null && listsAll(path, old, text)) replaceable = path;
  }
}

function listsAll(path: string, old: string, text: string): boolean {
  const listed = papersOf(path, text);
  return [...papersOf(path, old)].every((paper) => listed.has(paper));
}

/** What names the papers of a digest text. */
function papersOf(path: string, text: string): ReadonlySet<string> {
  const { digests } = parseDigest({ path, bytes: new TextEncoder().encode(text) });
  return new Set(
    digests.flatMap(({ entries }) => entries.map(({ arxivId, title }) => arxivId ?? normalizeTitle(title))),
  );
}
