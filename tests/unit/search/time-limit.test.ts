import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withTimeLimit } from '../../../src/search/time-limit.ts';

const never = new Promise<never>(() => undefined);

describe('withTimeLimit', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('gives what the task gives, and leaves no timer', async () => {
    await expect(withTimeLimit(() => Promise.resolve(1))).resolves.toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('throws after four seconds without an answer, and aborts the task', async () => {
    const aborted = vi.fn();
    const limited = withTimeLimit(({ signal }) => {
      signal.addEventListener('abort', aborted);
      return never;
    });
    const expected = expect(limited).rejects.toThrow('no answer for 4 seconds');
    await vi.advanceTimersByTimeAsync(3999);
    expect(aborted).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await expected;
    expect(aborted).toHaveBeenCalledOnce();
  });

  test('starts again with each progress', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const limited = withTimeLimit(({ extend }) => {
      const timer = setInterval(extend, 3000);
      setTimeout(() => (clearInterval(timer), resolve('slow')), 10_000);
      return promise;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(limited).resolves.toBe('slow');
  });
});
