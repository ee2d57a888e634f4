import { describe, expect, test } from 'vitest';
import { createIssue, type Issue } from '../../../src/source/issues.ts';
import { formatReport } from '../../../src/source/report.ts';

const at = (path: string, line: number, column = 1) => ({ path, line, column });

describe('formatReport', () => {
  test.each([
    [[], '0 errors, 0 warnings, 0 infos'],
    [[createIssue('unknown-day', at('a', 1))], '1 error, 0 warnings, 0 infos'],
    [
      [createIssue('missing-text', at('a', 1), 'A'), createIssue('missing-text', at('b', 1), 'B')],
      '0 errors, 2 warnings, 0 infos',
    ],
  ])('ends in the counts', (issues, counts) => expect(formatReport(issues).split('\n').at(-1)).toBe(counts));

  const textless = (count: number, path = 'a') =>
    Array.from({ length: count }, (_, index) => createIssue('missing-text', at(path, index + 1), `T (${index})`));
  const linesOf = (issues: readonly Issue[]) => formatReport(issues).split('\n').slice(0, -1);

  test('shows the first, the number of the others, and their lines', () => {
    expect(linesOf(textless(5).toReversed())).toEqual([
      expect.stringMatching(
        /^a:1:1 warning `T \(0\)` .* \(and 4 more of this kind in the file, on lines 2, 3, 4, 5\) missing-text$/,
      ),
    ]);
    expect(formatReport(textless(300)).split('\n')).toEqual([
      expect.stringContaining('(and 299 more of this kind in the file, on lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …)'),
      '0 errors, 300 warnings, 0 infos',
    ]);
  });

  test('shows each of a few, and each file and each cause by itself', () => {
    expect(linesOf(textless(3))).toHaveLength(3);
    expect(linesOf([...textless(4), ...textless(4, 'b')])).toHaveLength(2);
    const fields = ['Day', 'Votes'].flatMap((name) =>
      Array.from({ length: 4 }, (_, index) =>
        createIssue('invalid-field', at('a', index + 1), name, `x${index}`, 'a number'),
      ),
    );
    expect(linesOf(fields)).toHaveLength(2);
    const unknown = ['w', 'x', 'y', 'z'].map((name) => createIssue('unknown-field', at('a', 1), name, '`T`'));
    expect(linesOf(unknown)).toHaveLength(4);
  });

  test('names no lines where all stand on one', () => {
    const same = Array.from({ length: 4 }, (_, index) => createIssue('missing-text', at('a', 1, index + 1), 'T'));
    expect(linesOf(same)).toEqual([expect.stringContaining('(and 3 more of this kind in the file) missing-text')]);
  });
});
