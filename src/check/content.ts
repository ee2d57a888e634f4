import { z } from 'zod';
import type { Archive } from '../archive/archive.ts';
import { buildArchive } from '../archive/build-archive.ts';
import { ARCHIVE_SOURCES, readSources } from '../archive/read-sources.ts';
import type { Digest } from '../digest/schema.ts';
import { PUBLIC_FOLDER, STYLES_FILE } from '../site/brand/public-files.ts';
import { SITE_FILE } from '../site/settings.ts';
import { DAYS_FILE, parseDays } from '../import/days.ts';
import { mdxProblems, PageSchema } from '../markdown/mdx-problems.ts';
import { mdxReferences } from '../markdown/mdx-references.ts';
import { introductionProblem } from '../markdown/render-introduction.ts';
import { listFiles, listTree, readText } from '../source/content-files.ts';
import { NO_STORE, type BuildStore } from '../source/build-store.ts';
import { createIssue, type Issue } from '../source/issues.ts';
import { namedPaper } from '../views/parts/paper-link.ts';
import { futureDays } from './future-days.ts';
import { vectorIssues } from './vector-issues.ts';
import { unknownSources } from './unknown-sources.ts';
import { publicFileIssues } from './own-files.ts';
import { styleIssues } from './own-styles.ts';
import { settingIssues } from './site-settings.ts';
import { invalidPaths, redirectIssues, takenPaths, brokenPermalinks } from './permalink-issues.ts';

/** An archive and the issues of the files that it was read from. */
export interface CheckedContent {
  readonly archive: Archive;
  readonly issues: readonly Issue[];
}

/** The folders and files of a content folder that are read. */
const CONTENT_NAMES = [...ARCHIVE_SOURCES, 'pages', SITE_FILE, DAYS_FILE, STYLES_FILE, PUBLIC_FOLDER];

/** Errors for files that cannot be read as such, and for links that are not followed. */
export function unreadableFiles(contentDir: string): Issue[] {
  return CONTENT_NAMES.flatMap((name) => listTree(contentDir, name).issues);
}

/**
 * Reads the archive of a content folder, with all issues.
 * @param today finds digests of days to come; without it, none is too late
 * @param onRead told how many of the digest files are read
 * @param store has what was read before
 */
export function checkContent(
  contentDir: string,
  today: string | null = null,
  onRead?: (done: number, total: number) => void,
  store: BuildStore = NO_STORE,
): CheckedContent {
  const { issues, ...sources } = readSources(contentDir, onRead, store);
  const built = buildArchive(sources, store);
  return {
    archive: built.archive,
    issues: [
      ...unreadableFiles(contentDir),
      ...issues,
      ...sources.digests.flatMap(introductionIssues),
      ...(today === null ? [] : futureDays(sources.digests, today)),
      ...built.issues,
      ...unknownSources(readText(contentDir, SITE_FILE), built.archive),
      ...parseDays(readText(contentDir, DAYS_FILE)).issues,
      ...redirectIssues(built.archive, sources.redirects),
      ...brokenPermalinks(built.archive, sources.ledger),
      ...takenPaths(built.archive),
      ...invalidPaths(sources.freePages),
      ...vectorIssues(built.archive),
      ...settingIssues(contentDir, built.archive),
      ...publicFileIssues(contentDir, built.archive),
      ...styleIssues(contentDir),
      ...pageIssues(contentDir, 'notes', z.object({}), built.archive),
      ...pageIssues(contentDir, 'pages', PageSchema, built.archive),
    ],
  };
}

/** Renders an introduction as its page will: reading the digest has not shown whether that succeeds. */
function introductionIssues({ path, introduction }: Digest): Issue[] {
  const reason = introduction === null ? null : introductionProblem(introduction);
  return reason === null ? [] : [createIssue('too-complex', { path, line: 1, column: 1 }, reason)];
}

/** Errors for what would end a build at one of a folder's MDX files, and warnings for what it would show as written. */
function pageIssues(contentDir: string, folder: string, schema: z.ZodType, archive: Archive): Issue[] {
  return listFiles(contentDir, folder)
    .filter(({ path }) => path.endsWith('.mdx'))
    .flatMap(({ path, file }) => {
      const text = readText(contentDir, path);
      const { papers, unreadFormulas } = mdxReferences(text);
      return [
        ...mdxProblems(file, text, schema).map(({ reason, ...at }) =>
          createIssue('invalid-page', { path, ...at }, reason),
        ),
        ...papers
          .filter(({ id }) => !namedPaper(archive, id))
          .map(({ id, ...at }) => createIssue('unknown-paper-link', { path, ...at }, id)),
        ...unreadFormulas.map(({ latex, ...at }) => createIssue('unparsable-maths', { path, ...at }, latex)),
      ];
    });
}
