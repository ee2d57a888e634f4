import { describe, expect, test } from 'vitest';
import { recordPermalinks } from '../../../src/check/ledger.ts';
import { titleHash } from '../../../src/slugs.ts';
import { archiveOf, digest } from '../support/sources.ts';

describe('recordPermalinks', () => {
  const lamps = titleHash('Lamps');
  const { archive } = archiveOf([digest('2024-03-01', [{ title: 'Lamps' }])]);

  test('appends the paths that the ledger lacks, each with its file, and a paper with its identity', () => {
    expect(recordPermalinks(archive, '# Published\n/feed.xml').text.split('\n')).toEqual([
      '# Published',
      '/feed.xml',
      '/archive/2024-03.xml # digests/2024-03-01.md',
      '/atom.xml',
      '/daily.xml',
      '/data/2024-03.jsonl # digests/2024-03-01.md',
      '/data/2024.csv # digests/2024-03-01.md',
      '/data/authors.json',
      '/data/index.json',
      '/data/organizations.json',
      '/data/schema.json',
      '/data/topics.json',
      '/feed.json',
      '/papers/date/2024-03-01/ # digests/2024-03-01.md',
      `/papers/lamps/ # digests/2024-03-01.md # ${lamps}`,
      '/papers/month/2024-03/ # digests/2024-03-01.md',
      '/papers/week/2024-W09/ # digests/2024-03-01.md',
      '/papers/year/2024/ # digests/2024-03-01.md',
      '',
    ]);
  });

  test('changes nothing the second time', () => {
    const { text } = recordPermalinks(archive, '');
    expect(recordPermalinks(archive, text)).toEqual({ text, added: 0, identified: 0 });
  });

  test('adds the identity to lines that an earlier version wrote', () => {
    const { text, identified } = recordPermalinks(archive, '/papers/lamps/ # digests/old.md\n');
    expect(identified).toBe(1);
    expect(text).toMatch(`/papers/lamps/ # digests/old.md # ${lamps}\n`);
  });

  test('replaces the hash of a title by the id that the paper has got, and an id by nothing', () => {
    const withId = archiveOf(
      [digest('2024-03-01', [{ title: 'Lamps' }, { title: 'Lamps', arxivId: '2403.00001' }])],
      [],
      ['/papers/lamps/'],
    );
    const line = '/papers/lamps/ # digests/2024-03-01.md # ';
    expect(recordPermalinks(withId.archive, `${line}${lamps}`).text).toContain(`${line}2403.00001\n`);
    expect(recordPermalinks(withId.archive, `${line}2403.99999`).text).toContain(`${line}2403.99999\n`);
  });
});
