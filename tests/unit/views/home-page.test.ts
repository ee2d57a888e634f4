import { describe, expect, test } from 'vitest';
import { homePage } from '../../../src/views/home-page.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, checkSources, digest } from '../support/sources.ts';

const papers = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    title: `${name} ${index}`,
    upvotes: index,
    authors: ['Ada Byron'],
    abstract: 'Many words. '.repeat(60),
  }));

describe('homePage', () => {
  const made = homePage(
    contextOf(
      archiveOf([
        digest('2025-10-31', papers('Old', 2)),
        digest('2025-11-05', papers('Mid', 3)),
        digest('2025-11-06', papers('New', 20)),
      ]).archive,
    ),
  );
  if (made.newest === null) throw new Error('The front page shows no day');
  const page = made;

  test('starts with the newest day: three papers with the start of their text, then titles', () => {
    expect(page.newest).toMatchObject({ href: '/papers/date/2025-11-06/', all: 'All 20 papers of this day' });
    const [shown, ...others] = page.newest.digests;
    expect(others).toEqual([]);
    expect(shown).toMatchObject({ heading: null, introduction: null });
    expect(shown?.leads.map(({ titleHtml }) => titleHtml)).toEqual(['New 0', 'New 1', 'New 2']);
    for (const { excerpt } of shown?.leads ?? []) expect(excerpt).toMatch(/^Many words\..{200,280}…$/s);
    expect(shown?.others).toHaveLength(9);
  });

  test('has the week’s most discussed beside it, by their counts', () => {
    expect(page.week.link.label).toBe('Week 45 of 2025');
    expect(page.week.rows.map(({ titleHtml, facts }) => [titleHtml, facts]).slice(0, 2)).toEqual([
      ['New 19', '19 upvotes'],
      ['New 18', '18 upvotes'],
    ]);
    expect(page.week.rows).toHaveLength(5);
  });

  test('has two weeks in rows, the month, and the days before', () => {
    expect(page.weeks.map(({ label, href }) => [label, href])).toEqual([
      ['Last week', '/papers/week/2025-W44/'],
      ['This week', '/papers/week/2025-W45/'],
    ]);
    const listed = page.weeks.map(({ days }) => days.filter(({ href }) => href !== null).map(({ number }) => number));
    expect(listed).toEqual([[31], [5, 6]]);
    expect(page.month.label).toBe('November 2025');
    expect(page.recent.map(({ shortLabel }) => shortLabel)).toEqual(['Wed, Nov 5, 2025', 'Fri, Oct 31, 2025']);
  });

  test('leads to no week without a digest', () => {
    const only = homePage(contextOf(archiveOf([digest('2025-11-06', papers('New', 1))]).archive));
    expect('weeks' in only && only.weeks.map(({ href }) => href)).toEqual([null, '/papers/week/2025-W45/']);
  });

  test('shows the title and introduction of each digest of the day, in the order of the site', () => {
    const { archive } = checkSources({
      digests: [
        digest('2025-11-06', papers('New', 20), { path: 'digests/a.json', source: 'Aggregator' }),
        digest('2025-11-06', [...papers('Own', 2), ...papers('New', 1)], {
          path: 'digests/b.md',
          source: 'Ada Lab',
          title: 'Reading group',
          introduction: 'What we read.',
        }),
      ],
      sourceOrder: ['ada lab'],
    });
    const { newest } = homePage(contextOf(archive));
    const titlesOf = (items: readonly { titleHtml: string }[]) => items.map(({ titleHtml }) => titleHtml);
    expect(
      newest?.digests.map(({ href, heading, introduction, leads, others }) => ({
        ...{ href, heading, introduction },
        leads: titlesOf(leads),
        others: titlesOf(others),
      })),
    ).toEqual([
      {
        href: '/papers/date/2025-11-06/#digest-1',
        heading: 'Reading group',
        introduction: 'What we read.',
        leads: ['Own 0', 'Own 1', 'New 0'],
        others: [],
      },
      {
        href: '/papers/date/2025-11-06/#digest-2',
        heading: 'Aggregator',
        introduction: null,
        leads: [],
        others: ['New 1', 'New 2', 'New 3', 'New 4', 'New 5', 'New 6'],
      },
    ]);
    expect(newest?.all).toBe('All 22 papers of this day');
  });

  test('shows papers of every digest of a day, however long the first one is', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) =>
      digest('2025-11-06', papers(name, 30), { path: `digests/${name}.md` }),
    );
    const { newest } = homePage(contextOf(archiveOf(many).archive));
    expect(newest?.digests.map(({ leads, others }) => leads.length + others.length)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  test('has no day for an empty archive', () => {
    expect(homePage(contextOf(archiveOf([]).archive)).newest).toBeNull();
  });
});
