import { describe, expect, test } from 'vitest';
import { knownPapers, monthsOf, withCurrentIds } from '../../../src/saved/known-papers.ts';
import { newlySaved } from '../../../src/saved/reading-list.ts';

const known = knownPapers({
  months: { '2025-10': ['2510.00001'], '2025-11': ['2511.00001', 'on-waves'] },
  aliases: { tides: '2511.00001' },
});
const saved = (id: string, savedAt = 0): ReturnType<typeof newlySaved> => newlySaved({ id, title: '' }, savedAt);

describe('known papers', () => {
  test('are found by id and by other slugs', () => {
    expect(['on-waves', 'tides', 'unknown', 'constructor'].map(known.idOf)).toEqual([
      'on-waves',
      '2511.00001',
      null,
      null,
    ]);
    expect(['2510.00001', 'tides', 'unknown'].map(known.monthOf)).toEqual(['2025-10', '2025-11', null]);
  });

  test('say in which months the papers of a list are', () => {
    expect(monthsOf([saved('tides'), saved('2510.00001'), saved('unknown')], known)).toEqual(['2025-10', '2025-11']);
  });

  test('give a list the ids that its papers have now, and leave others alone', () => {
    const list = [saved('tides', 1), saved('unknown', 2), { ...saved('2511.00001', 3), note: 'Kept' }];
    expect(withCurrentIds(list, known)).toEqual([{ ...saved('2511.00001', 1), note: 'Kept' }, saved('unknown', 2)]);
  });
});
