import { describe, expect, test } from 'vitest';
import { calendarMonth, weekRow, yearCalendar } from '../../../../src/views/parts/calendar.ts';
import { ENGLISH } from '../../support/english.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const papers = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Paper ${index}` }));
const { archive } = archiveOf([
  digest('2025-10-30', papers(1)),
  digest('2025-11-03', papers(30)),
  digest('2025-11-05', [], { introduction: 'A day of rest.' }),
  digest('2025-11-07', papers(10)),
]);

describe('calendarMonth', () => {
  const month = calendarMonth(archive, '2025-11', ENGLISH);
  const day = (number: number) => month.weeks.flatMap(({ days }) => days).find((cell) => cell?.number === number);

  test('has a row for each week from Monday, and blanks outside the month', () => {
    expect(month.weeks.map(({ number, days }) => [number, days.map((cell) => cell?.number ?? 0)])).toEqual([
      ['44', [0, 0, 0, 0, 0, 1, 2]],
      ['45', [3, 4, 5, 6, 7, 8, 9]],
      ['46', [10, 11, 12, 13, 14, 15, 16]],
      ['47', [17, 18, 19, 20, 21, 22, 23]],
      ['48', [24, 25, 26, 27, 28, 29, 30]],
    ]);
  });

  test('links months, weeks and days that have a digest', () => {
    expect(month.href).toBe('/papers/month/2025-11/');
    expect(month.weeks.map(({ href }) => href)).toEqual([
      '/papers/week/2025-W44/',
      '/papers/week/2025-W45/',
      null,
      null,
      null,
    ]);
    expect(day(3)).toEqual({
      number: 3,
      href: '/papers/date/2025-11-03/',
      label: 'November 3, 2025, 30 papers',
      level: 3,
    });
  });

  test('distinguishes a digest without papers from none', () => {
    expect(day(5)).toMatchObject({ href: '/papers/date/2025-11-05/', label: 'November 5, 2025, 0 papers', level: 0 });
    expect(day(6)).toEqual({ number: 6, href: null, label: 'no digest', level: null });
  });

  test('labels no day after the newest digest', () => expect(day(8)?.label).toBeNull());

  test('does not link a month without a digest', () =>
    expect(calendarMonth(archive, '2025-09', ENGLISH).href).toBeNull());
});

describe('yearCalendar', () => {
  test('has the months from the first to the newest digest', () => {
    expect(yearCalendar(archive, '2025', ENGLISH).map(({ label }) => label)).toEqual(['October 2025', 'November 2025']);
  });

  test('keeps a month between two digests that has none itself', () => {
    const gap = archiveOf([digest('2024-11-03', papers(1)), digest('2025-02-03', papers(1))]).archive;
    expect(yearCalendar(gap, '2025', ENGLISH).map(({ label, href }) => [label, href])).toEqual([
      ['January 2025', null],
      ['February 2025', '/papers/month/2025-02/'],
    ]);
  });
});

describe('weekRow', () => {
  test.each([
    ['2024-02-29', [26, 27, 28, 29, 1, 2, 3]],
    ['2025-11-10', [10, 11, 12, 13, 14, 15, 16]],
  ])('has the days of the week of %s from Monday on', (day, numbers) =>
    expect(weekRow(archive, day, ENGLISH).map(({ number }) => number)).toEqual(numbers),
  );
});
