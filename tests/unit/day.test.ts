import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayDifference,
  dayOf,
  dayOfYear,
  daysFromTo,
  daysInMonth,
  daysOfMonth,
  fridayOfWeek,
  isoWeek,
  isWorkingDay,
  mondayOf,
  monthsFromTo,
  weekday,
} from '../../src/day.ts';

const DAYS = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map(dayOf);

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

describe('weekday', () => {
  test.each([
    ['2025-11-03', 0],
    ['2025-11-09', 6],
  ])('of %s is %i', (date, number) => expect(weekday(date)).toBe(number));
});

describe('addDays and dayDifference', () => {
  test.each([
    ['2025-10-31', 1, '2025-11-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-01-01', -1, '2024-12-31'],
  ])('lead from %s by %i to %s, and back', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(dayDifference(from, to)).toBe(count);
  });
});

describe('daysFromTo', () => {
  test.each([
    ['2025-10-31', '2025-11-02', ['2025-10-31', '2025-11-01', '2025-11-02']],
    ['2025-11-02', '2025-11-02', ['2025-11-02']],
    ['2025-11-02', '2025-11-01', []],
  ])('from %s to %s', (first, last, days) => expect(daysFromTo(first, last)).toEqual(days));
});

describe('mondayOf', () => {
  test('is a Monday of the same ISO week, at most six days before', () => {
    fc.assert(
      fc.property(DAYS, (day) => {
        const monday = mondayOf(day);
        expect(weekday(monday)).toBe(0);
        expect(isoWeek(monday)).toBe(isoWeek(day));
        expect(dayDifference(monday, day)).toBe(weekday(day));
      }),
    );
  });
});

describe('isWorkingDay', () => {
  test.each([
    ['2025-11-07', true],
    ['2025-11-08', false],
    ['2025-11-09', false],
    ['2025-11-10', true],
  ])('of %s is %s', (day, isWorking) => expect(isWorkingDay(day)).toBe(isWorking));
});

describe('fridayOfWeek', () => {
  test.each([
    [2025, 45, '2025-11-07'],
    [2025, 1, '2025-01-03'],
    [2020, 53, '2021-01-01'],
    [2025, 53, null],
    [2025, 0, null],
    [2025, 54, null],
  ])('of %i, week %i, is %s', (year, week, day) => expect(fridayOfWeek(year, week)).toBe(day));
});

describe('daysOfMonth and daysInMonth', () => {
  test.each([
    ['2024-02', 29],
    ['2025-02', 28],
    ['2025-11', 30],
    ['2025-12', 31],
  ])('know %s', (month, count) => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    expect(daysInMonth(year, number)).toBe(count);
    expect(daysOfMonth(month)).toEqual(daysFromTo(`${month}-01`, `${month}-${count}`));
  });
});

describe('monthsFromTo', () => {
  test.each([
    ['2025-11-05', '2025-11-07', ['2025-11']],
    ['2024-12-30', '2025-01-02', ['2024-12', '2025-01']],
    ['2023-10-01', '2024-02-29', ['2023-10', '2023-11', '2023-12', '2024-01', '2024-02']],
    ['2025-02-01', '2025-01-31', []],
  ])('from %s to %s', (first, last, months) => expect(monthsFromTo(first, last)).toEqual(months));
});

describe('dayOfYear', () => {
  test.each([
    ['2025-01-01', 1],
    ['2025-11-05', 309],
    ['2024-12-31', 366],
  ])('of %s is %i', (day, number) => expect(dayOfYear(day)).toBe(number));
});
