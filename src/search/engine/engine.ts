import type { LookupHit, LookupRow } from './lookup.ts';
import { YEAR_FILTERS, type PaperFragment, type SearchManifest, type Shard, type YearFilter } from '../manifest.ts';
import { findNamedPapers, isPaperName, type NamedPaper } from './named-papers.ts';
import { splitQuery } from './phrases.ts';
import type { SearchRequest } from '../request.ts';
import { isSettled, streamResults, takeAnswer, takeUncut, type AskedShard, type StreamedRow } from './result-stream.ts';
import { runLimited } from '../run-limited.ts';
import type { ShardIndex, ShardQuestion } from './shard-index.ts';

/** What a search needs of the world. */
export interface EngineParts {
  readonly manifest: SearchManifest;
  readonly open: (shard: Shard) => ShardIndex;
  /** A piece of the table of titles and ids, by its file name. */
  readonly loadPiece: (name: string) => Promise<readonly LookupRow[]>;
  /** The link to a path without the base. */
  readonly hrefOf: (path: string) => string;
}

/** A row of the results: a paper's texts, or only its title where those are not to be had. */
export type ResultRow = PaperFragment | LookupHit;

/** What has become known since the last of these. */
export interface SearchUpdate {
  /** Rows that follow those before. */
  readonly rows: readonly ResultRow[];
  /** Papers found as yet. */
  readonly total: number;
  /** Whether every shard has answered, so that no more will be found. */
  readonly isComplete: boolean;
  /** Whether more rows can be asked for, now. */
  readonly hasMore: boolean;
  /** The spans of shards that could not be asked, oldest first: what they hold may be missing. */
  readonly missing: readonly Pick<Shard, 'first' | 'last'>[];
}

/** A search that runs. */
export interface RunningSearch {
  /** Asks for so many more rows; updates bring them. */
  more(count: number): void;
  /** Asks nothing more, and tells nothing more. */
  stop(): void;
  /**
   * When every shard has answered and the wanted rows are told, or the search was stopped.
   * @throws when nothing could be asked
   */
  readonly ended: Promise<void>;
}

/** Shards that are asked at a time, once the newest has been. */
const SLOTS = 6;

/** Rows that are shown together: a reader need not wait for the text of the twentieth to see the first. */
const TOLD_AT_ONCE = 5;

/**
 * Searches every shard that may have results, newest first. Rows only ever follow those that were told before.
 * @param tell gets the updates, in order
 * @param wanted rows at first
 */
export function startSearch(
  parts: EngineParts,
  request: SearchRequest,
  tell: (update: SearchUpdate) => void,
  wanted: number,
): RunningSearch {
  const asked: AskedShard[] = [];
  const stream = streamResults(request.order, asked);
  const state = { isStopped: false, isTelling: false, hasAsked: false, isVain: false, wanted, told: 0 };
  let named: readonly NamedPaper[] | undefined;
  let telling = Promise.resolve();

  /** Whether nothing could be asked, so that nothing is known. */
  const isUnknown = (): boolean => state.told === 0 && asked.length > 0 && asked.every(hasNoAnswer);
  const report = (rows: readonly ResultRow[]): void => {
    if (state.isStopped) return;
    state.told += rows.length;
    const isComplete = state.hasAsked && asked.every(isSettled) && !isUnknown();
    const total = Math.max(state.told, countFound(asked, named ?? []));
    tell({ rows, total, isComplete, hasMore: state.told < total && stream.ready() > 0, missing: missingSpans(asked) });
  };
  /** Tells of the rows that are wanted, as far as they are certain; whoever asks meanwhile waits for the same. */
  const tellRows = (): Promise<void> => {
    if (!state.isTelling && named !== undefined) telling = tellFrom(named);
    return telling;
  };
  const tellFrom = async (papers: readonly NamedPaper[]): Promise<void> => {
    state.isTelling = true;
    const shown = new Set(papers.map(({ row }) => linkOf(row, parts)));
    while (!state.isStopped && !state.isVain && state.told < state.wanted && stream.ready() > 0) {
      const taken = stream.take(Math.min(stream.ready(), state.wanted - state.told));
      let read = 0;
      for (let start = 0; start < taken.length; start += TOLD_AT_ONCE) {
        const rows = readTaken(await Promise.all(taken.slice(start, start + TOLD_AT_ONCE)));
        read += rows.length;
        report(rows.filter((row) => !shown.has(linkOf(row, parts))));
      }
      // Where no text of a step is to be had, the next ones are hardly, until a reader asks for more.
      state.isVain = read === 0;
    }
    state.isTelling = false;
    report([]);
  };
  const findNamed = async (): Promise<void> => {
    named = request.text === '' ? [] : await findNamedPapers(parts, request);
    if (named.length > 0) report(named.map(({ row }) => row));
    await tellRows();
  };
  const ask = async (one: AskedShard, question: ShardQuestion): Promise<void> => {
    try {
      takeAnswer(request.order, one, await parts.open(one.shard).search(question));
    } catch {
      one.hasFailed = true;
    }
    takeUncut(asked);
    await tellRows();
  };
  const run = async (): Promise<void> => {
    const names = findNamed();
    // An id or a link has nothing but what it names; words are looked for without waiting for the papers of that title.
    if (isPaperName(request.text)) await names;
    state.hasAsked = true;
    if (isPaperName(request.text) && named !== undefined && named.length > 0) return report([]);
    asked.push(...neededShards(parts.manifest.shards, request).map((shard) => ({ shard })));
    const question = toQuestion(request);
    const [newest, ...older] = asked.map((one) => () => ask(one, question));
    const first = newest?.();
    // What the newest shard has may be all that a reader wants to see first: others do not get in its way.
    if (request.order === 'newest') await Promise.all([first, names]);
    await runLimited(
      untilStopped(older, () => state.isStopped),
      SLOTS,
    );
    await Promise.all([first, names]);
    await tellRows();
    if (isUnknown()) throw new Error('No part of the search index could be loaded');
  };
  return {
    more: (count) => {
      state.wanted = state.told + count;
      state.isVain = false;
      void tellRows();
    },
    stop: () => {
      state.isStopped = true;
    },
    ended: run(),
  };
}

/** Newest first, without those that lack a year that is asked for. */
function neededShards(shards: readonly Shard[], { filters }: SearchRequest): Shard[] {
  const has = ({ years }: Shard, name: YearFilter): boolean => years[name].includes(filters[name] ?? '');
  const asked = YEAR_FILTERS.filter((name) => filters[name] !== undefined);
  return shards.filter((shard) => asked.every((name) => has(shard, name))).toReversed();
}

function toQuestion({ text, order, filters }: SearchRequest): ShardQuestion {
  const { words, phrases } = splitQuery(text);
  return {
    words: text === '' ? null : words,
    phrases,
    filters,
    sort: order === 'newest' ? 'day' : order === 'discussed' ? 'discussed' : null,
  };
}

function* untilStopped<T>(tasks: readonly T[], isStopped: () => boolean): Generator<T> {
  for (const task of tasks) {
    if (isStopped()) return;
    yield task;
  }
}

/** Rows of what was taken; a shard whose text is not to be had has failed. */
function readTaken(taken: readonly StreamedRow[]): PaperFragment[] {
  return taken.flatMap(({ from, row }) => {
    if (row === null) from.hasFailed = true;
    return row === null ? [] : [row];
  });
}

/** Papers found, those that the query names among them or not. */
function countFound(asked: readonly AskedShard[], named: readonly NamedPaper[]): number {
  const isAmong = ({ place }: NamedPaper): boolean =>
    asked.some(
      ({ shard, answer }) => shard === place?.shard && answer?.results.some(({ id }) => id === place.id) === true,
    );
  const found = asked.reduce((sum, { answer }) => sum + (answer?.results.length ?? 0), 0);
  return found + named.filter((paper) => !isAmong(paper)).length;
}

function hasNoAnswer({ answer, hasFailed = false }: AskedShard): boolean {
  return hasFailed && answer === undefined;
}

function missingSpans(asked: readonly AskedShard[]): Pick<Shard, 'first' | 'last'>[] {
  return asked
    .filter(({ hasFailed }) => hasFailed)
    .map(({ shard: { first, last } }) => ({ first, last }))
    .toReversed();
}

function linkOf(row: ResultRow, { hrefOf }: EngineParts): string {
  return 'url' in row ? row.url : hrefOf(row.permalink);
}
