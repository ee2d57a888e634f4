import { describe, expect, test } from 'vitest';
import { takeNearby, type AskedShard } from '../../../src/search/result-stream.ts';
import { answerNear, answerOf, resultOf, shardOf } from './fake-shards.ts';

const [form, formal] = [resultOf('form'), resultOf('formal')];

const idsOf = (asked: readonly AskedShard[]) => asked.map(({ answer }) => answer?.results.map(({ id }) => id));

describe('takeNearby', () => {
  test('takes words near those asked for where no shard has these', () => {
    const asked: AskedShard[] = [
      { shard: shardOf(2025), answer: answerNear([], [formal]) },
      { shard: shardOf(2024), hasFailed: true },
    ];
    takeNearby(asked);
    expect(idsOf(asked)).toEqual([['formal'], undefined]);
  });

  test('leaves them where some shard has the words, or may have them yet', () => {
    const near = () => ({ shard: shardOf(2025), answer: answerNear([], [formal]) });
    for (const older of [{ answer: answerOf(form) }, {}]) {
      const asked: AskedShard[] = [near(), { shard: shardOf(2024), ...older }];
      takeNearby(asked);
      expect(idsOf(asked)[0]).toEqual([]);
    }
  });
});
