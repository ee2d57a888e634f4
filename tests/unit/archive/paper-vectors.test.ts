import { describe, expect, test } from 'vitest';
import { learnBasis, monthVectors, paperWords } from '../../../src/archive/paper-vectors.ts';
import { countWords } from '../../../src/vectors/count-words.ts';
import { parseMonth } from '../../../src/vectors/month-file.ts';
import { paperVector } from '../../../src/vectors/paper-vector.ts';
import { archiveOf, digest } from '../support/sources.ts';
import { BASIS } from '../vectors/learnt.ts';

/** Papers of a day, three of which share each word. */
const papersOf = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    title: `Report ${from + index} on word${Math.floor((from + index) / 3)}`,
    abstract: 'It says one thing.',
  }));

describe('monthVectors', () => {
  const { archive } = archiveOf([
    digest('2025-10-31', [{ title: 'Oil', abstract: 'A flame.' }]),
    digest('2025-11-04', [
      { title: 'Ships', abstract: 'A sail and a mast.' },
      { title: 'Lamps', abstract: 'Oil and a wick.', keywords: ['flame'] },
      { title: 'Nothing', abstract: null },
    ]),
    digest('2025-11-03', [
      { title: 'Bread', abstract: null },
      { title: 'Oil', abstract: 'A flame.' },
    ]),
  ]);
  const month = parseMonth(monthVectors(archive, BASIS, '2025-11'));

  test('has the papers that are new in the month, by day, then by id', () => {
    expect(month?.ids).toEqual(['bread', 'lamps', 'nothing', 'ships']);
    expect(month?.basis).toBe(BASIS.id);
  });

  test('gives each the vector that a browser makes of its title, text and keywords', () => {
    const counts = countWords({ title: 'Lamps', text: 'Oil and a wick.', keywords: ['flame'] });
    expect(month?.vectors[1]).toEqual(paperVector(counts, () => BASIS.table));
  });

  test('is empty for a month without papers', () => {
    expect(parseMonth(monthVectors(archive, BASIS, '2025-12'))?.ids).toEqual([]);
  });
});

describe('learnBasis', () => {
  test('learns nothing of fewer than 300 papers', () => {
    expect(learnBasis(archiveOf([digest('2025-11-04', papersOf(299))]).archive)).toBeNull();
  });

  test('learns from the papers of the first days alone, whatever comes later', () => {
    const first = digest('2025-11-03', papersOf(300));
    const basis = learnBasis(archiveOf([first]).archive);
    expect(basis?.papers).toBe(300);
    expect(learnBasis(archiveOf([first, digest('2025-11-04', papersOf(60, 300))]).archive)).toEqual(basis);
  });
});

describe('paperWords', () => {
  test('are those of title, text and keywords, without topics', () => {
    const words = paperWords({
      title: 'Oil lamps',
      abstract: null,
      summary: null,
      keywords: ['oil'],
      topics: ['light'],
    });
    expect([...words]).toEqual([
      ['oil', 3],
      ['lamp', 2],
    ]);
  });

  test('are none for a paper without words', () => {
    expect([...paperWords({ title: '', abstract: null, summary: null, keywords: null })]).toEqual([]);
  });
});
