import { join, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatReport, severityOf, type Issue } from '../digest/issues.ts';
import { ARCHIVE_SOURCES, readArchive, type ReadArchive } from './read.ts';

/** Loaders of the collections `digests` and `papers`, which are two sides of one archive. */
export function archiveLoaders(contentDir: string): { readonly digests: Loader; readonly papers: Loader } {
  let read: ReadArchive | null = null;
  const contexts = new Map<string, LoaderContext>();

  const readOnce = (context: LoaderContext): ReadArchive => {
    if (read) return read;
    read = readArchive(contentDir);
    report(read.issues, context);
    return read;
  };
  const load =
    (collection: keyof typeof SELECTIONS): Loader['load'] =>
    async (context) => {
      await fill(context, SELECTIONS[collection](readOnce(context)));
      if (context.watcher && contexts.size === 0) watch(context.watcher);
      contexts.set(collection, context);
      // A build loads every collection once; the next load is another build's.
      if (!context.watcher && contexts.size === Object.keys(SELECTIONS).length) read = null;
    };
  const watch = (watcher: NonNullable<LoaderContext['watcher']>): void => {
    const roots = ARCHIVE_SOURCES.map((name) => join(contentDir, name));
    watcher.add(contentDir);
    let timer: NodeJS.Timeout | undefined;
    const refresh = async (): Promise<void> => {
      read = null;
      for (const [collection, context] of contexts) {
        await fill(context, SELECTIONS[collection as keyof typeof SELECTIONS](readOnce(context)));
      }
    };
    watcher.on('all', (_event, path) => {
      if (!roots.some((root) => path === root || path.startsWith(root + sep))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), DEBOUNCE_MS);
    });
  };
  return {
    digests: { name: 'daybook-digests', load: load('digests') },
    papers: { name: 'daybook-papers', load: load('papers') },
  };
}

/** Saving a folder of digests changes many files at once. */
const DEBOUNCE_MS = 50;

type Record_ = Readonly<Record<string, unknown>>;

/** What each collection holds of the archive: entries by their ids. */
const SELECTIONS = {
  digests: ({ archive }: ReadArchive): ReadonlyMap<string, Record_> => archive.digests,
  papers: ({ archive }: ReadArchive): ReadonlyMap<string, Record_> => archive.papers,
};

/** Sets what is there, and deletes what vanished since the store was written. */
async function fill(
  { store, generateDigest, parseData }: LoaderContext,
  entries: ReadonlyMap<string, Record_>,
): Promise<void> {
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
