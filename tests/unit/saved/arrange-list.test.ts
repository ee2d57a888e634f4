import { describe, expect, test } from 'vitest';
import { arrangeList } from '../../../src/saved/arrange-list.ts';
import { compareText } from '../../../src/compare-text.ts';
import { newlySaved } from '../../../src/saved/reading-list.ts';

const list = [
  { ...newlySaved({ id: '2511.00001', title: 'Tides of Fréchet' }, 1), isRead: true },
  { ...newlySaved({ id: '2511.00002', title: 'Waves' }, 2), note: 'compare with tides', tags: ['to read'] },
  newlySaved({ id: 'boats', title: '' }, 3),
];
const ids = (find: string, order: Parameters<typeof arrangeList>[1]['order'] = 'newest'): string[] =>
  arrangeList(list, { find, order }, compareText).map(({ id }) => id);

describe('arrangeList', () => {
  test('shows the last saved first, the unread first, or by title', () => {
    expect(ids('')).toEqual(['boats', '2511.00002', '2511.00001']);
    expect(ids('', 'unread')).toEqual(['boats', '2511.00002', '2511.00001']);
    expect(ids('', 'title')).toEqual(['2511.00001', '2511.00002', 'boats']);
  });

  test('finds all words in titles, ids, notes and tags, without accents and case', () => {
    expect(ids('TIDES')).toEqual(['2511.00002', '2511.00001']);
    expect(ids('frechet tides')).toEqual(['2511.00001']);
    expect(ids('to read')).toEqual(['2511.00002']);
    expect(ids('2511.00001')).toEqual(['2511.00001']);
    expect(ids('nothing')).toEqual([]);
  });

  test('shows everything for marks alone', () => {
    expect(ids(' – ')).toHaveLength(3);
  });
});
