/**
 * Works through tasks as they come, at most so many at a time; the next is asked for when there is room for it.
 * @returns results in the order of the tasks
 * @throws what the first failing task throws, once those that run have ended
 */
export async function runLimited<T>(tasks: Iterable<() => Promise<T>>, slots: number): Promise<T[]> {
  const results: T[] = [];
  const iterator = tasks[Symbol.iterator]();
  let [count, failed] = [0, false];
  const worker = async (): Promise<void> => {
    for (;;) {
      const next = failed ? undefined : iterator.next();
      if (next === undefined || next.done) return;
      const place = count++;
      try {
        results[place] = await next.value();
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: Math.max(1, slots) }, worker));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return results;
}
