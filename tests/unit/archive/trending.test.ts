import { describe, expect, test } from 'vitest';
import { periodsOf } from '../../../src/archive/periods.ts';
import { rankPeriod, trendingPapers, trendingScore } from '../../../src/archive/trending.ts';
import type { Entry } from '../../../src/digest/schema.ts';
import { archiveOf, digest } from '../support/sources.ts';

const counts = (upvotes: number | null, comments: number | null) => ({ upvotes, comments });

describe('trendingScore', () => {
  test('fades with age', () => {
    const ages = [0, 1, 7, 365].map((age) => trendingScore(counts(100, 2), age) ?? 0);
    expect(ages).toEqual(ages.toSorted((a, b) => b - a));
    expect(ages[1] ?? 0).toBeGreaterThan(0);
  });

  test('asks six times the points of a paper that is a week older', () => {
    const [young = 0, old = 0] = [1, 8].map((age) => trendingScore(counts(60, null), age) ?? 0);
    expect(young / old).toBeCloseTo(6.09, 1);
  });

  test.each([
    ['upvotes alone', counts(10, null), counts(10, 2)],
    ['comments alone', counts(null, 2), counts(10, 2)],
  ])('takes what is known of %s, and nothing for what is not', (_, partial, whole) => {
    expect(trendingScore(partial, 1)).toBe(trendingScore(whole, 1));
  });

  test('is unknown without any count, which is not zero', () => {
    expect(trendingScore(counts(null, null), 1)).toBeNull();
    expect(trendingScore(counts(0, 0), 1)).toBe(0);
  });

  test('takes a day in the future for today', () =>
    expect(trendingScore(counts(1, 1), -3)).toBe(trendingScore(counts(1, 1), 0)));

  test('hardly depends on the month in the list of a year', () => {
    const [young = 0, old = 0] = [0, 30].map((age) => trendingScore(counts(10, 1), age, 'year') ?? 0);
    expect(old / young).toBeGreaterThan(0.88);
  });
});

const paper = (title: string, facts: Partial<Entry> = {}): Partial<Entry> => ({ title, ...facts });

describe('trendingPapers', () => {
  test('ranks by the newest counts and the age on the newest day', () => {
    const { archive } = archiveOf([
      digest('2025-10-06', [paper('Old and loud', { upvotes: 300 }), paper('Grown', { upvotes: 1 })]),
      digest('2025-11-05', [
        paper('New', { upvotes: 40, publishedOn: '2025-11-04' }),
        paper('Ancient', { upvotes: 900, publishedOn: '2015-01-01' }),
        paper('Unknown'),
      ]),
      digest('2025-11-06', [paper('Grown', { upvotes: 900 })]),
    ]);
    expect(trendingPapers(archive).map(({ paper: { title } }) => title)).toEqual([
      'New',
      'Grown',
      'Old and loud',
      'Ancient',
    ]);
  });

  test('leaves out what was withdrawn, and keeps what only a digest says so of', () => {
    const { archive } = archiveOf([
      digest('2025-11-05', [
        paper('Withdrawn', { upvotes: 9, withdrawn: true }),
        paper('Claimed', { upvotes: 1, claimsWithdrawal: true }),
      ]),
    ]);
    expect(trendingPapers(archive).map(({ paper: { title } }) => title)).toEqual(['Claimed']);
    const weeks = periodsOf(archive, 'week').map((week) => rankPeriod(archive, week).map(({ paper: { id } }) => id));
    expect(weeks).toEqual([['claimed']]);
  });

  test('breaks ties by the newer paper, then by id', () => {
    const tied = ['c', 'a', 'b'].map((title) => paper(title, { upvotes: 0, publishedOn: '2025-11-05' }));
    const { archive } = archiveOf([
      digest('2025-11-05', [...tied, paper('d', { upvotes: 0, publishedOn: '2025-11-06' })]),
      digest('2025-11-06', []),
    ]);
    expect(trendingPapers(archive).map(({ paper: { id } }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('is empty for an empty archive', () => expect(trendingPapers(archiveOf([]).archive)).toEqual([]));
});

describe('rankPeriod', () => {
  const before = [
    digest('2025-11-03', [paper('Ships', { upvotes: 5 }), paper('Lamps', { upvotes: 4 })]),
    digest('2025-11-07', [paper('Ancient', { comments: 9, publishedOn: '2016-01-01' }), paper('Fog', { upvotes: 9 })]),
  ];
  const ranked = (digests: typeof before) => {
    const { archive } = archiveOf(digests);
    const [week] = periodsOf(archive, 'week');
    return week ? rankPeriod(archive, week).map(({ paper: { title }, upvotes }) => [title, upvotes]) : [];
  };

  test('ranks the papers of its days, and an old one with old counts does not lead', () => {
    expect(ranked(before)).toEqual([
      ['Fog', 9],
      ['Ships', 5],
      ['Lamps', 4],
      ['Ancient', null],
    ]);
  });

  test('does not change when later digests show other counts', () => {
    expect(ranked([...before, digest('2025-11-11', [paper('Lamps', { upvotes: 500 })])])).toEqual(ranked(before));
  });
});
