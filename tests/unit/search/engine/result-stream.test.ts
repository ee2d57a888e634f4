import { describe, expect, test } from 'vitest';
import { takeAnswer, takeUncut, type AskedShard } from '../../../../src/search/engine/result-stream.ts';
import type { SearchOrder } from '../../../../src/search/request.ts';
import type { ShardResult } from '../../../../src/search/engine/shard-index.ts';
import { answerOf, resultOf, shardOf } from './fake-shards.ts';

const [form, formal] = [resultOf('form'), resultOf('formal', { isWhole: false })];

/** A shard that has answered. */
function answered(order: SearchOrder, ...results: readonly ShardResult[]): AskedShard {
  const one: AskedShard = { shard: shardOf(2025) };
  takeAnswer(order, one, answerOf(...results));
  return one;
}

const idsOf = ({ answer }: AskedShard) => answer?.results.map(({ id }) => id);

describe('takeAnswer', () => {
  test.each([
    ['relevance', ['formal', 'form']],
    ['newest', ['form']],
    ['discussed', ['form']],
  ] as const)('by %s keeps %j', (order, expected) => {
    expect(idsOf(answered(order, formal, form))).toEqual(expected);
  });
});

describe('takeUncut', () => {
  test('turns to words that go on from those asked for where no shard has these', () => {
    const asked = [answered('newest', formal), { shard: shardOf(2024), hasFailed: true }];
    takeUncut(asked);
    expect(asked.map(idsOf)).toEqual([['formal'], undefined]);
  });

  test('leaves them out where some shard has the words, or may have them yet', () => {
    for (const other of [answered('newest', form), { shard: shardOf(2024) }]) {
      const asked = [answered('newest', formal), other];
      takeUncut(asked);
      expect(idsOf(asked[0] ?? other)).toEqual([]);
    }
  });
});
