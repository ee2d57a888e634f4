/** The messages between a page and the worker that searches, and what they carry. */
import type { PaperFragment, SearchManifest, Shard } from './manifest.ts';
import type { Expansions } from './abbreviations.ts';
import type { SearchRequest } from './request.ts';

/** A paper that was found, with its matches marked. */
export interface FoundPaper extends PaperFragment {
  readonly marks: MarkedPaper;
}

/** A text in parts; every second one, from the second on, is a match. */
export type MarkedText = readonly string[];

/** What a row of results shows of a paper's texts. */
export interface MarkedPaper {
  readonly title: MarkedText;
  /** The first authors and those that match, or else the organization. */
  readonly people: MarkedText;
  /** The part of abstract, summary or the authors' remark that matches best, with an ellipsis where it is cut. */
  readonly passage: MarkedText;
}

/** A row of results; only `url`, title and day are certain, as the texts of a paper may fail to load. */
export type ResultRow = Pick<FoundPaper, 'url' | 'meta'> & Partial<FoundPaper>;

/** What has changed since the previous update of a search. */
export interface SearchUpdate {
  /** Rows to append to those before. */
  readonly rows: readonly ResultRow[];
  /** Number of papers found so far. */
  readonly total: number;
  /** Whether every shard has answered or failed, so that `total` is final. */
  readonly isComplete: boolean;
  /** Whether more rows can be asked for now. */
  readonly hasMore: boolean;
  /** The spans of shards that failed, oldest first; results of those days may be missing. */
  readonly missing: readonly DaySpan[];
  /** The abbreviations of the query; absent where it has none. */
  readonly expanded?: Expansions;
  /** Whether the lookup table failed, so that a paper of the very title may be missing. */
  readonly isLookupMissing: boolean;
}

/** What a reader can search for in place of a query that finds few papers or none. */
export interface Suggestions {
  /** The query with its spelling corrected; null where nothing is to be corrected. */
  readonly corrected: string | null;
  /** The query without the word that the fewest papers have; null where it finds papers itself, or none without it, either. */
  readonly shorter: string | null;
}

/** ISO days, both included. */
export type DaySpan = Pick<Shard, 'first' | 'last'>;

/** The addresses of an index and of the papers that it links to. */
export interface IndexUrls {
  /** Root of the index files, with a trailing slash. */
  readonly indexUrl: string;
  /** Prefix of the paths of papers. */
  readonly baseUrl: string;
}

/** From the page to the worker. Messages about one search carry its id; starting a search stops the one before. */
export type ClientMessage =
  | ({ readonly kind: 'open'; readonly manifest: SearchManifest } & IndexUrls)
  /** `count`: rows of the first page. */
  | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest; readonly count: number }
  /** `count`: further rows. */
  | { readonly kind: 'more'; readonly count: number }
  | { readonly kind: 'stop' }
  /** `found`: papers that the request found. */
  | { readonly kind: 'suggest'; readonly id: number; readonly request: SearchRequest; readonly found: number };

/** From the worker to the page; each carries the id of the message that it answers. */
export type WorkerMessage =
  /** The first one: the worker runs. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'update'; readonly id: number; readonly update: SearchUpdate }
  | { readonly kind: 'suggestions'; readonly id: number; readonly suggestions: Suggestions }
  /** `id`: 0 where no message of the page failed, but loading what every search needs. */
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };
