import type { Archive } from '../../../src/archive/archive.ts';
import { relatedPapers } from '../../../src/archive/related/related-papers.ts';
import { findPapers } from '../../../src/search/feeds/find-papers.ts';
import { parseSite } from '../../../src/site/settings.ts';
import type { SiteContext } from '../../../src/views/site-context.ts';
import { ENGLISH } from './english.ts';

/** All that the pages of an archive are made of, with the default settings. */
export function contextOf(archive: Archive): SiteContext {
  return {
    archive,
    site: parseSite(''),
    wording: ENGLISH,
    excusedDays: new Set(),
    foundBy: (slug) => findPapers([...archive.searchFeeds.values()], archive).get(slug) ?? [],
    relatedTo: (id) => relatedPapers(archive.papers.values()).get(id) ?? [],
  };
}
