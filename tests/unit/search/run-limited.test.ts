import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { runLimited } from '../../../src/search/run-limited.ts';

describe('runLimited', () => {
  test('returns results in the order of the tasks', async () => {
    const tasks = [30, 1, 10].map((ms) => () => delay(ms, ms));
    expect(await runLimited(tasks, 3)).toEqual([30, 1, 10]);
  });

  test('runs at most as many tasks at a time as the limit, and takes the next only when it can start', async () => {
    let [running, most, asked] = [0, 0, 0];
    const tasks = function* () {
      for (let index = 0; index < 8; index += 1) {
        asked = Math.max(asked, running);
        yield async () => {
          most = Math.max(most, ++running);
          await delay(2);
          running -= 1;
        };
      }
    };
    await runLimited(tasks(), 3);
    expect([most, asked]).toEqual([3, 2]);
  });

  test('starts no task after a failure, and throws it once the running ones have ended', async () => {
    const ended: string[] = [];
    const tasks = [
      () => delay(20).then(() => void ended.push('slow')),
      () => Promise.reject(new Error('broken')),
      () => Promise.resolve(void ended.push('late')),
    ];
    await expect(runLimited(tasks, 2)).rejects.toThrow('broken');
    expect(ended).toEqual(['slow']);
  });
});
