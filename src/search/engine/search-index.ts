import type { Abbreviations } from '../abbreviations.ts';
import type { LookupRow } from '../lookup.ts';
import type { SearchManifest, Shard } from '../manifest.ts';
import type { ShardIndex } from './shard-index.ts';

/** A search index whose files are loaded when they are needed. */
export interface SearchIndex {
  readonly manifest: SearchManifest;
  /** The Pagefind index of a shard. */
  readonly openShard: (shard: Shard) => ShardIndex;
  /**
   * Loads a bucket of the lookup table, by its file name.
   * @throws when the file cannot be loaded
   */
  readonly loadBucket: (name: string) => Promise<readonly LookupRow[]>;
  /**
   * The abbreviations of the archive; loaded once.
   * @throws when the file cannot be loaded
   */
  readonly loadAbbreviations: () => Promise<Abbreviations>;
  /** The link to a path without the base. */
  readonly hrefOf: (path: string) => string;
}
