import { parseLedger } from '../../../src/archive/ledger.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { buildArchive, type ArchiveSources } from '../../../src/archive/build-archive.ts';
import { redirectIssues, brokenPermalinks } from '../../../src/check/permalink-issues.ts';
import { NO_SOURCES } from '../../support/no-sources.ts';
import type { Topic } from '../../../src/archive/topics/topics.ts';
import { blankEntry } from '../../../src/digest/format.ts';
import type { Issue } from '../../../src/source/issues.ts';
import type { Digest, Entry, PaperFacts } from '../../../src/digest/schema.ts';
import type { MetadataRecord } from '../../../src/paper/occurrence.ts';

/** An entry of which a test says what matters; its line is set by `digest`. */
export function entry(fields: Partial<Entry> = {}): Entry {
  const { text: abstract, ...unknown } = blankEntry({ line: 1, column: 1 });
  return { ...unknown, title: 'Lamps', abstract, withdrawn: null, ...fields };
}

/** A digest of a day; its entries stand on its lines, one below the other. */
export function digest(date: string, entries: readonly Partial<Entry>[], fields: Partial<Digest> = {}): Digest {
  return {
    path: `digests/${date}.md`,
    date,
    title: null,
    source: null,
    terms: null,
    language: 'en',
    introduction: null,
    entries: entries.map((known, index) => entry({ line: index + 1, ...known })),
    ...fields,
  };
}

/** A record of metadata. */
export function metadata(facts: Partial<PaperFacts>, line = 1): MetadataRecord {
  return { facts, place: { path: 'metadata/a.yml', line, column: 3 } };
}

/** The archive of digests. */
export function archiveOf(
  digests: readonly Digest[],
  facts: readonly MetadataRecord[] = [],
  permalinks: readonly string[] = [],
  topics: readonly Topic[] = [],
): { readonly archive: Archive; readonly issues: readonly Issue[] } {
  return checkSources({ digests, metadata: facts, ledger: parseLedger(permalinks.join('\n')), topics });
}

/** The archive of these sources and nothing else, with all that is wrong in them, as a content folder is checked. */
export function checkSources(given: Partial<ArchiveSources>): {
  readonly archive: Archive;
  readonly issues: readonly Issue[];
} {
  const sources = { ...NO_SOURCES, ...given };
  const { archive, issues } = buildArchive(sources);
  const permalinks = [...redirectIssues(archive, sources.redirects), ...brokenPermalinks(archive, sources.ledger)];
  return { archive, issues: [...issues, ...permalinks] };
}

/** The ids of an archive's papers with the days on which each appeared. */
export function daysOfPapers({ papers }: Archive): Record<string, string[]> {
  return Object.fromEntries([...papers].map(([id, { appearances }]) => [id, appearances.map(({ date }) => date)]));
}
