import { compareDiscussed } from '../manifest.ts';
import type { FoundPaper } from '../protocol.ts';
import type { SearchOrder } from '../request.ts';
import { isDone, type AskedShard } from './asked-shard.ts';
import { rankAcross } from './relevance.ts';
import type { ShardResult } from './shard-index.ts';

/** Results of all shards in one order, available as far as the order is certain. */
export interface ResultStream {
  /** How many more results can be taken now: no shard that is still searching can have one that comes before. */
  ready(): number;
  /** Takes the next results, at most `count`; their texts load one after the other. */
  take(count: number): readonly Promise<StreamedRow>[];
}

/** A result with its texts; null where they could not be loaded. */
export interface StreamedRow {
  readonly from: AskedShard;
  readonly row: FoundPaper | null;
}

/**
 * Merges the results of shards.
 * @param shards newest first; their answers may arrive later
 * @param onFailure called when the texts of a result could not be loaded, and its shard has been marked as failed
 */
export function streamResults(
  order: SearchOrder,
  shards: readonly AskedShard[],
  onFailure: () => void = () => undefined,
): ResultStream {
  return STREAMS[order](shards, async ({ from, result }) => {
    const row = await result.load().catch(() => null);
    if (row === null) {
      from.hasFailed = true;
      onFailure();
    }
    return { from, row };
  });
}

/** Loads the texts of a result. */
type LoadRow = (placed: PlacedResult) => Promise<StreamedRow>;

/** A result and its shard. */
interface PlacedResult {
  readonly from: AskedShard;
  readonly result: ShardResult;
}

/** Concatenates shards: the results of one are certain as soon as all newer ones are done. */
function newestStream(shards: readonly AskedShard[], loadRow: LoadRow): ResultStream {
  return streamOf(loadRow, () => {
    const pending = shards.findIndex((shard) => !isDone(shard));
    return shards.slice(0, pending === -1 ? shards.length : pending).flatMap(resultsOf);
  });
}

/** Ranks the results once all shards are done: any of them may have the best. */
function relevanceStream(shards: readonly AskedShard[], loadRow: LoadRow): ResultStream {
  let ranked: readonly PlacedResult[] | undefined;
  return streamOf(loadRow, () => {
    if (shards.length === 0 || !shards.every(isDone)) return [];
    ranked ??= rankAcross(
      shards.flatMap((from) => (from.answer ? [{ from, papers: from.shard.papers, answer: from.answer }] : [])),
    ).map(({ result, from: { from } }) => ({ result, from }));
    return ranked;
  });
}

/**
 * A stream over a list that only grows at its end.
 * @param list the results whose order is certain
 */
function streamOf(loadRow: LoadRow, list: () => readonly PlacedResult[]): ResultStream {
  let taken = 0;
  return {
    ready: () => list().length - taken,
    take: (count) => {
      const next = list().slice(taken, taken + count);
      taken += next.length;
      return next.map(loadRow);
    },
  };
}

function resultsOf(from: AskedShard): PlacedResult[] {
  return (from.answer?.results ?? []).map((result) => ({ from, result }));
}

/** Merges shards once all are done, by comparing the texts of each one's next result. */
function discussedStream(shards: readonly AskedShard[], loadRow: LoadRow): ResultStream {
  let queues: readonly Queue[] | undefined;
  let left = 0;
  let previous: Promise<unknown> = Promise.resolve();
  const ready = (): number => {
    if (shards.length === 0 || !shards.every(isDone)) return 0;
    if (queues === undefined) {
      queues = shards.map((from) => ({ loading: [], waiting: resultsOf(from) }));
      left = queues.reduce((sum, { waiting }) => sum + waiting.length, 0);
    }
    return left;
  };
  const takeNext = (): Promise<StreamedRow> => {
    // Which result comes next is only known once the ones before are taken.
    const next = previous.then(() => takeBest(queues ?? [], loadRow));
    previous = next;
    return next;
  };
  return {
    ready,
    take: (count) => {
      const taken = Math.min(count, ready());
      left -= taken;
      return Array.from({ length: taken }, takeNext);
    },
  };
}

/** The results of one shard that are not taken yet. */
interface Queue {
  readonly loading: Promise<StreamedRow>[];
  readonly waiting: PlacedResult[];
}

/** Texts that are loaded per shard before they are needed, so that their requests overlap. */
const LOOKAHEAD = 3;

async function takeBest(queues: readonly Queue[], loadRow: LoadRow): Promise<StreamedRow> {
  const heads = await Promise.all(queues.map(async (queue) => ({ queue, head: await headOf(queue, loadRow) })));
  const [best] = heads
    .flatMap(({ queue, head }) => (head ? [{ queue, head }] : []))
    .toSorted((a, b) => compareRows(a.head, b.head));
  if (!best) throw new Error('Every result was taken');
  best.queue.loading.shift();
  return best.head;
}

function headOf({ loading, waiting }: Queue, loadRow: LoadRow): Promise<StreamedRow> | undefined {
  loading.push(...waiting.splice(0, LOOKAHEAD - loading.length).map(loadRow));
  return loading[0];
}

/** Rows that failed to load come first, so that they do not block the others. */
function compareRows({ row: a }: StreamedRow, { row: b }: StreamedRow): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return compareDiscussed(a, b);
}

const STREAMS: Readonly<Record<SearchOrder, (shards: readonly AskedShard[], loadRow: LoadRow) => ResultStream>> = {
  newest: newestStream,
  relevance: relevanceStream,
  discussed: discussedStream,
};
