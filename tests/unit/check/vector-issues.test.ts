import { describe, expect, test } from 'vitest';
import { vectorIssues } from '../../../src/check/vector-issues.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { archiveOf, digest } from '../support/sources.ts';
import { BASIS } from '../vectors/learnt.ts';

const { archive } = archiveOf([
  digest(
    '2025-11-04',
    Array.from({ length: 900 }, (_, index) => ({ title: `Lamp ${index}` })),
  ),
]);
const messagesOf = (papers: number | null, from = archive): string[] =>
  vectorIssues({ papers: from.papers, basis: papers === null ? null : { ...BASIS, papers } }).map(
    (issue) => issueRecord(issue).message,
  );

describe('vectorIssues', () => {
  test.each([
    [null, ['The archive has reached 900 papers, and its vectors are learnt from none; run `npm run learn:vectors`']],
    [300, ['The archive has reached 900 papers, and its vectors are learnt from 300; run `npm run learn:vectors`']],
    [900, []],
    [2700, []],
  ])('of 900 papers, with vectors learnt from %s, are %j', (papers, messages) => {
    expect(messagesOf(papers)).toEqual(messages);
  });

  test('are none for a small archive', () => {
    expect(messagesOf(null, archiveOf([digest('2025-11-04', [{ title: 'Lamps' }])]).archive)).toEqual([]);
  });
});
