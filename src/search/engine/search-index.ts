import type { Abbreviations } from '../abbreviations.ts';
import type { LookupRow } from '../lookup.ts';
import type { PaperFragment, SearchManifest, Shard } from '../manifest.ts';
import type { TitleWord } from '../titles.ts';
import type { ShardIndex } from './shard-index.ts';

/** A paper's texts, and where its shard lists it. */
interface LoadedPaper {
  readonly fragment: PaperFragment;
  readonly shard: Shard;
  readonly id: string;
}

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
   * The words of titles, by their stems; without those that no title has, and none in an archive without an index of titles.
   * @throws when a file cannot be loaded
   */
  readonly loadTitles: (stems: ReadonlySet<string>) => Promise<ReadonlyMap<string, TitleWord>>;
  /**
   * Loads the texts of a paper, by its number in the archive, without the words that match.
   * @throws when the file cannot be loaded
   */
  readonly loadPaper: (paper: number) => Promise<LoadedPaper>;
  /**
   * The abbreviations of the archive; loaded once.
   * @throws when the file cannot be loaded
   */
  readonly loadAbbreviations: () => Promise<Abbreviations>;
  /** The link to a path without the base. */
  readonly hrefOf: (path: string) => string;
}
