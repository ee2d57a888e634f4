import { describe, expect, test } from 'vitest';
import { createIssue, formatIssue, issueRecord, severityOf, sortIssues } from '../../../src/source/issues.ts';

const at = (path: string, line: number, column = 1) => ({ path, line, column });

describe('createIssue', () => {
  test('makes a message with place, rule and severity', () => {
    const issue = createIssue('invalid-date', at('digests/a.txt', 3, 2), 'Nov 35', 'MMM D[, YYYY]');
    expect(issueRecord(issue)).toEqual({
      path: 'digests/a.txt',
      line: 3,
      column: 2,
      severity: 'warning',
      slug: 'invalid-date',
      message: 'Unexpected date `Nov 35`, expected `MMM D[, YYYY]`',
    });
  });

  test.each([
    ['a long text, cut', 'x'.repeat(80), `${'x'.repeat(59)}…`],
    ['a text of several lines, on one', ' a\n\n b ', 'a b'],
    ['a text whose cut would split a character', `${'x'.repeat(58)}😀${'y'.repeat(9)}`, `${'x'.repeat(58)}…`],
  ])('shows %s', (_, found, shown) => {
    expect(createIssue('unknown-line', at('a', 1), found).reason).toContain(`\`${shown}\``);
  });
});

describe('severityOf', () => {
  test.each([
    ['unknown-day', 'error'],
    ['empty-digest', 'info'],
  ] as const)('of %s is %s', (slug, severity) => expect(severityOf(createIssue(slug, at('a', 1)))).toBe(severity));

  test('of what is left out is warning', () => {
    expect(severityOf(createIssue('missing-text', at('a', 1), 'A'))).toBe('warning');
  });

  test('of what was inferred is info', () => {
    expect(severityOf(createIssue('inferred-day', at('a', 1), '2025-11-05', 'so'))).toBe('info');
  });
});

describe('formatIssue', () => {
  test('is one line', () => {
    expect(formatIssue(createIssue('missing-text', at('digests/a.md', 3), 'A\nB'))).toBe(
      'digests/a.md:3:1 warning `A B` has neither abstract nor summary; add one, or its arXiv id and run `npm run enrich` missing-text',
    );
  });
});

describe('sortIssues', () => {
  test('sorts by path, line and column as numbers, then slug', () => {
    const sorted = [
      createIssue('empty-digest', at('a', 2)),
      createIssue('unknown-day', at('a', 2)),
      createIssue('empty-digest', at('a', 10, 2)),
      createIssue('empty-digest', at('a', 10, 11)),
      createIssue('empty-digest', at('b', 1)),
    ];
    expect(sortIssues(sorted.toReversed())).toEqual(sorted);
  });
});
