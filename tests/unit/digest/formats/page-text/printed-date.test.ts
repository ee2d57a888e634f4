import { describe, expect, test } from 'vitest';
import { dumpYear } from '../../../../../src/digest/formats/page-text/page-text-year.ts';
import {
  isoDay,
  looksLikePrintedDate,
  parsePrintedDate,
} from '../../../../../src/digest/formats/page-text/printed-date.ts';

describe('parsePrintedDate', () => {
  test.each([
    ['Nov 5', { month: 11, day: 5, year: null, count: null }],
    ['Nov 5 12', { month: 11, day: 5, year: null, count: 12 }],
    ['Jul 7, 2024', { month: 7, day: 7, year: 2024, count: null }],
    ['Jul 7, 2024 4', { month: 7, day: 7, year: 2024, count: 4 }],
    ['Sept 30, 2024', { month: 9, day: 30, year: 2024, count: null }],
    ['Feb 29', { month: 2, day: 29, year: null, count: null }],
    ['Feb 29, 2024', { month: 2, day: 29, year: 2024, count: null }],
    ['Feb 29, 2023', null],
    ['Nov 31', null],
    ['Nov 0', null],
    ['Decoder 3', null],
    ['Marvin 5', null],
    ['Nov 5, 2024 12345678901234567890', null],
    ['', null],
  ])('reads `%s`', (line, expected) => expect(parsePrintedDate(line)).toEqual(expected));

  test.each(
    'January February March April May June July August September October November December'
      .split(' ')
      .map((name, index) => [name, index + 1] as const),
  )('knows %s, whole, cut and with a full stop', (name, month) => {
    for (const form of [name, name.slice(0, 3), `${name.slice(0, 3)}.`]) {
      expect(parsePrintedDate(`${form} 9, 2020`)).toEqual({ month, day: 9, year: 2020, count: null });
    }
  });
});

describe('looksLikePrintedDate', () => {
  test.each([
    ['Nov 35', true],
    ['Nov 5, 2025', true],
    ['Nov', false],
    ['Ministral 3', false],
    ['On Nov 5', false],
    ['Nov 5th', false],
  ])('says of `%s` %s', (line, expected) => expect(looksLikePrintedDate(line)).toBe(expected));
});

describe('isoDay', () => {
  test.each([
    ['Nov 5', 2025, '2025-11-05'],
    ['Nov 5, 2019', 2025, '2019-11-05'],
    ['Nov 5', null, null],
    ['Feb 29', 2024, '2024-02-29'],
    ['Feb 29', 2025, null],
  ])('gives the day of `%s` in %s', (line, year, expected) => {
    const date = parsePrintedDate(line);
    expect(date && isoDay(date, year)).toBe(expected);
  });

  test('is undone by printing the day again', () => {
    for (let instant = Date.UTC(2023, 0, 1); instant < Date.UTC(2025, 0, 1); instant += 86_400_000) {
      const day = new Date(instant).toISOString().slice(0, 10);
      const printed = new Date(instant).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
      const date = parsePrintedDate(printed);
      expect(date && isoDay(date, null)).toBe(day);
    }
  });
});

describe('dumpYear', () => {
  test.each([
    [[2019, 2024, 2015], null, 2025],
    [[2024], '2026-01-02', 2026],
    [[], '2026-01-02', 2026],
    [[], null, null],
  ])('is that of the day, else the one after the last of %j: %s', (years, day, expected) => {
    expect(dumpYear(years, day)).toBe(expected);
  });
});
