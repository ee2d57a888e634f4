import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { getBytes, openBuildStore, stored, storedBytes } from '../../../src/source/build-store.ts';
import { temporaryFolder } from '../../support/build-site.ts';

const newFile = (): string => join(temporaryFolder('store'), 'deep/store.sqlite');

/** Opens a store, does something with it, and closes it. */
function within<Result>(
  file: string,
  run: (store: ReturnType<typeof openBuildStore>) => Result,
  version = '1',
): Result {
  const store = openBuildStore(file, version);
  const result = run(store);
  store.close();
  return result;
}

describe('openBuildStore', () => {
  test('keeps values from one build to the next', () => {
    const file = newFile();
    within(file, (store) => store.set('a', 'one'));
    expect(within(file, (store) => [store.get('a'), store.get('b')])).toEqual(['one', null]);
  });

  test('keeps bytes as well as text, and takes neither for the other', () => {
    const file = newFile();
    within(file, (store) => [store.set('bytes', Uint8Array.of(1, 0, 255)), store.set('text', '[1]')]);
    within(file, (store) => {
      expect(getBytes(store, 'bytes')).toEqual(Uint8Array.of(1, 0, 255));
      expect([getBytes(store, 'text'), getBytes(store, 'none')]).toEqual([null, null]);
      expect(storedBytes(store, 'bytes', () => new Uint8Array())).toHaveLength(3);
      expect(storedBytes(store, 'text', () => new Uint8Array())).toHaveLength(0);
    });
  });

  test('forgets what a build neither asked for nor set', () => {
    const file = newFile();
    within(file, (store) => ['a', 'b'].forEach((key) => store.set(key, key)));
    within(file, (store) => store.get('a'));
    expect(within(file, (store) => [store.get('a'), store.get('b')])).toEqual(['a', null]);
  });

  test('has nothing of another version', () => {
    const file = newFile();
    within(file, (store) => store.set('a', 'one'));
    expect(within(file, (store) => store.get('a'), '2')).toBeNull();
  });

  test('has nothing of what was changed in its file, or stands under the key of another', () => {
    const file = newFile();
    within(file, (store) => ['a', 'b', 'c'].forEach((key) => store.set(key, key)));
    const database = new DatabaseSync(file);
    database.exec("UPDATE entries SET value = 'x' WHERE key = 'a'");
    database.exec("UPDATE entries SET value = 'c', hash = (SELECT hash FROM entries WHERE key = 'c') WHERE key = 'b'");
    database.close();
    expect(within(file, (store) => ['a', 'b', 'c'].map((key) => store.get(key)))).toEqual([null, null, 'c']);
  });

  test.each([
    ['is torn', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['is empty', () => Buffer.alloc(0)],
    ['is something else', () => Buffer.from('{ "version": 1 }')],
    ['is damaged in every page', (bytes: Buffer) => bytes.map((byte, index) => (index % 512 < 90 ? byte : 7))],
  ])('is made anew where its file %s', (_, damage) => {
    const file = newFile();
    within(file, (store) => Array.from({ length: 200 }, (__, n) => store.set(`key ${n}`, 'value '.repeat(n))));
    writeFileSync(file, damage(readFileSync(file)));
    const values = within(file, (store) => Array.from({ length: 200 }, (__, n) => store.get(`key ${n}`)));
    expect(values.filter((value, n) => value !== null && value !== 'value '.repeat(n))).toEqual([]);
    within(file, (store) => store.set('a', 'one'));
    within(file, (store) => store.set('b', store.get('a') ?? 'two'));
    expect(within(file, (store) => store.get('b'))).toMatch(/^(?:one|two)$/);
  });
});

describe('stored', () => {
  test('makes a value once for the same input', () => {
    const file = newFile();
    let made = 0;
    const make = (): { readonly made: number } => ({ made: (made += 1) });
    const values = [0, 1].map(() => within(file, (store) => stored(store, 'count', ['a', Buffer.from('b')], make)));
    expect(values).toEqual([{ made: 1 }, { made: 1 }]);
  });

  test('tells kinds and inputs apart, wherever one part ends and the next begins', () => {
    const store = openBuildStore(newFile(), '1');
    const inputs = [['a', 'b'], ['ab'], ['a', 'b', '']];
    const values = ['one', 'other'].flatMap((kind) =>
      inputs.map((input, index) => stored(store, kind, input, () => `${kind} ${index}`)),
    );
    expect(values).toEqual(['one 0', 'one 1', 'one 2', 'other 0', 'other 1', 'other 2']);
    store.close();
  });
});
