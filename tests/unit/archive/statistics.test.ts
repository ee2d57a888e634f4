import { describe, expect, test } from 'vitest';
import { archiveStatistics } from '../../../src/archive/statistics.ts';
import { parseTopics } from '../../../src/archive/topics/topics.ts';
import type { Digest } from '../../../src/digest/schema.ts';
import { archiveOf, digest } from '../support/sources.ts';

const { topics } = parseTopics(
  '- { slug: lamps, label: Lamps, about: [lamp] }\n- { slug: ships, label: Ships, about: [ship] }\n- { slug: kites, label: Kites, about: [kite] }\n',
);
const CODE = [{ kind: 'code' as const, url: 'https://example.org/code' }];

function statisticsOf(...digests: Digest[]) {
  return archiveStatistics(archiveOf(digests, [], [], topics).archive);
}

describe('archiveStatistics', () => {
  test('counts each paper once, in the month of its first day, and months without papers', () => {
    const { unit, periods } = statisticsOf(
      digest('2024-11-30', [{ title: 'Red lamps' }, { title: 'Old ships' }]),
      digest('2025-01-02', [{ title: 'Red lamps' }, { title: 'Blue lamps', links: CODE }]),
      digest('2025-02-03', [], { introduction: 'A day of rest.' }),
    );
    expect(unit).toBe('month');
    expect(periods).toEqual([
      { name: '2024-11', start: '2024-11-01', hasDigest: true, papers: 2, withCode: 0 },
      { name: '2024-12', start: '2024-12-01', hasDigest: false, papers: 0, withCode: 0 },
      { name: '2025-01', start: '2025-01-01', hasDigest: true, papers: 1, withCode: 1 },
      { name: '2025-02', start: '2025-02-01', hasDigest: true, papers: 0, withCode: 0 },
    ]);
  });

  test('counts by ISO weeks while there are fewer than four months', () => {
    const { unit, periods } = statisticsOf(
      digest('2024-12-27', [{ title: 'Red lamps' }]),
      digest('2025-01-08', [{ title: 'Blue lamps' }]),
    );
    expect(unit).toBe('week');
    expect(periods.map(({ name, start, papers }) => [name, start, papers])).toEqual([
      ['2024-W52', '2024-12-23', 1],
      ['2025-W01', '2024-12-30', 0],
      ['2025-W02', '2025-01-06', 1],
    ]);
  });

  test('counts papers by their own years, those between without any, and those without a date', () => {
    const { years, undated, older } = statisticsOf(
      digest('2025-01-02', [
        { title: 'A', publishedOn: '2022-05-01' },
        { title: 'B', publishedOn: '2024-05-01' },
        { title: 'C', publishedOn: '2024-12-31' },
        { title: 'D' },
      ]),
    );
    expect(years).toEqual([
      { year: 2022, papers: 1 },
      { year: 2023, papers: 0 },
      { year: 2024, papers: 2 },
    ]);
    expect([undated, older]).toEqual([1, 0]);
  });

  test('keeps to the last sixty years, and counts what is older', () => {
    const { years, older } = statisticsOf(
      digest('2025-01-02', [
        { title: 'A', publishedOn: '1687-07-05' },
        { title: 'B', publishedOn: '1966-01-01' },
        { title: 'C', publishedOn: '2025-01-01' },
      ]),
    );
    expect([years.length, years[0], older]).toEqual([60, { year: 1966, papers: 1 }, 1]);
  });

  test('follows the most frequent topics, and leaves out those without papers', () => {
    const statistics = statisticsOf(
      digest('2025-01-02', [{ title: 'Red lamps' }, { title: 'Ships' }]),
      digest('2025-01-08', [{ title: 'Blue lamps' }]),
    );
    expect(statistics.topics).toEqual([
      { slug: 'lamps', label: 'Lamps', papers: 2, counts: [1, 1] },
      { slug: 'ships', label: 'Ships', papers: 1, counts: [1, 0] },
    ]);
  });

  test('ranks organizations, ties by name, and counts papers without one', () => {
    const by = (name: string) => ({ organization: { name, handle: null } });
    const { organizations, uncredited } = statisticsOf(
      digest('2025-01-02', [
        { title: 'A', ...by('Quay') },
        { title: 'B', ...by('Pier') },
        { title: 'C', ...by('Weather Works') },
        { title: 'D', ...by('Weather Works') },
        { title: 'E' },
      ]),
    );
    expect(organizations.map(({ name, papers }) => [name, papers])).toEqual([
      ['Weather Works', 2],
      ['Pier', 1],
      ['Quay', 1],
    ]);
    expect(uncredited).toBe(1);
  });

  test('has nothing to count in an empty archive', () => {
    expect(statisticsOf()).toMatchObject({ periods: [], years: [], topics: [], organizations: [], undated: 0 });
  });
});
