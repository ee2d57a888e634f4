import { join, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { dayOf } from '../day.ts';
import { severityOf, type Issue } from '../source/issues.ts';
import { formatReport } from '../source/report.ts';
import { checkContent, type CheckedContent } from '../check/content.ts';
import { ARCHIVE_SOURCES } from '../archive/read-sources.ts';
import { reportProgress } from '../integrations/build-progress.ts';
import { ISSUES_EVENT } from '../integrations/issue-overlay.ts';
import { writeExpected } from '../integrations/verify-site.ts';
import { PUBLIC_FOLDER, STYLES_FILE } from '../site/brand/public-files.ts';
import { workFolders } from '../site/environment.ts';
import { SITE_FILE } from '../site/settings.ts';
import { DAYS_FILE } from '../import/days.ts';

/** The part of the archive that each collection holds: entries by their ids. */
const COLLECTIONS = {
  digests: ({ archive }: CheckedContent) => archive.digests,
  papers: ({ archive }: CheckedContent) => archive.papers,
  redirects: ({ archive }: CheckedContent) => archive.redirects,
  topics: ({ archive }: CheckedContent) => archive.topics,
} as const satisfies Record<string, (read: CheckedContent) => Entries>;

type Entries = ReadonlyMap<string, Readonly<Record<string, unknown>>>;
type CollectionName = keyof typeof COLLECTIONS;

/** Loaders of the collections that make up an archive, which is read once for all of them. */
export function archiveLoaders(contentDir: string): Readonly<Record<CollectionName, Loader>> {
  let read: CheckedContent | null = null;
  let hadIssues = false;
  const contexts = new Map<CollectionName, LoaderContext>();

  const readOnce = (context: LoaderContext): CheckedContent => {
    if (read) return read;
    // Only issues know the clock: what is built does not.
    read = checkContent(contentDir, dayOf(new Date()), (done, total) => reportProgress('content', done, total));
    report(read.issues, context);
    context.watcher?.emit(ISSUES_EVENT, read.issues);
    if (hadIssues && read.issues.length === 0) console.log(`${formatReport([])}: all is mended`);
    hadIssues = read.issues.length > 0;
    if (!context.watcher) writeExpected(workFolders().expectedFile, read.archive);
    return read;
  };
  const loader = (name: CollectionName): Loader => ({
    name: `daybook-${name}`,
    load: async (context) => {
      await fill(context, COLLECTIONS[name](readOnce(context)));
      if (context.watcher && contexts.size === 0) watch(context.watcher);
      contexts.set(name, context);
      // A build loads every collection once; the next load is another build's.
      if (!context.watcher && contexts.size === Object.keys(COLLECTIONS).length) read = null;
    },
  });
  const watch = (watcher: NonNullable<LoaderContext['watcher']>): void => {
    const roots = [...ARCHIVE_SOURCES, 'pages', DAYS_FILE, SITE_FILE, STYLES_FILE, PUBLIC_FOLDER].map((name) =>
      join(contentDir, name),
    );
    watcher.add(contentDir);
    let timer: NodeJS.Timeout | undefined;
    const refresh = async (): Promise<void> => {
      read = null;
      try {
        for (const [name, context] of contexts) await fill(context, COLLECTIONS[name](readOnce(context)));
      } catch (error) {
        // A wrong setting, which pages show as well; what was read before stays until it is mended.
        console.error(error instanceof Error ? error.message : error);
      }
    };
    watcher.on('all', (_event, path) => {
      if (!roots.some((root) => path === root || path.startsWith(root + sep))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), DEBOUNCE_MS);
    });
  };
  return {
    digests: loader('digests'),
    papers: loader('papers'),
    redirects: loader('redirects'),
    topics: loader('topics'),
  };
}

/** How long to wait for further changes: saving a folder of digests changes many files at once. */
const DEBOUNCE_MS = 50;

/** Stores new and changed entries, and deletes those that no longer exist. */
async function fill({ store, generateDigest, parseData }: LoaderContext, entries: Entries): Promise<void> {
  for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
  for (const [id, entry] of entries) {
    const digest = generateDigest(entry);
    if (store.get(id)?.digest === digest) continue;
    store.set({ id, data: await parseData({ id, data: entry }), digest });
  }
}

function report(issues: readonly Issue[], { watcher }: LoaderContext): void {
  if (issues.length > 0) console.warn(formatReport(issues));
  const errors = issues.filter((issue) => severityOf(issue) === 'error').length;
  if (errors === 0 || watcher) return;
  throw new Error(
    `${errors === 1 ? 'One error' : `${errors} errors`} in the content, listed above: publishing it would lose something`,
  );
}
