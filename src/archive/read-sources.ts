import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawFile } from '../source/decode.ts';
import { createIssue, issueFrom, issueRecord, type Issue } from '../source/issues.ts';
import { NO_STORE, stored, type BuildStore } from '../source/build-store.ts';
import { parseDigest, type ParsedFile } from '../digest/parse.ts';
import { readSite } from '../site/settings.ts';
import type { ArchiveSources } from './build-archive.ts';
import { attempt, listFiles, mdxNames, readText } from '../source/content-files.ts';
import { parseMetadata } from './metadata.ts';
import { parseNote } from './notes.ts';
import { LEDGER_FILE, parseLedger } from './ledger.ts';
import { parseRedirects, REDIRECTS_FILE } from './redirects.ts';
import { parseSearchFeeds, SEARCH_FEEDS_FILE } from './search-feeds.ts';
import { BASIS_FILE, parseBasis, type Basis } from '../vectors/basis.ts';
import { parseTopics, TOPICS_FILE } from './topics/topics.ts';

/** The folders and files of the content folder that an archive is made of. */
export const ARCHIVE_SOURCES = [
  'digests',
  'metadata',
  'notes',
  LEDGER_FILE,
  REDIRECTS_FILE,
  SEARCH_FEEDS_FILE,
  TOPICS_FILE,
  BASIS_FILE,
] as const;

/**
 * Reads all files of a content folder that make up its archive; any of them, and the folder itself, may be missing.
 * @param onRead told how many of the digest files are read
 * @param store has the digests of files that were read before
 */
export function readSources(
  contentDir: string,
  onRead?: (done: number, total: number) => void,
  store = NO_STORE,
): ArchiveSources & { readonly issues: readonly Issue[] } {
  const digests = readFiles(contentDir, 'digests', (file) => parseStored(file, store), onRead);
  const metadata = readFiles(contentDir, 'metadata', parseMetadata);
  const notes = readFiles(contentDir, 'notes', parseNote);
  const { redirects, issues: redirectIssues } = parseRedirects(readText(contentDir, REDIRECTS_FILE));
  const { topics, issues: topicIssues } = parseTopics(readText(contentDir, TOPICS_FILE));
  const { feeds: searchFeeds, issues: feedIssues } = parseSearchFeeds(
    readText(contentDir, SEARCH_FEEDS_FILE),
    new Set(topics.map(({ slug }) => slug)),
  );
  const { authors, sources } = readSite(contentDir);
  const { basis, issues: basisIssues } = readBasis(contentDir);
  return {
    digests: digests.parsed.flatMap((file) => file.digests),
    metadata: metadata.parsed.flatMap(({ records }) => records),
    ledger: parseLedger(readText(contentDir, LEDGER_FILE)),
    redirects,
    minPapers: authors.minPapers,
    sourceOrder: sources,
    topics,
    searchFeeds,
    basis,
    notes: notes.parsed.flatMap((file) => file.notes),
    // Astro renders the files themselves.
    freePages: mdxNames(contentDir, 'pages'),
    issues: [
      ...digests.issues,
      ...metadata.issues,
      ...notes.issues,
      ...redirectIssues,
      ...topicIssues,
      ...feedIssues,
      ...basisIssues,
    ],
  };
}

/** Whether a content folder records what vectors are made with. */
export function hasBasis(contentDir: string): boolean {
  return lstatSync(join(contentDir, BASIS_FILE), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** What the vectors of papers are made with; a damaged file is an issue, and the archive has no vectors then. */
function readBasis(contentDir: string): { readonly basis: Basis | null; readonly issues: readonly Issue[] } {
  if (!hasBasis(contentDir)) return { basis: null, issues: [] };
  const bytes = attempt(() => readFileSync(join(contentDir, BASIS_FILE)));
  const basis = 'value' in bytes ? parseBasis(bytes.value) : null;
  const damaged = createIssue('damaged-vectors', { path: BASIS_FILE, line: 1, column: 1 });
  return { basis, issues: basis ? [] : [damaged] };
}

/** The digests of a file, from the store where it has them. */
function parseStored(file: RawFile, store: BuildStore): ParsedFile {
  const { digests, issues } = stored(store, 'digest', [file.path, file.bytes], () => {
    const parsed = parseDigest(file);
    return { digests: parsed.digests, issues: parsed.issues.map(issueRecord) };
  });
  return { digests, issues: issues.map(issueFrom) };
}

/** Parses every file of a folder; a file that cannot be read is an issue. */
function readFiles<Parsed extends { readonly issues: readonly Issue[] }>(
  contentDir: string,
  folder: string,
  parse: (file: RawFile) => Parsed,
  onRead?: (done: number, total: number) => void,
): { readonly parsed: readonly Parsed[]; readonly issues: readonly Issue[] } {
  const parsed: Parsed[] = [];
  const unreadable: Issue[] = [];
  const files = listFiles(contentDir, folder);
  for (const [index, { path, file }] of files.entries()) {
    onRead?.(index, files.length);
    const bytes = attempt(() => readFileSync(file));
    if ('value' in bytes) parsed.push(parse({ path, bytes: bytes.value }));
    else unreadable.push(createIssue('unreadable-file', { path, line: 1, column: 1 }, bytes.reason));
  }
  onRead?.(files.length, files.length);
  return { parsed, issues: [...unreadable, ...parsed.flatMap(({ issues }) => issues)] };
}
