import { describe, expect, test } from 'vitest';
import { BOUNDED_PATTERNS, selectRepeating } from './bounded-patterns.ts';
import { findSlowPatterns, readProved } from './prove-patterns.ts';
import { readSourcePatterns, recordComposedPatterns, type SourcePattern } from './source-patterns.ts';

const { literals, calls } = readSourcePatterns();
const composed = recordComposedPatterns(calls.map(({ file }) => file));

const patterns = [...literals, ...composed];

describe('regular expressions', () => {
  test('are told apart by the time that they take', async () => {
    const place = { file: 'a.ts', line: 1, flags: '' };
    const slow = await findSlowPatterns([
      { ...place, source: '^(?:a+)+$' },
      { ...place, source: '^a+$' },
    ]);
    expect(slow).toEqual([expect.stringContaining('a.ts:1: slow on')]);
  });

  test('every place that composes one is recorded', () => {
    const recorded = new Set(composed.map(placeOf));
    expect(calls.map(placeOf).filter((place) => !recorded.has(place))).toEqual([]);
  });

  test('every exception is one that the sources have', () => {
    const stale = BOUNDED_PATTERNS.flatMap(({ file, starts }) =>
      starts.filter((start) => !patterns.some((pattern) => pattern.file === file && pattern.source.startsWith(start))),
    );
    expect(stale).toEqual([]);
  });

  test(
    'all others take time in proportion to the text that they search, as proved now or by `npm run fuzz`',
    { timeout: 600_000 },
    async () => {
      const isProved = readProved();
      const slow = await findSlowPatterns(selectRepeating(patterns).filter((pattern) => !isProved(pattern)));
      expect(slow).toEqual([]);
    },
  );
});

function placeOf({ file, line }: Pick<SourcePattern, 'file' | 'line'>): string {
  return `${file}:${line}`;
}
