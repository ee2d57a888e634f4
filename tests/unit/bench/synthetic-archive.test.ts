import { describe, expect, test } from 'vitest';
import { PROFILES, syntheticDays } from '../../bench/synthetic-archive.ts';

describe('syntheticDays', () => {
  const days = syntheticDays(1200, PROFILES.huggingface);
  const papers = days.flatMap(({ records }) => records.map(({ paper }) => paper));

  test('invents the same papers for the same count and profile', () => {
    expect(syntheticDays(1200, PROFILES.huggingface)).toEqual(days);
  });

  test('invents thirty papers a working day, each with an id of its own', () => {
    expect(days.map(({ date }) => date).slice(0, 4)).toEqual(['2023-05-04', '2023-05-05', '2023-05-08', '2023-05-09']);
    expect(new Set(days.map(({ records }) => records.length))).toEqual(new Set([30]));
    expect(new Set(papers.map(({ id }) => id)).size).toBe(1200);
  });

  test("has Hugging Face's eleven authors a paper", () => {
    const authors = papers.reduce((sum, paper) => sum + paper.authors.length, 0);
    expect(Math.round(authors / papers.length)).toBe(11);
  });
});
