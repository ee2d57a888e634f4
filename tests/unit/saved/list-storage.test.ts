import { describe, expect, test } from 'vitest';
import { ListStorage } from '../../../src/saved/list-storage.ts';
import { newlySaved, withEdit, withoutPaper, type ReadingList } from '../../../src/saved/reading-list.ts';

const tides = newlySaved({ id: '2511.00001', title: 'Tides' }, 1000);
const waves = newlySaved({ id: 'on-waves', title: 'On Waves' }, 2000);
const add =
  (paper: typeof tides) =>
  (list: ReadingList): ReadingList => [...list, paper];

/** A storage with room for some characters. */
function storageOf(room = Infinity, values = new Map<string, string>()): Storage & { room: number } {
  const storage = {
    room,
    length: 0,
    clear: () => values.clear(),
    key: () => null,
    getItem: (key: string) => values.get(key) ?? null,
    removeItem: (key: string) => void values.delete(key),
    setItem: (key: string, value: string) => {
      const others = [...values].filter(([other]) => other !== key).reduce((sum, [, text]) => sum + text.length, 0);
      if (others + value.length > storage.room) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
  };
  return storage;
}

describe('the storage of a list', () => {
  test('gives back what was kept, to another page too', () => {
    const storage = storageOf();
    new ListStorage('/a/', storage).change(add(tides));
    expect(new ListStorage('/a/', storage).read()).toEqual([tides]);
  });

  test('keeps the lists of two sites of one origin apart', () => {
    const storage = storageOf();
    new ListStorage('/a/', storage).change(add(tides));
    expect(new ListStorage('/b/', storage).read()).toEqual([]);
  });

  test('never undoes what another tab has done meanwhile', () => {
    const storage = storageOf();
    const [first, second] = [new ListStorage('/', storage), new ListStorage('/', storage)];
    first.change(add(tides));
    second.change(add(waves));
    first.change((list) => withEdit(list, tides.id, { isRead: true }));
    second.change((list) => withoutPaper(list, waves.id));
    expect(first.read()).toEqual([{ ...tides, isRead: true }]);
  });

  test('holds changes in the page while there is no room, and keeps all of them once there is', () => {
    const storage = storageOf(10);
    const list = new ListStorage('/', storage);
    list.change(add(tides));
    expect([list.isKept, list.read()]).toEqual([false, [tides]]);
    storage.room = Infinity;
    new ListStorage('/', storage).change(add(waves));
    list.change((papers) => withEdit(papers, tides.id, { note: 'x' }));
    expect(list.isKept).toBe(true);
    expect(new ListStorage('/', storage).read()).toEqual([{ ...tides, note: 'x' }, waves]);
  });

  test('works without any storage, for as long as the page is open', () => {
    const list = new ListStorage('/', null);
    list.change(add(tides));
    expect([list.isKept, list.read(), list.damaged()]).toEqual([false, [tides], null]);
  });

  test('sets aside what it cannot read, and never writes over it', () => {
    const storage = storageOf();
    storage.setItem('daybook:saved:/', '{"papers":[{"id":"2511.0');
    const list = new ListStorage('/', storage);
    expect([list.read(), list.damaged()]).toEqual([[], '{"papers":[{"id":"2511.0']);
    list.change(add(tides));
    expect([list.read(), list.damaged()]).toEqual([[tides], '{"papers":[{"id":"2511.0']);
    list.forgetDamaged();
    expect([list.read(), list.damaged()]).toEqual([[tides], null]);
  });

  test('leaves damaged text where it is when there is no room to set it aside', () => {
    const storage = storageOf(40);
    storage.setItem('daybook:saved:/', 'x'.repeat(30));
    const list = new ListStorage('/', storage);
    list.change(add(tides));
    expect([list.isKept, list.read(), list.damaged()]).toEqual([false, [tides], 'x'.repeat(30)]);
  });
});
