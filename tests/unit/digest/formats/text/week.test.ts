import { describe, expect, test } from 'vitest';
import { fridayOfWeek } from '../../../../../src/digest/formats/text/week.ts';

describe('fridayOfWeek', () => {
  test.each([
    [2025, 45, '2025-11-07'],
    [2025, 1, '2025-01-03'],
    [2026, 1, '2026-01-02'],
    [2020, 53, '2021-01-01'],
    [2021, 52, '2021-12-31'],
  ])('of %i-W%i is %s', (year, week, day) => expect(fridayOfWeek(year, week)).toBe(day));

  test.each([
    [2025, 53],
    [2025, 0],
    [2025, 99],
  ])('of %i-W%i is none', (year, week) => expect(fridayOfWeek(year, week)).toBeNull());
});
