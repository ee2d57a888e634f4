import { describe, expect, test } from 'vitest';
import {
  acceptAnswer,
  failedShards,
  fallBackToPrefixMatches,
  haveAllFailed,
  isDone,
  type AskedShard,
} from '../../../../src/search/engine/asked-shard.ts';
import type { ShardResult } from '../../../../src/search/engine/shard-index.ts';
import type { SearchOrder } from '../../../../src/search/request.ts';
import { answerOf, resultOf, shardOf } from './fake-shards.ts';

const [form, formal] = [resultOf('form'), resultOf('formal', { hasWholeWords: false })];

const pending = (): AskedShard => ({ shard: shardOf(2024) });
const failed = (): AskedShard => ({ shard: shardOf(2023), hasFailed: true });

function answered(order: SearchOrder, ...results: readonly ShardResult[]): AskedShard {
  const shard: AskedShard = { shard: shardOf(2025) };
  acceptAnswer(order, shard, answerOf(...results));
  return shard;
}

const idsOf = ({ answer }: AskedShard) => answer?.results.map(({ id }) => id);

describe('acceptAnswer', () => {
  test.each([
    ['relevance', ['formal', 'form']],
    ['newest', ['form']],
    ['discussed', ['form']],
  ] as const)('by %s keeps %j', (order, expected) => {
    expect(idsOf(answered(order, formal, form))).toEqual(expected);
  });
});

describe('fallBackToPrefixMatches', () => {
  test('restores prefix matches where no shard has an exact match', () => {
    const shards = [answered('newest', formal), failed()];
    fallBackToPrefixMatches(shards);
    expect(shards.map(idsOf)).toEqual([['formal'], undefined]);
  });

  test.each([
    ['another shard has an exact match', answered('newest', form)],
    ['another shard is still searching', pending()],
  ])('changes nothing where %s', (_, other) => {
    const shard = answered('newest', formal);
    fallBackToPrefixMatches([shard, other]);
    expect(idsOf(shard)).toEqual([]);
  });
});

describe('isDone', () => {
  test('is true after an answer or a failure', () => {
    expect([pending(), failed(), answered('newest')].map(isDone)).toEqual([false, true, true]);
  });
});

describe('haveAllFailed', () => {
  test.each([
    ['every shard has failed', [failed(), failed()], true],
    ['one is still searching', [failed(), pending()], false],
    ['one has answered and then failed', [{ ...answered('newest'), hasFailed: true }], false],
    ['there are no shards', [], false],
  ])('where %s', (_, shards, expected) => {
    expect(haveAllFailed(shards)).toBe(expected);
  });
});

describe('failedShards', () => {
  test('lists those that failed, even if they had answered before', () => {
    const shards = [{ ...answered('newest'), hasFailed: true }, pending(), failed()];
    expect(failedShards(shards)).toEqual([shardOf(2025), shardOf(2023)]);
  });
});
