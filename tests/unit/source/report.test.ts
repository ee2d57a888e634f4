import { describe, expect, test } from 'vitest';
import { createIssue, type Issue } from '../../../src/source/issues.ts';
import { formatIssues, formatReport } from '../../../src/source/report.ts';

const at = (path: string, line: number, column = 1) => ({ path, line, column });

describe('formatReport', () => {
  test.each([
    [[], '0 errors, 0 warnings, 0 infos'],
    [[createIssue('unknown-day', at('a', 1))], '1 error, 0 warnings, 0 infos'],
    [
      [createIssue('missing-text', at('a', 1), 'A'), createIssue('missing-text', at('b', 1), 'B')],
      '0 errors, 2 warnings, 0 infos',
    ],
  ])('ends in the counts', (issues, counts) => {
    expect(formatReport(issues).split('\n').at(-1)).toBe(counts);
    expect(formatIssues(issues).split('\n').at(-1)).toBe(counts);
  });

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

  const inFiles = (count: number, make: (path: string) => Issue) =>
    Array.from({ length: count }, (_, index) => make(`f${String(index).padStart(2, '0')}`));
  const textlessIn = (path: string) => createIssue('missing-text', at(path, 1), 'T');
  const undatedIn = (path: string) => createIssue('unknown-day', at(path, 1));

  test('shows five issues of a kind, counts the others, and names the command that lists them', () => {
    expect(formatReport(inFiles(5, textlessIn)).split('\n')).toHaveLength(6);
    expect(formatReport(inFiles(23, textlessIn)).split('\n')).toEqual([
      ...['f00', 'f01', 'f02', 'f03', 'f04'].map((path) => expect.stringMatching(`^${path}:1:1 warning `)),
      '… and 18 more missing-text',
      '`npm run check:content` lists all of them',
      '0 errors, 23 warnings, 0 infos',
    ]);
    expect(formatReport(inFiles(6, textlessIn), 'elsewhere').split('\n')).toContain('elsewhere');
  });

  test('shows twenty errors of a kind, after all that is less', () => {
    const lines = linesOf([...inFiles(21, undatedIn), ...inFiles(7, textlessIn)]);
    expect(lines.map((line) => / (error|warning) |more (.*)/.exec(line)?.slice(1).join('') ?? line)).toEqual([
      ...Array<string>(5).fill('warning'),
      'missing-text',
      ...Array<string>(20).fill('error'),
      'unknown-day',
      '`npm run check:content` lists all of them',
    ]);
  });

  test('counts what a shown line stands for as shown', () => {
    const folded = ['a', 'b', 'c', 'd', 'e'].flatMap((path) => textless(4, path));
    expect(linesOf(folded)).toHaveLength(5);
    expect(linesOf([...folded, ...textless(9, 'f')])).toContain('… and 9 more missing-text');
  });
});

describe('formatIssues', () => {
  test('lists all issues by place, whatever their kind and number', () => {
    const issues = Array.from({ length: 30 }, (_, index) => [
      createIssue('missing-text', at(`f${index}`, 2), 'T'),
      createIssue('unknown-day', at(`f${index}`, 1)),
    ]).flat();
    const lines = formatIssues(issues).split('\n').slice(0, -1);
    expect(lines).toHaveLength(60);
    expect(lines.slice(0, 2)).toEqual([
      expect.stringMatching(/^f0:1:1 error /),
      expect.stringMatching(/^f0:2:1 warning /),
    ]);
  });

  test('names every line of issues of one cause in a file', () => {
    const same = Array.from({ length: 30 }, (_, index) => createIssue('missing-text', at('a', index + 1), 'T'));
    expect(formatIssues(same)).toContain('(and 29 more of this kind in the file, on lines 2, 3, 4,');
    expect(formatIssues(same)).toContain(', 29, 30) missing-text\n');
  });
});
