import { describe, expect, test } from 'vitest';
import { cutDay } from '../../../../src/views/parts/day-entries.ts';
import { dayOverview } from '../../../../src/views/parts/day-overview.ts';
import { dayPage, dayRoutes } from '../../../../src/views/day-page.ts';
import type { Entry } from '../../../../src/digest/schema.ts';
import { contextOf } from '../../support/context.ts';
import { ENGLISH } from '../../support/english.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const DAY = '2025-11-03';

function dayOf(...digests: readonly (readonly Partial<Entry>[])[]) {
  const { archive } = archiveOf(
    digests.map((entries, index) =>
      digest(DAY, entries, { path: `digests/${index}.md`, introduction: 'A day of rest.' }),
    ),
  );
  const [day] = archive.days;
  return { archive, pages: day ? cutDay(archive, day) : [] };
}

const overviewOf = (...digests: readonly (readonly Partial<Entry>[])[]) =>
  dayOverview(dayOf(...digests).pages, `/papers/date/${DAY}/`, ENGLISH);

describe('dayOverview', () => {
  test('lists the entries of all digests by upvotes, then comments; without a number they keep their places', () => {
    const overview = overviewOf(
      [{ title: 'A' }, { title: 'B', upvotes: 2, comments: 1 }, { title: 'C', upvotes: 2, comments: 4 }],
      [
        { title: 'D', comments: 9 },
        { title: 'E', upvotes: 30 },
      ],
    );
    expect(overview?.rankedBy).toBe('upvotes');
    expect(overview?.links.map(({ titleHtml, href, count }) => [titleHtml, href, count])).toEqual([
      ['A', '#digest-1-1', null],
      ['E', '#digest-2-2', '30 upvotes'],
      ['C', '#digest-1-3', '2 upvotes'],
      ['D', '#digest-2-1', '9 comments'],
      ['B', '#digest-1-2', '2 upvotes'],
    ]);
  });

  test('goes by comments where no upvotes are known', () => {
    const overview = overviewOf([1, 4, null, 2, 3].map((comments, index) => ({ title: `T${index}`, comments })));
    expect(overview?.links.map(({ titleHtml }) => titleHtml)).toEqual(['T1', 'T4', 'T2', 'T3', 'T0']);
    expect(overview?.rankedBy).toBe('comments');
  });

  test('keeps the digest’s order where no count is known', () => {
    const overview = overviewOf(['C', 'A', 'E', 'B', 'D'].map((title) => ({ title })));
    expect(overview?.rankedBy).toBeNull();
    expect(overview?.links.map(({ titleHtml }) => titleHtml)).toEqual(['C', 'A', 'E', 'B', 'D']);
  });

  test('is null for only a few papers', () => expect(overviewOf([{ title: 'A' }, { title: 'B' }])).toBeNull());
});

describe('dayPage', () => {
  const long = Array.from({ length: 150 }, (_, index) => ({ title: `Paper ${index}`, abstract: 'x'.repeat(1500) }));
  const { archive } = dayOf(long, [{ title: 'Last', upvotes: 1 }], []);

  test('paginates a long day, each digest with what is on the page', () => {
    const routes = dayRoutes(archive);
    expect(routes.map(({ path, permanence }) => [path, permanence])).toEqual([
      [`/papers/date/${DAY}/`, 'permanent'],
      [`/papers/date/${DAY}/2/`, 'further'],
    ]);
    const [first, second] = routes.map((route) => dayPage(contextOf(archive), route));
    const shown = (page: typeof first) => page?.sections.map(({ anchor, items }) => [anchor, items.length]);
    expect(shown(first)).toEqual([
      ['digest-1', 78],
      ['digest-3', 0],
    ]);
    expect(shown(second)).toEqual([
      ['digest-1', 72],
      ['digest-2', 1],
    ]);
    expect(second?.sections[0]?.items[0]).toMatchObject({ number: 79, anchor: 'digest-1-79' });
  });

  test('gives the overview of all pages on the first', () => {
    const [first, second] = dayRoutes(archive).map((route) => dayPage(contextOf(archive), route));
    expect(second?.overview).toBeNull();
    expect(first?.overview?.links).toHaveLength(151);
    expect(first?.overview?.links.at(-1)?.href).toBe(`/papers/date/${DAY}/2/#digest-2-1`);
  });

  test('links its week and its month', () => {
    const [first] = dayRoutes(archive).map((route) => dayPage(contextOf(archive), route));
    expect(first?.up.map(({ label }) => label)).toEqual(['Week 45 of 2025', 'November 2025']);
  });
});
