import { createHash } from 'node:crypto';
import { createReadStream, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../check/content.ts';
import { yearOf } from '../day.ts';
import { withoutCounts, withShownCounts } from '../archive/shown-counts.ts';
import { readEnvironment } from '../site/environment.ts';
import { paperLine, type PaperLine } from '../export/data/paper-line.ts';
import { writeIndex, type MonthPapers } from '../search/build/write-index.ts';
import { COUNT_NAMES, readSite, type CountName } from '../site/settings.ts';
import { paths } from '../site/urls.ts';
import type { BuildStore } from '../source/build-store.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { NewSite } from './new-site.ts';

/**
 * Writes the search index into a new site, unless it keeps that of the old one.
 * @param onIndexed told how many papers are indexed
 * @returns the site with the shards that it keeps
 */
export async function writeSearchIndex(
  context: SiteContext,
  site: NewSite,
  cacheDir: string,
  store: BuildStore,
  onIndexed: (done: number) => void,
): Promise<NewSite> {
  if (site.keepsSearch) return site;
  onIndexed(0);
  const kept = new Map(site.kept);
  await writeIndex(readYears(site, context.site.counts), {
    outputPath: join(site.newDir, paths.searchIndex),
    cachePath: join(cacheDir, 'search'),
    store,
    abbreviations: context.site.abbreviations,
    keeps: ({ path }) => {
      const files = site.oldFolder(`${paths.searchIndex.slice(1)}${path}`);
      for (const file of files) kept.set(file.path, file);
      return files.length > 0;
    },
    onIndexed,
  });
  return { ...site, kept };
}

/** In development, writes the search index at the first search after a change. */
export function searchIndex(): AstroIntegration {
  const { contentDir, cacheDir } = readEnvironment();
  return {
    name: 'daybook:search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = join(cacheDir, 'search-dev/served');
        let written = Promise.resolve();
        let stale = true;
        server.watcher.on('all', () => (stale = true));
        server.middlewares.use(paths.searchIndex, (request, response, next) => {
          const file = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
          if (stale) {
            stale = false;
            // One at a time: all of them write into the same folders.
            written = written.catch(() => undefined).then(() => rewriteIndex(contentDir, cacheDir, folder));
          }
          written.then(() => {
            if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return next();
            response.setHeader(
              'content-type',
              extname(file) === '.js' ? 'text/javascript' : 'application/octet-stream',
            );
            createReadStream(file).on('error', next).pipe(response);
          }, next);
        });
      },
    },
  };
}

/** Indexes the content folder as it is now. */
async function rewriteIndex(contentDir: string, cacheDir: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { archive } = checkContent(contentDir);
  const { counts, abbreviations } = readSite(contentDir);
  const shown = withShownCounts(archive, counts);
  const lines = Array.from(shown.papers.values(), (paper) => paperLine(shown, paper));
  await writeIndex([[{ hash: null, read: () => lines }]], {
    outputPath: folder,
    cachePath: join(cacheDir, 'search-dev'),
    abbreviations,
  });
}

/** The papers of a site with the counts that it shows, by year and month, from its data files, which hold their repaired plain text. */
function readYears({ dataFiles, readData, kept }: NewSite, counts: readonly CountName[]): MonthPapers[][] {
  const hidden = COUNT_NAMES.filter((name) => !counts.includes(name));
  const months = Map.groupBy(dataFiles, (path) => yearOf(basename(path)));
  return Array.from(months.values(), (paths) =>
    paths.map((path) => ({
      hash: [...hidden, kept.get(path)?.sha256 ?? hashOf(readData(path))].join(' '),
      read: () => readLines(readData(path)).map((line) => shownLine(line, hidden)),
    })),
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readLines(text: string): PaperLine[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PaperLine);
}

function shownLine(line: PaperLine, hidden: readonly CountName[]): PaperLine {
  return { ...line, digests: line.digests.map((digest) => withoutCounts(digest, hidden)) };
}
