import type { Archive } from '../archive/archive.ts';
import type { KnownFiles } from '../export/data/data-index.ts';
import type { SiteIcons } from '../site/brand/icons.ts';
import type { Site } from '../site/settings.ts';
import type { Wording } from '../site/wording.ts';

/** All that the pages and files of a site are made of. */
export interface SiteContext {
  /** As readers see it: without the counts that the settings hide. */
  readonly archive: Archive;
  /** With all counts, for files that programs read. */
  readonly whole: Archive;
  readonly site: Site;
  readonly wording: Wording;
  readonly icons: SiteIcons;
  /** Days of which a source is known to have no digest: they are no gaps. */
  readonly excusedDays: ReadonlySet<string>;
  /** The data files that a build keeps as they are. */
  readonly keptData: KnownFiles;
  /** The ids of the papers most similar to one; the first call compares all papers. */
  relatedTo(id: string): readonly string[];
  /** The file of the vectors of the papers of a month. */
  vectorsOf(month: string): Uint8Array<ArrayBuffer>;
  /** The ids of the papers that a search of `feeds.yml` finds, by first day; the first call searches for all of them. */
  foundBy(slug: string): readonly string[];
}
