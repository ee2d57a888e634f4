import { describe, expect, test } from 'vitest';
import {
  formatList,
  mergeLists,
  newlySaved,
  parseList,
  withEdit,
  withoutPaper,
  type SavedPaper,
} from '../../../src/saved/reading-list.ts';

const tides = newlySaved({ id: '2511.00001', title: 'Tides' }, 1000);
const waves = newlySaved({ id: 'on-waves', title: 'On Waves' }, 2000);

describe('a reading list', () => {
  test('holds a paper that was just saved as unread, without a note', () => {
    expect(tides).toEqual({ id: '2511.00001', title: 'Tides', savedAt: 1000, isRead: false, note: '', tags: [] });
  });

  test('loses only the paper that is taken off', () => {
    expect(withoutPaper([tides, waves], 'on-waves')).toEqual([tides]);
    expect(withoutPaper([tides], 'unknown')).toEqual([tides]);
  });

  test('changes only the paper that is edited', () => {
    expect(withEdit([tides, waves], 'on-waves', { note: 'Again' })).toEqual([tides, { ...waves, note: 'Again' }]);
  });

  test('is the same after it was written and read', () => {
    const list = [tides, { ...waves, isRead: true, note: '“Line”\none', tags: ['a', 'b'] }];
    expect(parseList(formatList(list))).toEqual(list);
    expect(parseList(formatList([]))).toEqual([]);
  });
});

describe('mergeLists', () => {
  const noted: SavedPaper = { ...tides, savedAt: 500, isRead: true, note: 'Theirs', tags: ['b'] };

  test('has each paper once, in the order in which they were saved', () => {
    expect(mergeLists([waves], [tides, waves]).map(({ id }) => id)).toEqual(['2511.00001', 'on-waves']);
  });

  test('keeps notes, tags and marks of both lists', () => {
    expect(mergeLists([{ ...tides, note: 'Mine', tags: ['a', 'C'] }], [{ ...noted, tags: ['b', 'c'] }])).toEqual([
      { ...tides, savedAt: 500, isRead: true, note: 'Mine\n\nTheirs', tags: ['a', 'C', 'b'] },
    ]);
  });

  test('adds nothing when the same list comes again', () => {
    const merged = mergeLists([{ ...tides, note: 'Mine' }], [noted]);
    expect(mergeLists(merged, [noted])).toEqual(merged);
  });

  test('takes the title from where it is known', () => {
    expect(mergeLists([{ ...tides, title: '' }], [tides])[0]?.title).toBe('Tides');
  });
});

describe('parseList', () => {
  test.each(['', 'null', '[]', '{"papers":{}}', '{"papers":[', '@article{a}'])('finds no list in %j', (text) => {
    expect(parseList(text)).toBeNull();
  });

  test('gives values that are missing or of another type their defaults', () => {
    const text = JSON.stringify({
      papers: [{ id: 'a' }, { id: 'b', title: 1, savedAt: 1e20, isRead: 1, tags: ['x', 'X', 'x', 2] }],
    });
    expect(parseList(text)).toEqual([
      newlySaved({ id: 'a', title: '' }, 0),
      { ...newlySaved({ id: 'b', title: '' }, 0), tags: ['x'] },
    ]);
  });

  test('keeps papers that the archive may not know, and values of later versions', () => {
    const text = JSON.stringify({ version: 9, papers: [{ id: 'unknown', stars: 5 }] });
    expect(parseList(text)).toEqual([{ ...newlySaved({ id: 'unknown', title: '' }, 0), stars: 5 }]);
  });

  test('passes over what is no paper', () => {
    expect(parseList('{"papers":[null,1,"a",{},{"id":""},{"id":"a"}]}')?.map(({ id }) => id)).toEqual(['a']);
  });
});
