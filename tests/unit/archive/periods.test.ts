import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isoWeek, periodName, periodsOf, weekday } from '../../../src/archive/periods.ts';
import { archiveOf, digest } from '../support/sources.ts';

describe('isoWeek', () => {
  test.each([
    ['2025-11-05', '2025-W45'],
    ['2025-11-09', '2025-W45'],
    ['2025-11-10', '2025-W46'],
    ['2024-12-30', '2025-W01'],
    ['2023-01-01', '2022-W52'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2027-01-01', '2026-W53'],
  ])('gives for %s %s', (date, week) => expect(isoWeek(date)).toBe(week));
});

describe('periodName', () => {
  test.each([
    ['week', '2025-W45'],
    ['month', '2025-11'],
    ['year', '2025'],
  ] as const)('names the %s of a day', (kind, name) => expect(periodName(kind, '2025-11-05')).toBe(name));
});

describe('periodsOf', () => {
  const { archive } = archiveOf(
    ['2025-01-02', '2024-12-30', '2024-12-29', '2025-02-03'].map((date) => digest(date, [{ title: date }])),
  );

  test.each([
    ['week', { '2024-W52': ['2024-12-29'], '2025-W01': ['2024-12-30', '2025-01-02'], '2025-W06': ['2025-02-03'] }],
    ['month', { '2024-12': ['2024-12-29', '2024-12-30'], '2025-01': ['2025-01-02'], '2025-02': ['2025-02-03'] }],
    ['year', { '2024': ['2024-12-29', '2024-12-30'], '2025': ['2025-01-02', '2025-02-03'] }],
  ] as const)('groups days by %s, oldest first', (kind, days) => {
    const periods = periodsOf(archive, kind).map((period) => [period.name, period.days.map(({ date }) => date)]);
    expect(periods).toEqual(Object.entries(days).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
});

describe('weekday', () => {
  test.each([
    ['2025-11-03', 0],
    ['2025-11-09', 6],
  ])('of %s is %i', (date, number) => expect(weekday(date)).toBe(number));
});

describe('addDays and daysBetween', () => {
  test.each([
    ['2025-10-31', 1, '2025-11-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-01-01', -1, '2024-12-31'],
  ])('lead from %s by %i to %s, and back', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });
});
