import { describe, expect, test } from 'vitest';
import { KIND_ROWS, pageKey } from '../../../src/views/kinds.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

describe('pageKey', () => {
  const before = contextOf(archiveOf([digest('2025-11-03', [{ title: 'Lamps', abstract: 'They glow.' }])]).archive);
  const keysOf = (context: typeof before): Map<string, string> =>
    new Map(
      KIND_ROWS.flatMap((row) =>
        row.routes(context.archive).map((route) => [route.path, pageKey(row, context, route)] as const),
      ),
    );
  const changed = (after: typeof before): string[] => {
    const [old, fresh] = [keysOf(before), keysOf(after)];
    return [...fresh].filter(([path, key]) => old.has(path) && old.get(path) !== key).map(([path]) => path);
  };

  test('stays while nothing changes', () => {
    const again = archiveOf([digest('2025-11-03', [{ title: 'Lamps', abstract: 'They glow.' }])]).archive;
    expect(changed(contextOf(again))).toEqual([]);
  });

  test('changes for the pages that show an abstract, and for no others', () => {
    const mended = archiveOf([digest('2025-11-03', [{ title: 'Lamps', abstract: 'They shine.' }])]).archive;
    expect(changed(contextOf(mended)).toSorted()).toEqual([
      '/',
      '/archive/2025-11.xml',
      '/atom.xml',
      '/data/2025-11.jsonl',
      '/data/index.json',
      '/feed.json',
      '/feed.xml',
      '/papers/date/2025-11-03/',
      '/papers/lamps/',
    ]);
  });
});
