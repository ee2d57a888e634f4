import { describe, expect, test } from 'vitest';
import { datedRow, dayRow, rankedRow } from '../../../../src/views/parts/paper-row.ts';
import { ENGLISH } from '../../support/english.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { archive } = archiveOf([
  digest('2025-11-05', [
    {
      title: 'Lamps',
      authors: ['Ada Byron'],
      upvotes: 7,
      comments: 2,
      links: [{ kind: 'code', url: 'https://example.org/lamps.git' }],
    },
    { title: 'Fog' },
  ]),
]);
const [lamps, fog] = ['lamps', 'fog'].map((id) => archive.papers.get(id));
if (!lamps || !fog) throw new Error('The archive lacks a paper');

describe('a row of a list', () => {
  test('has day, people, votes and code in a ranking, with the counts of that ranking', () => {
    expect(rankedRow(lamps, { upvotes: 5, comments: null }, ENGLISH).facts).toBe(
      'Nov 5 · Ada Byron · 5 upvotes · Code',
    );
  });

  test('has the newest votes over a month and over a year', () => {
    expect(datedRow(lamps, ENGLISH).facts).toBe('5 Wed · Ada Byron · 7 upvotes · 2 comments · Code');
    expect(dayRow(lamps, ENGLISH).facts).toBe('Nov 5 · 7 upvotes · 2 comments · Code');
  });

  test('leaves out what is unknown', () => {
    expect(dayRow(fog, ENGLISH).facts).toBe('Nov 5');
  });
});
