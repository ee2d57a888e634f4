import type { Archive } from '../../../src/archive/archive.ts';
import { monthVectors } from '../../../src/archive/paper-vectors.ts';
import { relatedPapers } from '../../../src/archive/related/related-papers.ts';
import { withShownCounts } from '../../../src/archive/shown-counts.ts';
import { findPapers } from '../../../src/search/feeds/find-papers.ts';
import { siteIcons } from '../../../src/site/brand/icons.ts';
import { parseSite } from '../../../src/site/settings.ts';
import type { SiteContext } from '../../../src/views/site-context.ts';
import { ENGLISH } from './english.ts';

/** All that the pages of an archive are made of. */
export function contextOf(archive: Archive, settings = ''): SiteContext {
  const site = parseSite(settings);
  return {
    archive: withShownCounts(archive, site.counts),
    whole: archive,
    site,
    wording: ENGLISH,
    icons: siteIcons(new Set()),
    excusedDays: new Set(),
    keptData: new Map(),
    foundBy: (slug) => findPapers([...archive.searchFeeds.values()], archive).get(slug) ?? [],
    vectorsOf: (month) => (archive.basis ? monthVectors(archive, archive.basis, month) : new Uint8Array()),
    relatedTo: (id) => relatedPapers(archive.papers.values()).get(id) ?? [],
  };
}
