import type { PaperFragment } from '../manifest.ts';
import type { SearchFilter } from '../request.ts';

/** An index that can be asked: one shard, as the engine sees it. */
export interface ShardIndex {
  /** @throws when a file cannot be loaded */
  search(question: ShardQuestion): Promise<ShardAnswer>;
}

/** What every shard is asked. */
export interface ShardQuestion {
  /** All of them must occur; null asks for every paper. */
  readonly words: string | null;
  /** Sequences that must occur as they are; their words are among `words`. */
  readonly phrases: readonly string[];
  readonly filters: Readonly<Partial<Record<SearchFilter, string>>>;
  /** By what results are sorted, descending; null is by score. */
  readonly sort: 'day' | 'discussed' | null;
}

/** What a shard knows. */
export interface ShardAnswer {
  /** In the order that was asked for. */
  readonly results: readonly ShardResult[];
  /** Papers of the shard in which each word of the question occurs, whatever is filtered. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A paper that was found. */
export interface ShardResult {
  /** Its name within the shard. */
  readonly id: string;
  /** As the shard alone has it. */
  readonly score: number;
  /** What the score is made of, to weigh it anew. */
  parts(): readonly ScorePart[];
  /** Whether it has every word as it was asked for: Pagefind also takes words that go on from them, `formal` for `form`. */
  isWhole(): boolean;
  load(): Promise<PaperFragment>;
}

/** One addend of a score: how well words of the question fit, in the text or in one field. */
export interface ScorePart {
  /** The words of the question that it is about. */
  readonly words: readonly string[];
  /** Its weight without rarity. */
  readonly weight: number;
  /** Whether it grows with the share of the question that it covers, as for a title, or stands for one word of the text. */
  readonly isField: boolean;
}
