import { describe, expect, test } from 'vitest';
import { readArchive } from '../../../src/archive/read.ts';
import { permanentPaths, toPermalinksFile } from '../../../src/export/permalinks.ts';
import { fixture } from '../support/parse.ts';
import { archiveOf, digest } from '../support/sources.ts';

const toy = readArchive(fixture('toy')).archive;

describe('toPermalinksFile', () => {
  test('lists papers, aliases and days, sorted, one a line', () => {
    expect(toPermalinksFile(toy)).toBe(
      [
        '/papers/2502.00011/',
        '/papers/2503.00002/',
        '/papers/2503.00005/',
        '/papers/date/2025-03-03/',
        '/papers/date/2025-03-04/',
        '/papers/date/2025-03-05/',
        '/papers/harbours-that-listen-a-field-study-of-the-tide/',
        '/papers/lighthouses-that-count-ships/',
        '',
      ].join('\n'),
    );
  });

  test('is empty for an empty archive', () => expect(toPermalinksFile(archiveOf([]).archive)).toBe(''));
});

describe('permanentPaths', () => {
  test('loses no path of its own list when a digest brings ids, or another paper of the same title', () => {
    const before = [digest('2024-03-01', [{ title: 'Lamps', authorCount: 2 }, { title: 'Ships' }])];
    const published = permanentPaths(archiveOf(before).archive);
    const after = [
      ...before,
      digest('2024-03-02', [
        { title: 'Lamps', authorCount: 3 },
        { title: 'Ships', arxivId: '2401.00001' },
      ]),
      digest('2024-03-03', [{ title: 'Lamps', authorCount: 2, arxivId: '2401.00002' }]),
    ];
    const paths = permanentPaths(archiveOf(after, [], published).archive);
    expect(published.filter((path) => !paths.includes(path))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
