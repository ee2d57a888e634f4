import type { Shard } from '../manifest.ts';
import type { SearchOrder } from '../request.ts';
import type { ShardAnswer, ShardResult } from './shard-index.ts';

/** A shard that a search needs, with its answer as soon as there is one. */
export interface AskedShard {
  readonly shard: Shard;
  /** Absent until the shard has answered. */
  answer?: ShardAnswer;
  /** All results, including those that `answer` leaves out because only prefixes match. */
  allResults?: readonly ShardResult[];
  /** Whether a file could not be loaded. A shard can answer and then fail to load the texts of its results. */
  hasFailed?: boolean;
}

/** Whether a shard has answered or failed. */
export function isDone({ answer, hasFailed = false }: AskedShard): boolean {
  return answer !== undefined || hasFailed;
}

/**
 * Stores the answer of a shard. Relevance ranks papers last in which only prefixes match (`form` of `formal`); every other
 * order would put them before exact matches, so they are left out.
 */
export function acceptAnswer(order: SearchOrder, asked: AskedShard, answer: ShardAnswer): void {
  const isRanked = order === 'relevance';
  asked.answer = isRanked ? answer : { ...answer, results: answer.results.filter((result) => result.hasWholeWords()) };
  asked.allResults = answer.results;
}

/** Restores prefix matches once all shards are done and none has an exact match. */
export function fallBackToPrefixMatches(asked: readonly AskedShard[]): void {
  if (!asked.every(isDone) || asked.some(({ answer }) => answer !== undefined && answer.results.length > 0)) return;
  for (const one of asked) {
    if (one.answer && one.allResults) one.answer = { ...one.answer, results: one.allResults };
  }
}

/** Whether not a single shard could be searched, so that an empty result would be misleading. */
export function haveAllFailed(asked: readonly AskedShard[]): boolean {
  return asked.length > 0 && asked.every(({ answer, hasFailed = false }) => hasFailed && answer === undefined);
}

/** The shards that failed. */
export function failedShards(asked: readonly AskedShard[]): Shard[] {
  return asked.filter(({ hasFailed }) => hasFailed).map(({ shard }) => shard);
}
