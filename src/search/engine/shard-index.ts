import type { PaperSort } from '../manifest.ts';
import type { FoundPaper } from '../protocol.ts';
import type { Operators } from '../operators.ts';
import type { SearchFilter } from '../request.ts';

/** One shard, as the engine sees it. */
export interface ShardIndex {
  /** @throws when a file cannot be loaded */
  search(query: ShardQuery): Promise<ShardAnswer>;
}

/** What every shard is searched for. */
export interface ShardQuery {
  /** All of them must occur; null matches every paper. */
  readonly words: string | null;
  /** Sequences of words that must occur as they are; their words are in `words`, too. */
  readonly phrases: readonly string[];
  /** What papers must or must not have besides; absent where that is nothing. */
  readonly operators?: Operators;
  readonly filters: Readonly<Partial<Record<SearchFilter, string>>>;
  /** Sort key, descending; null sorts by score. */
  readonly sort: PaperSort | null;
}

/** What a shard found. */
export interface ShardAnswer {
  /** In the order of the query's `sort`. */
  readonly results: readonly ShardResult[];
  /** Number of papers in the shard that contain each word of the query, whatever the filters. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A paper that matches. */
export interface ShardResult {
  /** Identifies the paper within the shard. */
  readonly id: string;
  /** Score within this shard; not comparable across shards. */
  readonly score: number;
  /** The addends of the score, from which it is computed again for all shards. */
  parts(): readonly ScorePart[];
  /** Whether every word of the query matches a whole word, and not only a prefix of one, as `form` does of `formal`. */
  hasWholeWords(): boolean;
  /** @throws when the texts cannot be loaded */
  load(): Promise<FoundPaper>;
}

/** One addend of a score: how well words of the query match the text or one field. */
export interface ScorePart {
  /** The words of the query that match. */
  readonly words: readonly string[];
  /** Weight without inverse document frequency. */
  readonly weight: number;
  /** True for a field such as the title, whose weight grows with the share of the query that it contains. */
  readonly isField: boolean;
}
