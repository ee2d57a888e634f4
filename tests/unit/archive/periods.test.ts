import { describe, expect, test } from 'vitest';
import { archiveMonths, periodName, periodsOf } from '../../../src/archive/periods.ts';
import { archiveOf, digest } from '../support/sources.ts';

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

describe('archiveMonths', () => {
  test('has every month from the first day to the newest', () => {
    const { archive } = archiveOf([
      digest('2024-11-30', [{ title: 'Lamps' }]),
      digest('2025-01-02', [{ title: 'Ships' }]),
    ]);
    expect(archiveMonths(archive)).toEqual(['2024-11', '2024-12', '2025-01']);
  });

  test('is empty for an empty archive', () => expect(archiveMonths(archiveOf([]).archive)).toEqual([]));
});
