import type { Archive } from '../archive/archive.ts';
import { buildArchive } from '../archive/build-archive.ts';
import { readSources } from '../archive/read-sources.ts';
import { DAYS_FILE, parseDays } from '../import/days.ts';
import { readText } from '../source/content-files.ts';
import type { Issue } from '../source/issues.ts';
import { invalidPaths, redirectIssues, takenPaths, vanishedPermalinks } from './permalink-issues.ts';

/** An archive and the issues of the files that it was read from. */
export interface CheckedContent {
  readonly archive: Archive;
  readonly issues: readonly Issue[];
}

/** Reads the archive of a content folder, with all issues. */
export function checkContent(contentDir: string): CheckedContent {
  const { issues, ...sources } = readSources(contentDir);
  const built = buildArchive(sources);
  return {
    archive: built.archive,
    issues: [
      ...issues,
      ...built.issues,
      ...parseDays(readText(contentDir, DAYS_FILE)).issues,
      ...redirectIssues(built.archive, sources.redirects),
      ...vanishedPermalinks(built.archive, sources.ledger),
      ...takenPaths(built.archive),
      ...invalidPaths(sources.freePages),
    ],
  };
}
