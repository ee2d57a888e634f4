import { describe, expect, test } from 'vitest';
import { calendarDay, utcDay, writtenDay } from '../../../../src/digest/formats/written-day.ts';

describe('writtenDay', () => {
  test.each([
    ['2025-11-03', '2025-11-03'],
    ['2025-11-03T23:30:00-05:00', '2025-11-04'],
    ['2025-11-03 10:00:00 UTC', '2025-11-03'],
    ['2025/11/3', '2025-11-03'],
    ['2025-11-3', '2025-11-03'],
    ['2025年11月3日', '2025-11-03'],
    ['2025년 11월 3일', '2025-11-03'],
    ['2025-11-04T07:00:00 +0900', '2025-11-03'],
    ['2025-11-04T07:00:00+09', '2025-11-03'],
    ['2025-11-03 10:00:00 +0000 UTC', '2025-11-03'],
    ['2025.11.03', '2025-11-03'],
    ['3.11.2025', '2025-11-03'],
    ['Thu, 30 Jul 2026 00:00:00 +0000', '2026-07-30'],
    ['30 Jul 2026 23:30 EST', '2026-07-31'],
    ['Tue, 04 Nov 2025 00:00:00 -0500', '2025-11-04'],
    ['Mon, 2 Apr 2007 19:18:42 GMT', '2007-04-02'],
    ['Nov 3, 2025', '2025-11-03'],
    [' November 3rd, 2025 ', '2025-11-03'],
    ['3 November 2025', '2025-11-03'],
    ['Sept. 3, 2025, 10:00', '2025-09-03'],
  ])('reads %s as %s, wherever it runs', (text, day) => {
    const zone = process.env['TZ'];
    for (const TZ of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = TZ;
      expect(writtenDay(text)).toBe(day);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test.each(['', 'soon', '2025', '2025-11', 'November 2025', 'Feb 30, 2025', '2025-02-30', '30 Foo 2025', '12'])(
    'finds no day in %j',
    (text) => expect(writtenDay(text)).toBeNull(),
  );
});

describe('calendarDay', () => {
  test.each([
    ['Wed, 05 Nov 2025 07:30:00 +0800', '2025-11-05'],
    ['2025-11-04T23:30:00-05:00', '2025-11-04'],
    ['30 Jul 2026 23:30 EST', '2026-07-30'],
    ['2025/11/3', '2025-11-03'],
    ['1762192799', '2025-11-03'],
    ['2025-11-05T25:00', null],
    ['November 2025', null],
  ])('reads %s as %s', (text, day) => expect(calendarDay(text)).toBe(day));
});

describe('utcDay', () => {
  test.each(['Nov 3, 2025', '2025-11-03T25:00', '9999-12-31T23:00:00-05:00'])('finds no moment in %s', (text) => {
    expect(utcDay(text)).toBeNull();
  });
});
