import { describe, expect, test } from 'vitest';
import { archivePage } from '../../../src/views/archive-page.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

const yearly = (first: number, count: number) =>
  archiveOf(Array.from({ length: count }, (_, index) => digest(`${first + index}-11-03`, [{ title: `P${index}` }])))
    .archive;

describe('archivePage', () => {
  test('shows each year as a calendar, newest first, with its months and their sizes', () => {
    const { years, older } = archivePage(contextOf(yearly(2024, 2)));
    expect(years.map(({ anchor, count, months }) => [anchor, count, months.length])).toEqual([
      ['year-2025', '1 paper, 1 day', 11],
      ['year-2024', '1 paper, 1 day', 2],
    ]);
    expect(years[0]?.list).toEqual([
      { href: '/papers/month/2025-11/', label: 'November 2025', isCurrent: false, count: '1 paper, 1 day' },
    ]);
    expect(older).toEqual([]);
  });

  test('links the calendars of the years before the newest five', () => {
    const { years, older } = archivePage(contextOf(yearly(2016, 8)));
    expect(years).toHaveLength(5);
    expect(older.map(({ href }) => href)).toEqual(['/papers/year/2018/', '/papers/year/2017/', '/papers/year/2016/']);
  });

  test('links the topics, every kind of name and the statistics', () => {
    const { ways } = archivePage(contextOf(yearly(2024, 1)));
    expect(ways.map(({ href, label }) => [href, label])).toEqual([
      ['/topics/', 'Topics'],
      ['/authors/', 'Authors'],
      ['/organizations/', 'Organizations'],
      ['/sources/', 'Sources'],
      ['/archive/statistics/', 'Statistics'],
    ]);
  });

  test('is empty for an empty archive', () => {
    expect(archivePage(contextOf(archiveOf([]).archive))).toMatchObject({ years: [], older: [] });
  });
});
