import { setTimeout } from 'node:timers/promises';
import { check } from 'recheck';
import { describe, expect, test } from 'vitest';
import { BOUNDED_PATTERNS } from './bounded-patterns.ts';
import { readSourcePatterns, recordComposedPatterns, type SourcePattern } from './source-patterns.ts';

const { literals, calls } = readSourcePatterns();
const composed = recordComposedPatterns(calls.map(({ file }) => file));

// Counted in steps, not in time, and from one seed, so that a busy machine finds the same; four rounds find all that
// more rounds do. Nothing needs the time limit but what is not proved.
const LIMITS = { timeout: 60_000, attackTimeout: null, incubationTimeout: null, randomSeed: 1, maxIteration: 4 };
const TOGETHER = 2;

describe('regular expressions', () => {
  test('every place that composes one is recorded', () => {
    const recorded = new Set(composed.map(placeOf));
    expect(calls.map(placeOf).filter((place) => !recorded.has(place))).toEqual([]);
  });

  test('every exception is one that the sources have', () => {
    const stale = BOUNDED_PATTERNS.flatMap(({ file, starts }) =>
      starts.filter(
        (start) =>
          ![...literals, ...composed].some((pattern) => pattern.file === file && pattern.source.startsWith(start)),
      ),
    );
    expect(stale).toEqual([]);
  });

  test('all others take time in proportion to the text that they search', { timeout: 600_000 }, async () => {
    const distinct = new Map(
      [...literals, ...composed].map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]),
    );
    const queue = [...distinct.values()].filter((pattern) => repeatsWithoutLimit(pattern) && !isException(pattern));
    const slow: string[] = [];
    const work = async (): Promise<void> => {
      for (let pattern = queue.pop(); pattern; pattern = queue.pop()) {
        const problem = await findSlowness(pattern);
        if (problem !== null) slow.push(`${placeOf(pattern)}: ${problem}`);
        // Without its process the checker never answers again.
        if (problem === NO_ANSWER) queue.length = 0;
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, work));
    expect(slow).toEqual([]);
  });
});

const NO_ANSWER = 'not proved, since the process of recheck ended; run the test again';

/** What makes a pattern slow, or keeps it from being proved to be fast; null where it is fast on every text. */
async function findSlowness({ source, flags }: SourcePattern): Promise<string | null> {
  const noAnswer = setTimeout(LIMITS.timeout + 10_000, null, { ref: false });
  const result = await Promise.race([check(source, flags, LIMITS), noAnswer]);
  if (result === null) return NO_ANSWER;
  if (result.status === 'vulnerable') return `slow on ${result.attack.pattern}`;
  return result.status === 'unknown' ? `not proved, ${result.error.kind}` : null;
}

function placeOf({ file, line }: Pick<SourcePattern, 'file' | 'line'>): string {
  return `${file}:${line}`;
}

function isException({ file, source }: SourcePattern): boolean {
  return BOUNDED_PATTERNS.some(
    (known) => known.file === file && known.starts.some((start) => source.startsWith(start)),
  );
}

/** Whether a pattern has `*`, `+` or `{n,}`: without one, each place of a text takes a fixed number of steps at most. */
function repeatsWithoutLimit({ source }: SourcePattern): boolean {
  const bare = source.replace(/\\./gs, '').replace(/\[[^\]]*\]/g, '');
  return /[*+]|\{\d+,\}/.test(bare);
}
