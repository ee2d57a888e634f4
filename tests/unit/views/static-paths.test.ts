import { describe, expect, test } from 'vitest';
import { paramsOf } from '../../../src/views/static-paths.ts';

describe('paramsOf', () => {
  test.each([
    ['papers/[...id]', '/papers/math/0309136/', { id: 'math/0309136' }],
    ['papers/[kind]/[...path]', '/papers/week/2025-W45/', { kind: 'week', path: '2025-W45' }],
    ['papers/[kind]/[...path]', '/papers/week/2025-W45/2/', { kind: 'week', path: '2025-W45/2' }],
    ['[names]/index', '/authors/', { names: 'authors' }],
    ['papers/date/[date].[extension]', '/papers/date/2025-11-05.bib', { date: '2025-11-05', extension: 'bib' }],
    ['data/[month].jsonl', '/data/2025-11.jsonl', { month: '2025-11' }],
    ['[...path]', '/papers/日本語/', { path: 'papers/日本語' }],
  ])('of %s for %s', (file, path, params) => expect(paramsOf(file, path)).toEqual(params));

  test('refuses a path that the file does not make', () => {
    expect(() => paramsOf('topics/[...path]', '/authors/ada/')).toThrow('`src/pages/topics/[...path]`');
  });
});
