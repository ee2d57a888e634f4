/** Whatever shows no progress for so long counts as failed: a reader gets an answer within five seconds. */
const MAX_SILENCE_MS = 4000;

/** Silence is counted in steps of this length. */
const STEP_MS = 250;

/** What a task with a time limit is handed. */
export interface TimeLimit {
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
  /** Gives the task the whole time again, as it has made progress. */
  readonly extend: () => void;
}

/**
 * Runs a task that may hang.
 * @throws what the task throws, or that it took too long
 */
export async function withTimeLimit<T>(task: (limit: TimeLimit) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const expired = Promise.withResolvers<never>();
  let steps = 0;
  // Steps instead of one timer: a blocked thread must not count, as the answer may be waiting behind the timer.
  const timer = setInterval(() => {
    steps += 1;
    if (steps * STEP_MS < MAX_SILENCE_MS) return;
    const error = new Error(`There was no answer for ${MAX_SILENCE_MS / 1000} seconds`);
    expired.reject(error);
    abort.abort(error);
  }, STEP_MS);
  try {
    return await Promise.race([task({ signal: abort.signal, extend: () => (steps = 0) }), expired.promise]);
  } finally {
    clearInterval(timer);
  }
}
