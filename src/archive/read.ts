import { readFileSync } from 'node:fs';
import { createIssue, type Issue } from '../digest/issues.ts';
import { parseDigest } from '../digest/parse.ts';
import type { Digest } from '../digest/schema.ts';
import type { MetadataRecord } from '../paper/occurrence.ts';
import { buildArchive, resolvePaper, type Archive } from './archive.ts';
import { listFiles, mdxNames, readLinesOf, type ContentFile } from './content-files.ts';
import { parseMetadata } from './metadata.ts';

/** An archive and all that is wrong in the files it was read from. */
export interface ReadArchive {
  readonly archive: Archive;
  readonly issues: readonly Issue[];
}

/** The folders and files of the content folder that an archive is made of. */
export const ARCHIVE_SOURCES = ['digests', 'metadata', 'notes', 'permalinks.txt'] as const;

/** Reads the archive of a content folder; every part of the folder, and the folder itself, may be missing. */
export function readArchive(contentDir: string): ReadArchive {
  const digests = readAll(listFiles(contentDir, 'digests'), ({ path, bytes }) => {
    const parsed = parseDigest({ path, bytes });
    return { values: parsed.digests, issues: parsed.issues };
  });
  const metadata = readAll<MetadataRecord>(listFiles(contentDir, 'metadata'), ({ path, bytes }) => {
    const parsed = parseMetadata(new TextDecoder().decode(bytes), path);
    return { values: parsed.records, issues: parsed.issues };
  });
  const permalinks = new Set(readLinesOf(contentDir, 'permalinks.txt'));
  const built = buildArchive({ digests: digests.values, metadata: metadata.values, permalinks });
  return {
    archive: built.archive,
    issues: [...digests.issues, ...metadata.issues, ...built.issues, ...unmatchedNotes(contentDir, built.archive)],
  };
}

function unmatchedNotes(contentDir: string, archive: Archive): Issue[] {
  return mdxNames(contentDir, 'notes')
    .filter((name) => !resolvePaper(archive, name))
    .map((name) => createIssue('unmatched-note', { path: `notes/${name}.mdx`, line: 1, column: 1 }, name));
}

type Parse<T> = (file: { path: string; bytes: Uint8Array }) => { values: readonly T[]; issues: readonly Issue[] };

function readAll<T = Digest>(files: readonly ContentFile[], parse: Parse<T>): { values: T[]; issues: Issue[] } {
  const results = files.map(({ path, file }) => {
    try {
      return parse({ path, bytes: readFileSync(file) });
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause)) throw cause;
      // Node's message ends in the call and the absolute path: `ENOENT: no such file or directory, open '/…'`.
      const [reason = ''] = cause.message.split(',');
      return { values: [], issues: [createIssue('unreadable-file', { path, line: 1, column: 1 }, reason)] };
    }
  });
  return { values: results.flatMap(({ values }) => values), issues: results.flatMap(({ issues }) => issues) };
}
