import { describe, expect, test } from 'vitest';
import { createWording } from '../../../../src/site/wording.ts';
import { periodTitle } from '../../../../src/views/parts/period-title.ts';

describe('periodTitle', () => {
  test.each([
    ['en', 'Week 5 of 2025', 'November 2025', '2025'],
    ['de-AT', 'KW 5/2025', 'November 2025', '2025'],
    ['fr', 'Semaine 5 de 2025', 'Novembre 2025', '2025'],
    ['zh-CN', '2025年第5周', '2025年11月', '2025年'],
    ['ko', '2025년 5주', '2025년 11월', '2025년'],
  ])('names a week, a month and a year in `%s`', (language, ...titles) => {
    const wording = createWording({ language, strings: {} });
    const periods = [['week', '2025-W05'] as const, ['month', '2025-11'] as const, ['year', '2025'] as const];
    expect(periods.map(([kind, name]) => periodTitle(kind, name, wording))).toEqual(titles);
  });
});
