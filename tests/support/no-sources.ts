import type { ArchiveSources } from '../../src/archive/build-archive.ts';

/** What an empty archive is made of. */
export const NO_SOURCES: ArchiveSources = {
  digests: [],
  metadata: [],
  ledger: [],
  redirects: [],
  minPapers: null,
  sourceOrder: [],
  topics: [],
  searchFeeds: [],
  notes: [],
  freePages: [],
  basis: null,
};
