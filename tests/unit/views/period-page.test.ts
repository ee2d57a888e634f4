import { describe, expect, test } from 'vitest';
import { periodPage, periodRoutes } from '../../../src/views/period-page.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

const { archive } = archiveOf([
  digest('2025-10-30', [{ title: 'Lamps', upvotes: 3 }]),
  digest('2025-11-03', [{ title: 'Ships', upvotes: 9 }, { title: 'Fog' }]),
  digest('2025-11-04', [{ title: 'Gulls', comments: 1 }]),
]);
/** The page of a period at a path. */
function pageAt(of: Archive, path: string) {
  const route = periodRoutes(of).find((candidate) => candidate.path === path);
  if (!route) throw new Error(`No period at ${path}`);
  return periodPage(contextOf(of), route);
}

const labels = (links: readonly { readonly label: string }[]) => links.map(({ label }) => label);

describe('periodPage', () => {
  test('ranks the papers of a week, then lists them day by day', () => {
    const week = pageAt(archive, '/papers/week/2025-W45/');
    expect(week).toMatchObject({
      title: 'Week 45 of 2025',
      span: expect.stringMatching(/^November 3\s–\s9, 2025$/),
      count: '3 papers, 2 days',
    });
    expect(week.top.map(({ titleHtml, facts }) => [titleHtml, facts])).toEqual([
      ['Ships', 'Nov 3 · 9 upvotes'],
      ['Gulls', 'Nov 4 · 1 comment'],
    ]);
    expect(week.days.map(({ label, rows }) => [label, rows.map(({ titleHtml }) => titleHtml)])).toEqual([
      ['Monday, November 3, 2025', ['Ships', 'Fog']],
      ['Tuesday, November 4, 2025', ['Gulls']],
    ]);
  });

  test('links longer and shorter periods, the previous and the next one', () => {
    const month = pageAt(archive, '/papers/month/2025-11/');
    expect([labels(month.up), labels(month.down)]).toEqual([['2025'], ['Week 45 of 2025']]);
    expect([month.previous?.label, month.next]).toEqual(['October 2025', null]);
    const year = pageAt(archive, '/papers/year/2025/');
    expect([labels(year.up), labels(year.down)]).toEqual([[], ['October 2025', 'November 2025']]);
  });

  test('shows a year as a calendar', () => {
    const year = pageAt(archive, '/papers/year/2025/');
    expect(year.days).toEqual([]);
    expect(labels(year.calendar)).toEqual(['October 2025', 'November 2025']);
  });

  test('paginates a long month between days, and ranks on the first page alone', () => {
    const day = (date: string) =>
      digest(
        date,
        Array.from({ length: 500 }, (_, index) => ({ title: `Paper ${date} ${index}`, upvotes: 1 })),
      );
    const long = archiveOf([day('2025-11-03'), day('2025-11-04')]).archive;
    const months = periodRoutes(long).filter(({ kind }) => kind === 'month');
    expect(months.map(({ path, permanence, origin }) => [path, permanence, origin])).toEqual([
      ['/papers/month/2025-11/', 'permanent', 'digests/2025-11-03.md'],
      ['/papers/month/2025-11/2/', 'further', null],
    ]);
    const [first, second] = months.map((route) => periodPage(contextOf(long), route));
    expect([first?.top.length, second?.top.length]).toEqual([20, 0]);
    expect(second?.days.map(({ date }) => date)).toEqual(['2025-11-04']);
    expect(second?.pages.map(({ href, isCurrent }) => [href, isCurrent])).toEqual([
      ['/papers/month/2025-11/', false],
      ['/papers/month/2025-11/2/', true],
    ]);
  });

  test('knows its periods', () => {
    const [route] = periodRoutes(archive);
    if (!route) throw new Error('The archive has no period');
    expect(() => periodPage(contextOf(archive), { ...route, name: '2025-W01' })).toThrow(/No week `2025-W01`/);
  });
});
