import { describe, expect, test } from 'vitest';
import { idAt, pathOfPaper } from '../../../src/saved/paper-links.ts';

describe('idAt', () => {
  test.each([
    ['/daybook/papers/2409.04828/', '2409.04828'],
    ['/daybook/papers/math/0309136/', 'math/0309136'],
    ['/daybook/papers/%E6%BD%AE%E6%B1%90/', '潮汐'],
    ['/daybook/papers/dates/', 'dates'],
    ['/daybook/papers/%/', '%'],
  ])('reads %s', (path, id) => expect(idAt(path, '/daybook/')).toBe(id));

  test.each([
    '/daybook/papers/date/2025-11-05/',
    '/daybook/papers/trending/',
    '/daybook/papers/',
    '/papers/2409.04828/',
    '/daybook/topics/a/',
  ])('finds no paper at %s', (path) => expect(idAt(path, '/daybook/')).toBeNull());

  test('reads what pathOfPaper writes', () => {
    for (const id of ['2409.04828', 'math/0309136', '潮汐']) expect(idAt(pathOfPaper(id, '/a/'), '/a/')).toBe(id);
  });
});
