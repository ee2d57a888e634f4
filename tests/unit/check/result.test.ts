import { describe, expect, test } from 'vitest';
import { formatResults } from '../../../src/check/result.ts';

describe('formatResults', () => {
  test('sums up what passed and what failed, with a limited list of problems', () => {
    const problems = Array.from({ length: 22 }, (_, index) => `problem ${index + 1}`);
    const text = formatResults([
      { name: 'links', problems: [], scope: '3 pages' },
      { name: 'weight', problems, scope: '9 files' },
    ]);
    expect(text.split('\n')).toEqual([
      'ok    links (3 pages)',
      'FAILS weight (9 files)',
      ...problems.slice(0, 20).map((problem) => `  ${problem}`),
      '  and 2 more',
      'Failed: weight',
    ]);
  });
});
