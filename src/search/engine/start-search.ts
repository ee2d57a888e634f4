import type { DaySpan, FoundPaper, ResultRow, SearchUpdate } from '../protocol.ts';
import { carriedOut, type SearchRequest } from '../request.ts';
import { runLimited } from '../run-limited.ts';
import {
  acceptAnswer,
  fallBackToPrefixMatches,
  haveAllFailed,
  isDone,
  failedShards,
  type AskedShard,
} from './asked-shard.ts';
import type { Expansions } from '../abbreviations.ts';
import { expandQuery } from './expand-query.ts';
import { asksTitles, findByTitle } from './find-by-title.ts';
import { findNamedPapers, type NamedPaper } from './named-papers.ts';
import { streamResults, type ResultStream, type StreamedRow } from './result-stream.ts';
import type { SearchIndex } from './search-index.ts';
import type { ShardQuery } from './shard-index.ts';
import { neededShards, toShardQuery } from './shard-query.ts';

/** A search in progress. */
export interface RunningSearch {
  /** Asks for `count` more rows; updates deliver them. */
  more(count: number): void;
  /** Cancels the search: no further update, and no further shard is searched. */
  stop(): void;
  /**
   * Resolves when every shard is done and the requested rows are delivered, or the search was stopped.
   * @throws when nothing could be searched
   */
  readonly ended: Promise<void>;
}

/** Shards that are searched at the same time. */
const CONCURRENCY = 6;

/** Rows per update, so that the first rows need not wait for the texts of the last. */
const BATCH_SIZE = 5;

/**
 * Searches every shard that may have results, newest first. Rows are only ever appended.
 * @param onUpdate receives the updates in order
 * @param limit rows to deliver until more are asked for
 */
export function startSearch(
  index: SearchIndex,
  request: SearchRequest,
  onUpdate: (update: SearchUpdate) => void,
  limit: number,
): RunningSearch {
  return new Search(index, request, onUpdate, limit);
}

class Search implements RunningSearch {
  readonly ended: Promise<void>;
  readonly #index: SearchIndex;
  readonly #request: SearchRequest;
  #expanded: Expansions | null = null;
  readonly #onUpdate: (update: SearchUpdate) => void;
  /** Newest first; empty until it is known that shards have to be searched. */
  readonly #shards: AskedShard[] = [];
  readonly #stream: ResultStream;
  /** The papers that come before all other rows, as far as they are known. */
  #first: readonly NamedPaper[] = [];
  /** Whether `#first` is final. */
  #hasFirst = false;
  /** Rows to deliver, and rows delivered. */
  #limit: number;
  #delivered = 0;
  #delivery = Promise.resolve();
  #isDelivering = false;
  #isStopped = false;
  /** Whether `#shards` is final. */
  #hasAskedAll = false;
  #isLookupMissing = false;
  /** Whether the last rows all failed to load; the next ones are not tried before a reader asks for more. */
  #isStuck = false;

  constructor(index: SearchIndex, asked: SearchRequest, onUpdate: (update: SearchUpdate) => void, limit: number) {
    const request = carriedOut(asked);
    this.#index = index;
    this.#request = request;
    this.#onUpdate = onUpdate;
    this.#limit = limit;
    this.#stream = streamResults(request.order, this.#shards, () => this.#report([]));
    this.ended = this.#run();
  }

  more(count: number): void {
    this.#limit = this.#delivered + count;
    this.#isStuck = false;
    void this.#deliver();
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    const expanding = this.#expand();
    const first = this.#findFirst(expanding);
    // A title is also searched for by its words meanwhile; an id needs no search if it is found.
    if (this.#request.query.kind === 'paper-id') await first;
    const expanded = await expanding;
    this.#hasAskedAll = true;
    if (this.#request.query.kind === 'paper-id' && this.#first.length > 0) return this.#report([]);
    await this.#searchShards(expanded, first);
    await this.#deliver();
    if (this.#isUnanswered()) throw new Error('No part of the search index could be loaded');
  }

  async #findFirst(expanding: Promise<SearchRequest>): Promise<void> {
    const titled = asksTitles(this.#index.manifest, this.#request)
      ? expanding.then((request) => findByTitle(this.#index, request, this.#limit)).catch(() => [])
      : Promise.resolve([]);
    this.#first = await findNamedPapers(this.#index, this.#request, titled).catch((error: unknown) => {
      // The words of a title are searched for, too.
      if (this.#request.query.kind === 'paper-id') throw error;
      this.#isLookupMissing = true;
      return [];
    });
    if (this.#first.length > 0) this.#report(this.#first.map(({ row }) => row));
    const others = (await titled).filter(({ row }) => !this.#first.some((one) => one.row.url === row.url));
    this.#first = [...this.#first, ...others];
    if (others.length > 0) this.#report(others.map(({ row }) => row));
    this.#hasFirst = true;
    await this.#deliver();
  }

  /** The request with the other forms of its abbreviations, as far as these can be loaded. */
  async #expand(): Promise<SearchRequest> {
    const { query } = this.#request;
    if (query.kind !== 'words' || query.words === '') return this.#request;
    const abbreviations = await this.#index.loadAbbreviations().catch(() => null);
    if (abbreviations === null) return this.#request;
    const { query: expanded, added, choices } = expandQuery(query, abbreviations);
    if (added.length + choices.length > 0) this.#expanded = { added, choices };
    return { ...this.#request, query: expanded };
  }

  async #searchShards(request: SearchRequest, first: Promise<void>): Promise<void> {
    this.#shards.push(...neededShards(this.#index.manifest.shards, this.#request).map((shard) => ({ shard })));
    const query = toShardQuery(request);
    const [newest, ...older] = this.#shards.map((asked) => () => this.#searchShard(asked, query));
    // What fills the first page must not compete with other shards for the network: titles, or the newest shard alone.
    if (asksTitles(this.#index.manifest, this.#request)) await first;
    const newestAnswer = this.#isStopped ? undefined : newest?.();
    if (this.#request.order === 'newest') await Promise.all([newestAnswer, first]);
    await runLimited(this.#untilStopped(older), CONCURRENCY);
    await Promise.all([newestAnswer, first]);
  }

  async #searchShard(asked: AskedShard, query: ShardQuery): Promise<void> {
    try {
      acceptAnswer(this.#request.order, asked, await this.#index.openShard(asked.shard).search(query));
    } catch {
      asked.hasFailed = true;
      this.#report([]);
    }
    fallBackToPrefixMatches(this.#shards);
    await this.#deliver();
  }

  *#untilStopped<T>(tasks: readonly T[]): Generator<T> {
    for (const task of tasks) {
      if (this.#isStopped) return;
      yield task;
    }
  }

  /** Delivers the requested rows whose order is certain; calls during a delivery wait for the same one. */
  #deliver(): Promise<void> {
    if (!this.#isDelivering && this.#hasFirst) this.#delivery = this.#deliverOthers();
    return this.#delivery;
  }

  async #deliverOthers(): Promise<void> {
    this.#isDelivering = true;
    const shown = new Set(this.#first.map(({ row }) => row.url));
    while (this.#canDeliver()) {
      const taken = this.#stream.take(Math.min(this.#stream.ready(), this.#limit - this.#delivered));
      let loaded = 0;
      for (let start = 0; start < taken.length; start += BATCH_SIZE) {
        const rows = loadedRows(await Promise.all(taken.slice(start, start + BATCH_SIZE)));
        loaded += rows.length;
        this.#report(rows.filter(({ url }) => !shown.has(url)));
      }
      this.#isStuck = loaded === 0;
    }
    this.#isDelivering = false;
    this.#report([]);
  }

  #canDeliver(): boolean {
    return !this.#isStopped && !this.#isStuck && this.#delivered < this.#limit && this.#stream.ready() > 0;
  }

  #report(rows: readonly ResultRow[]): void {
    if (this.#isStopped) return;
    this.#delivered += rows.length;
    const total = Math.max(this.#delivered, countFound(this.#shards, this.#first));
    this.#onUpdate({
      rows,
      total,
      isComplete: this.#hasAskedAll && this.#shards.every(isDone) && !this.#isUnanswered(),
      hasMore: this.#delivered < total && this.#stream.ready() > 0,
      missing: this.#missingSpans(),
      isLookupMissing: this.#isLookupMissing,
      ...(this.#expanded !== null && { expanded: this.#expanded }),
    });
  }

  #missingSpans(): DaySpan[] {
    const named = this.#first.flatMap(({ failed }) => failed ?? []);
    const failed = new Set([...failedShards(this.#shards), ...named]);
    return this.#index.manifest.shards.filter((shard) => failed.has(shard)).map(({ first, last }) => ({ first, last }));
  }

  #isUnanswered(): boolean {
    return this.#delivered === 0 && haveAllFailed(this.#shards);
  }
}

/** Drops rows whose texts could not be loaded. */
function loadedRows(taken: readonly StreamedRow[]): FoundPaper[] {
  return taken.flatMap(({ row }) => row ?? []);
}

/** Counts the papers found, without counting a named paper twice. */
function countFound(shards: readonly AskedShard[], named: readonly NamedPaper[]): number {
  const isListed = ({ found }: NamedPaper): boolean =>
    shards.some(
      ({ shard, answer }) => shard === found?.shard && answer?.results.some(({ id }) => id === found.id) === true,
    );
  const listed = shards.reduce((sum, { answer }) => sum + (answer?.results.length ?? 0), 0);
  return listed + named.filter((paper) => !isListed(paper)).length;
}
