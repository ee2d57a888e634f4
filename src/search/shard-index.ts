import type { PaperFragment } from './manifest.ts';
import type { SearchFilter } from './request.ts';

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
  /** By what results are sorted, descending; null is by relevance. */
  readonly sort: 'day' | 'discussed' | null;
}

/** What a shard knows: the papers that have every word as it was asked for. */
export interface ShardAnswer extends FoundPapers {
  /** Those that have, for some of the words, only words that go on from them (`formal` for `form`), too. */
  nearby(): FoundPapers;
}

/** Papers of a shard. */
export interface FoundPapers {
  /** In the order that was asked for. */
  readonly results: readonly ShardResult[];
  /** By word of the question. */
  readonly counts: ReadonlyMap<string, WordCount>;
}

/** How many papers have a word, whatever is filtered; Pagefind tells only how many have it or a word that goes on from it. */
export interface WordCount {
  /** Papers of the shard that have the word, or one that goes on from it. */
  readonly reached: number;
  /** Of those that Pagefind found, the ones that have it in the way that counts. */
  readonly kept: number;
  /** Papers that Pagefind found. */
  readonly found: number;
}

/** A paper that was found. */
export interface ShardResult {
  /** Its name within the shard. */
  readonly id: string;
  /** What makes it relevant. */
  parts(): readonly ScorePart[];
  load(): Promise<PaperFragment>;
}

/** One addend of a paper's relevance: how well words of the question fit, in the text or in one field. */
export interface ScorePart {
  /** The words of the question that it is about. */
  readonly words: readonly string[];
  /** Its weight without rarity. */
  readonly weight: number;
  /** Whether it grows with the share of the question that it covers, as for a title, or stands for one word of the text. */
  readonly isField: boolean;
}
