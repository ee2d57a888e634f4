import { getCollection, getEntry, render } from 'astro:content';
import type { Archive } from '../archive/archive.ts';
import { indexArchive } from '../archive/index-archive.ts';
import { LEDGER_FILE, parseLedger } from '../archive/ledger.ts';
import { readPageNames } from '../archive/read-sources.ts';
import { REDIRECTS_FILE } from '../archive/redirects.ts';
import { relatedPapers } from '../archive/related/related-papers.ts';
import { parseSearchFeeds, SEARCH_FEEDS_FILE } from '../archive/search-feeds.ts';
import { withShownCounts } from '../archive/shown-counts.ts';
import { TOPICS_FILE } from '../archive/topics/topics.ts';
import { readExcusedDays } from '../import/days.ts';
import { findPapers } from '../search/feeds/find-papers.ts';
import { siteIcons } from '../site/brand/icons.ts';
import { ownFiles } from '../site/brand/public-files.ts';
import { readEnvironment } from '../site/environment.ts';
import { readSite } from '../site/settings.ts';
import { createWording } from '../site/wording.ts';
import { listFiles, readText } from '../source/content-files.ts';
import type { SiteContext } from '../views/site-context.ts';

const { contentDir } = readEnvironment();
const site = readSite(contentDir);

let archive: Promise<Archive> | undefined;
let context: Promise<SiteContext> | undefined;

/** The archive of the content collections; read once a build, since `getCollection` copies every entry. */
function loadArchive(): Promise<Archive> {
  archive ??= readCollections();
  return archive;
}

/** All that pages and files are made of; made once a build. */
export function loadContext(): Promise<SiteContext> {
  context ??= loadArchive().then(createContext);
  return context;
}

/** A note, rendered; null where there is none. */
export async function loadNote(name: string | null) {
  const entry = name === null ? undefined : await getEntry('notes', name);
  return entry ? render(entry) : null;
}

/** A free page, rendered; null where the content has none of that name. */
export async function loadFreePage(name: string) {
  const { freePages } = await loadArchive();
  const entry = freePages.includes(name) ? await getEntry('pages', name) : undefined;
  return entry ? { ...entry.data, ...(await render(entry)) } : null;
}

function createContext(loaded: Archive): SiteContext {
  let related: ReadonlyMap<string, readonly string[]> | undefined;
  let found: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    archive: withShownCounts(loaded, site.counts),
    whole: loaded,
    site,
    wording: createWording(site),
    icons: siteIcons(ownFiles(contentDir)),
    excusedDays: readExcusedDays(contentDir),
    relatedTo: (id) => {
      related ??= relatedPapers(loaded.papers.values());
      return related.get(id) ?? [];
    },
    foundBy: (slug) => {
      found ??= findPapers([...loaded.searchFeeds.values()], loaded);
      return found.get(slug) ?? [];
    },
  };
}

async function readCollections(): Promise<Archive> {
  // Astro warns of an empty collection, which is no fault in an archive without digests, redirects or topics.
  const has = (name: string): boolean => listFiles(contentDir, name).length > 0;
  const [papers, digests, redirects, topics] = await Promise.all([
    has('digests') ? getCollection('papers') : [],
    has('digests') ? getCollection('digests') : [],
    readText(contentDir, REDIRECTS_FILE).trim() === '' ? [] : getCollection('redirects'),
    readText(contentDir, TOPICS_FILE).trim() === '' ? [] : getCollection('topics'),
  ]);
  return indexArchive({
    papers: papers.map(({ data }) => data),
    digests: digests.map(({ data }) => data),
    redirects: new Map(redirects.map(({ id, data }) => [id, data])),
    ledger: parseLedger(readText(contentDir, LEDGER_FILE)),
    minPapers: site.authors.minPapers,
    sourceOrder: site.sources,
    topics: topics.map(({ data }) => data),
    searchFeeds: parseSearchFeeds(readText(contentDir, SEARCH_FEEDS_FILE)).feeds,
    ...readPageNames(contentDir),
  });
}
