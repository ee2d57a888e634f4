import { describe, expect, test } from 'vitest';
import { dayEdition, trendingEdition, weekEdition } from '../../../src/mail/edition.ts';
import { archiveOf, digest } from '../support/sources.ts';
import { ENGLISH } from '../support/english.ts';

const { archive } = archiveOf([
  digest('2025-10-30', [{ title: 'Harbour lights', upvotes: 9 }]),
  digest(
    '2025-11-03',
    [
      { title: 'Old lamps', upvotes: 2, comments: 0 },
      {
        title: 'New lamps',
        upvotes: 40,
        comments: 3,
        summary: { text: 'They are new.', by: 'The desk', language: 'en' },
      },
    ],
    { title: 'Lamps of the day', introduction: 'What we *read*.' },
  ),
  digest('2025-11-05', [{ title: 'Quiet lamps' }, { title: 'New lamps', upvotes: 50, comments: 3 }]),
]);

const titlesOf = ({ sections }: ReturnType<typeof dayEdition>) =>
  sections.map(({ entries }) => entries.map(({ paper }) => paper.title));

describe('dayEdition', () => {
  test('has the papers of a day in the order of its digest, as the digest shows them', () => {
    const edition = dayEdition(archive, '2025-11-03', ENGLISH);
    expect(edition).toMatchObject({
      id: '2025-11-03',
      title: 'Monday, November 3, 2025',
      count: '2 papers',
      path: '/papers/date/2025-11-03/',
      sections: [{ title: 'Lamps of the day', introduction: 'What we *read*.', hasTexts: true }],
    });
    expect(titlesOf(edition)).toEqual([['Old lamps', 'New lamps']]);
    expect(edition.sections[0]?.entries[1]).toMatchObject({ upvotes: 40, summary: { by: 'The desk' } });
  });

  test('of `latest` has the newest day, without a heading where the only digest has no title', () => {
    const edition = dayEdition(archive, 'latest', ENGLISH);
    expect([edition.id, edition.sections[0]?.title]).toEqual(['2025-11-05', null]);
  });

  test('lists a paper that two digests of the day have in both, each with its own counts', () => {
    const twice = archiveOf([
      digest('2025-11-05', [{ title: 'Lamps', upvotes: 1 }], { path: 'digests/a.md', source: 'The quay' }),
      digest('2025-11-05', [{ title: 'Lamps', upvotes: 7 }], { path: 'digests/b.md', source: 'The pier' }),
    ]).archive;
    const { sections } = dayEdition(twice, 'latest', ENGLISH);
    expect(sections.map(({ title, entries }) => [title, entries[0]?.upvotes])).toEqual([
      ['The quay', 1],
      ['The pier', 7],
    ]);
  });
});

describe('weekEdition', () => {
  test('opens with the most discussed papers, and lists each day by title', () => {
    const edition = weekEdition(archive, '2025-W45', ENGLISH);
    expect(edition).toMatchObject({ id: '2025-W45', title: 'Week 45 of 2025', path: '/papers/week/2025-W45/' });
    expect(edition.sections.map(({ title, hasTexts }) => [title, hasTexts])).toEqual([
      ['Most discussed', true],
      ['Monday, November 3, 2025', false],
      ['Wednesday, November 5, 2025', false],
    ]);
    expect(titlesOf(edition)).toEqual([
      ['New lamps', 'Old lamps'],
      ['Old lamps', 'New lamps'],
      ['Quiet lamps', 'New lamps'],
    ]);
  });

  test('shows the texts of each day where no count is known', () => {
    const { archive: quiet } = archiveOf([digest('2025-11-05', [{ title: 'Quiet lamps' }])]);
    expect(weekEdition(quiet, 'latest', ENGLISH).sections).toMatchObject([{ hasTexts: true }]);
  });

  test('of `previous` has the week before the newest', () => {
    expect(weekEdition(archive, 'previous', ENGLISH).id).toBe('2025-W44');
  });
});

describe('trendingEdition', () => {
  test('has the ranking of a period', () => {
    const edition = trendingEdition(archive, 'week', 'latest', ENGLISH);
    expect(edition).toMatchObject({ id: 'trending-2025-W45', label: 'Most discussed', date: '2025-11-05' });
    expect(titlesOf(edition)).toEqual([['New lamps', 'Old lamps']]);
    expect(trendingEdition(archive, 'month', '2025-10', ENGLISH).title).toBe('October 2025');
    expect(titlesOf(trendingEdition(archive, 'year', '2025', ENGLISH))[0]).toHaveLength(3);
  });
});

test.each([
  [() => dayEdition(archive, '2025-11-04', ENGLISH), 'The archive has no day `2025-11-04`'],
  [() => weekEdition(archive, '2025-W40', ENGLISH), 'The archive has no week `2025-W40`'],
  [() => trendingEdition(archive, 'year', 'previous', ENGLISH), 'The archive has no year `previous`'],
  [() => dayEdition(archiveOf([]).archive, 'latest', ENGLISH), 'the archive has no digest at all'],
])('what the archive does not have is refused: %#', (make, message) => {
  expect(make).toThrow(message);
});
