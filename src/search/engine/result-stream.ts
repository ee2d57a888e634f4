import { compareDiscussed, type PaperFragment, type Shard } from '../manifest.ts';
import { rankAcross } from './relevance.ts';
import type { SearchOrder } from '../request.ts';
import type { ShardAnswer, ShardResult } from './shard-index.ts';

/** What a shard has to say: its answer, or that it could not be asked. */
export interface AskedShard {
  readonly shard: Shard;
  /** Absent until the shard has answered. */
  answer?: ShardAnswer;
  /** All results, where the answer was cut down to those that have the words as they are. */
  uncut?: readonly ShardResult[];
  hasFailed?: boolean;
}

/** Results in the order that was asked for, as far as it is certain. */
export interface ResultStream {
  /** How many more results are certain to come next, whatever shards have yet to answer. */
  ready(): number;
  /** Takes the next results, at most so many; texts come one by one. */
  take(count: number): readonly Promise<StreamedRow>[];
}

/** A result's texts; null where they cannot be loaded. */
export interface StreamedRow {
  readonly from: AskedShard;
  readonly row: PaperFragment | null;
}

/**
 * The results of shards in an order.
 * @param asked newest first; their answers come later
 */
export function streamResults(order: SearchOrder, asked: readonly AskedShard[]): ResultStream {
  return STREAMS[order](asked);
}

/** Whether nothing more is to be expected of a shard. */
export function isSettled({ answer, hasFailed = false }: AskedShard): boolean {
  return answer !== undefined || hasFailed;
}

/**
 * Takes in what a shard answers. A ranking puts papers last that have only words that go on from those asked for (`formal`
 * for `form`); in any other order they would stand before what was asked for, and are left out.
 */
export function takeAnswer(order: SearchOrder, one: AskedShard, answer: ShardAnswer): void {
  one.answer =
    order === 'relevance' ? answer : { ...answer, results: answer.results.filter((result) => result.isWhole()) };
  one.uncut = answer.results;
}

/** Turns to the papers that were left out, once every shard has answered and none has the words as they are. */
export function takeUncut(asked: readonly AskedShard[]): void {
  if (!asked.every(isSettled) || asked.some(({ answer }) => answer !== undefined && answer.results.length > 0)) return;
  for (const one of asked) {
    if (one.answer && one.uncut) one.answer = { ...one.answer, results: one.uncut };
  }
}

/** Newest shards first: what they have is certain as soon as all newer ones have answered. */
function newestStream(asked: readonly AskedShard[]): ResultStream {
  return streamOf(() => {
    const open = asked.findIndex((one) => !isSettled(one));
    return asked.slice(0, open === -1 ? asked.length : open).flatMap(resultsOf);
  });
}

/** Best first, once all have answered: each of them may have the best. */
function relevanceStream(asked: readonly AskedShard[]): ResultStream {
  let ranked: readonly PlacedResult[] | undefined;
  return streamOf(() => {
    if (asked.length === 0 || !asked.every(isSettled)) return [];
    ranked ??= rankAcross(
      asked.flatMap((from) => (from.answer ? [{ from, papers: from.shard.papers, answer: from.answer }] : [])),
    ).map(({ result, from: { from } }) => ({ result, from }));
    return ranked;
  });
}

/**
 * A stream over a list that grows at its end.
 * @param certain the list as far as it is known
 */
function streamOf(certain: () => readonly PlacedResult[]): ResultStream {
  let taken = 0;
  return {
    ready: () => certain().length - taken,
    take: (count) => {
      const next = certain().slice(taken, taken + count);
      taken += next.length;
      return next.map(loadRow);
    },
  };
}

interface PlacedResult {
  readonly from: AskedShard;
  readonly result: ShardResult;
}

function resultsOf(from: AskedShard): PlacedResult[] {
  return (from.answer?.results ?? []).map((result) => ({ from, result }));
}

async function loadRow({ from, result }: PlacedResult): Promise<StreamedRow> {
  return { from, row: await result.load().catch(() => null) };
}

/** Texts that are loaded of a shard before they are known to be needed: one by one, each would be waited for. */
const LOOKAHEAD = 3;

/** Most discussed first, once all have answered: shards are merged by what the texts of their next results say. */
function discussedStream(asked: readonly AskedShard[]): ResultStream {
  let queues: Queue[] | undefined;
  let left = 0;
  let last: Promise<unknown> = Promise.resolve();
  const ready = (): number => {
    if (asked.length === 0 || !asked.every(isSettled)) return 0;
    if (queues === undefined) {
      queues = asked.map((from) => ({ loaded: [], waiting: resultsOf(from) }));
      left = queues.reduce((sum, { waiting }) => sum + waiting.length, 0);
    }
    return left;
  };
  const takeNext = async (): Promise<StreamedRow> => {
    const heads = await Promise.all((queues ?? []).map(async (queue) => ({ queue, head: await headOf(queue) })));
    const [best] = heads
      .flatMap(({ queue, head }) => (head ? [{ queue, head }] : []))
      .toSorted((a, b) => compareRows(a.head, b.head));
    if (!best) throw new Error('Every result was taken');
    best.queue.loaded.shift();
    return best.head;
  };
  return {
    ready,
    take: (count) => {
      const taken = Math.min(count, ready());
      left -= taken;
      return Array.from({ length: taken }, () => {
        // Which row comes next is known once those before it have come.
        const next = last.then(takeNext);
        last = next;
        return next;
      });
    },
  };
}

/** The results of one shard that are yet to come. */
interface Queue {
  readonly loaded: Promise<StreamedRow>[];
  readonly waiting: PlacedResult[];
}

function headOf({ loaded, waiting }: Queue): Promise<StreamedRow> | undefined {
  loaded.push(...waiting.splice(0, LOOKAHEAD - loaded.length).map(loadRow));
  return loaded[0];
}

/** Rows that could not be loaded come first, so that they hold nothing up. */
function compareRows({ row: a }: StreamedRow, { row: b }: StreamedRow): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return compareDiscussed(a, b);
}

const STREAMS: Readonly<Record<SearchOrder, (asked: readonly AskedShard[]) => ResultStream>> = {
  newest: newestStream,
  relevance: relevanceStream,
  discussed: discussedStream,
};
