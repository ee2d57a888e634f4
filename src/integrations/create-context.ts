import type { Archive } from '../archive/archive.ts';
import { monthVectors } from '../archive/paper-vectors.ts';
import { periodsOf } from '../archive/periods.ts';
import { relatedPapers } from '../archive/related/related-papers.ts';
import { withShownCounts } from '../archive/shown-counts.ts';
import { readExcusedDays } from '../import/days.ts';
import { findPapers } from '../search/feeds/find-papers.ts';
import { siteIcons } from '../site/brand/icons.ts';
import { ownFiles } from '../site/brand/public-files.ts';
import { readSite } from '../site/settings.ts';
import { createWording } from '../site/wording.ts';
import { NO_STORE, type BuildStore } from '../source/build-store.ts';
import type { SiteContext } from '../views/site-context.ts';

/**
 * All that the pages and files of a site are made of: its archive, and the settings of its content folder.
 * @param store has what was computed of papers before
 */
export function createContext(archive: Archive, contentDir: string, store: BuildStore = NO_STORE): SiteContext {
  const site = readSite(contentDir);
  let related: ReadonlyMap<string, readonly string[]> | undefined;
  let found: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    archive: withShownCounts(archive, site.counts),
    whole: archive,
    site,
    wording: createWording(site),
    icons: siteIcons(ownFiles(contentDir)),
    excusedDays: readExcusedDays(contentDir),
    keptData: new Map(),
    relatedTo: (id) => {
      related ??= relatedPapers(archive.papers.values(), store);
      return related.get(id) ?? [];
    },
    vectorsOf: (month) => (archive.basis ? monthVectors(archive, archive.basis, month) : new Uint8Array()),
    foundBy: (slug) => {
      found ??= findPapers([...archive.searchFeeds.values()], archive);
      return found.get(slug) ?? [];
    },
  };
}

/** What processes need to make pages of the same context. */
export interface SharedContext extends Pick<SiteContext, 'keptData'> {
  readonly archive: Archive;
  /** Id of a paper → the ids of those most similar to it. */
  readonly related: ReadonlyMap<string, readonly string[]>;
  /** Month → the file of the vectors of its papers. */
  readonly vectors: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Slug of a search → the ids of the papers that it finds. */
  readonly found: ReadonlyMap<string, readonly string[]>;
}

export function shareContext({ whole, keptData, relatedTo, vectorsOf, foundBy }: SiteContext): SharedContext {
  return {
    keptData,
    archive: whole,
    related: new Map(Array.from(whole.papers.keys(), (id) => [id, relatedTo(id)])),
    vectors: new Map(whole.basis ? periodsOf(whole, 'month').map(({ name }) => [name, vectorsOf(name)]) : []),
    found: new Map(Array.from(whole.searchFeeds.keys(), (slug) => [slug, foundBy(slug)])),
  };
}

/** The context that another process shares. */
export function restoreContext(
  { archive, keptData, related, vectors, found }: SharedContext,
  contentDir: string,
): SiteContext {
  return {
    ...createContext(archive, contentDir),
    keptData,
    relatedTo: (id) => related.get(id) ?? [],
    vectorsOf: (month) => vectors.get(month) ?? new Uint8Array(),
    foundBy: (slug) => found.get(slug) ?? [],
  };
}
