import { join, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { dayOf } from '../day.ts';
import { checkContent } from '../check/content.ts';
import type { Archive } from '../archive/archive.ts';
import { ARCHIVE_SOURCES } from '../archive/read-sources.ts';
import { ARCHIVE_EVENT } from '../integrations/reload-content.ts';
import { ISSUES_EVENT } from '../integrations/issue-overlay.ts';
import { runningBuild, shareArchive } from '../integrations/running-build.ts';
import { formatReport } from '../source/report.ts';
import { PUBLIC_FOLDER, STYLES_FILE } from '../site/brand/public-files.ts';
import { SITE_FILE } from '../site/settings.ts';
import { DAYS_FILE } from '../import/days.ts';

/** The part of the archive that each collection lists: entries by their ids. */
const COLLECTIONS = {
  digests: ({ digests }: Archive) => digests,
  papers: ({ papers }: Archive) => papers,
  redirects: ({ redirects }: Archive) => redirects,
  topics: ({ topics }: Archive) => topics,
} as const satisfies Record<string, (archive: Archive) => Entries>;

type Entries = ReadonlyMap<string, object>;
type CollectionName = keyof typeof COLLECTIONS;

/**
 * Loaders of the collections that make up an archive, which is read once for all of them. They hold ids and keys: pages take
 * the entries themselves from the archive, since Astro would write, read and copy all texts.
 */
export function archiveLoaders(contentDir: string): Readonly<Record<CollectionName, Loader>> {
  let read: Archive | null = null;
  let hadIssues = false;
  const contexts = new Map<CollectionName, LoaderContext>();

  const readOnce = ({ watcher }: LoaderContext): Archive => {
    read ??= runningBuild()?.context.whole ?? null;
    if (read) return read;
    const { archive, issues } = checkContent(contentDir, dayOf(new Date()));
    if (issues.length > 0) console.warn(formatReport(issues));
    else if (hadIssues) console.log(`${formatReport([])}: all is mended`);
    hadIssues = issues.length > 0;
    watcher?.emit(ISSUES_EVENT, issues);
    shareArchive(archive);
    read = archive;
    return archive;
  };
  const loader = (name: CollectionName): Loader => ({
    name: `daybook-${name}`,
    load: async (context) => {
      await fill(context, COLLECTIONS[name](readOnce(context)));
      if (context.watcher && contexts.size === 0) watch(context.watcher);
      contexts.set(name, context);
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
      watcher.emit(ARCHIVE_EVENT);
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
    const key = generateDigest({ ...entry });
    if (store.get(id)?.digest === key) continue;
    store.set({ id, data: await parseData({ id, data: { key } }), digest: key });
  }
}
