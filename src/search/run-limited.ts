/**
 * Runs tasks concurrently, at most `limit` at a time; the iterator is advanced only when a task can start.
 * @returns results in the order of the tasks
 * @throws what the first failing task throws, once the running ones have ended; no further task starts
 */
export async function runLimited<T>(tasks: Iterable<() => Promise<T>>, limit: number): Promise<T[]> {
  const results: T[] = [];
  const iterator = tasks[Symbol.iterator]();
  let [count, failed] = [0, false];
  const worker = async (): Promise<void> => {
    for (;;) {
      const next = failed ? undefined : iterator.next();
      if (next === undefined || next.done) return;
      const index = count++;
      try {
        results[index] = await next.value();
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: Math.max(1, limit) }, worker));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return results;
}
