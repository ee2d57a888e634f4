import { describe, expect, test } from 'vitest';
import { readArchive } from '../../../src/archive/read-content.ts';
import {
  formatLedgerLine,
  newLedgerLines,
  originOf,
  parseLedger,
  permanentPaths,
  publishedSlugs,
  vanishedPermalinks,
} from '../../../src/archive/ledger.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { fixture } from '../support/parse.ts';
import { archiveOf, digest } from '../support/sources.ts';

const toy = readArchive(fixture('toy')).archive;

describe('permanentPaths', () => {
  test('lists papers, aliases, days, periods and names, sorted', () => {
    expect(permanentPaths(toy)).toEqual([
      '/organizations/bread-society/',
      '/organizations/quay-institute/',
      '/papers/2502.00011/',
      '/papers/2503.00002/',
      '/papers/2503.00005/',
      '/papers/date/2025-03-03/',
      '/papers/date/2025-03-04/',
      '/papers/date/2025-03-05/',
      '/papers/harbours-that-listen-a-field-study-of-the-tide/',
      '/papers/lighthouses-that-count-ships/',
      '/papers/month/2025-03/',
      '/papers/week/2025-W10/',
      '/papers/year/2025/',
    ]);
  });

  test('is empty for an empty archive', () => expect(permanentPaths(archiveOf([]).archive)).toEqual([]));

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

describe('parseLedger and formatLedgerLine', () => {
  test.each([
    ['/papers/a/', { path: '/papers/a/', origin: null }],
    ['/papers/a/ # digests/2025-01-02.md', { path: '/papers/a/', origin: 'digests/2025-01-02.md' }],
  ])('read and write %s', (text, line) => {
    expect(parseLedger(text)).toEqual([{ ...line, line: 1 }]);
    expect(formatLedgerLine(line)).toBe(text);
  });

  test('pass over comments and blank lines, and count them', () => {
    expect(parseLedger('# Published\n\n/papers/a/\n')).toEqual([{ path: '/papers/a/', origin: null, line: 3 }]);
  });
});

describe('originOf', () => {
  const { archive } = archiveOf([
    digest('2024-03-01', [{ title: 'Lamps', organization: { name: 'Quay', handle: null } }]),
    digest('2024-03-02', [{ title: 'Lamps', authors: ['Ada Byron'] }]),
    digest('2024-03-11', [
      { title: 'Fog', authors: ['Ada Byron'] },
      { title: 'Ships', authors: ['Ada Byron'] },
    ]),
  ]);

  test.each([
    ['/papers/lamps/', 'digests/2024-03-01.md'],
    ['/papers/date/2024-03-02/', 'digests/2024-03-02.md'],
    ['/papers/week/2024-W11/', 'digests/2024-03-11.md'],
    ['/papers/month/2024-03/', 'digests/2024-03-01.md'],
    ['/papers/year/2024/', 'digests/2024-03-01.md'],
    ['/authors/ada-byron/', 'digests/2024-03-01.md'],
    ['/organizations/quay/', 'digests/2024-03-01.md'],
    ['/papers/gulls/', null],
    ['/about/', null],
  ])('of %s is %s', (path, origin) => expect(originOf(archive, path)).toBe(origin));
});

describe('vanishedPermalinks', () => {
  const before = archiveOf([digest('2024-03-01', [{ title: 'Lamps' }]), digest('2024-03-02', [{ title: 'Ships' }])]);
  const ledger = parseLedger(newLedgerLines(before.archive, []).join('\n'));

  test('are none while every page is there, whatever the name of its file', () => {
    const renamed = archiveOf([
      digest('2024-03-01', [{ title: 'Lamps' }], { path: 'digests/renamed.md' }),
      digest('2024-03-02', [{ title: 'Ships', arxivId: null }]),
    ]);
    expect(vanishedPermalinks(renamed.archive, ledger)).toEqual([]);
  });

  test('are errors that name the file and the mend where a digest was removed', () => {
    const less = archiveOf([digest('2024-03-01', [{ title: 'Lamps' }])]);
    expect(vanishedPermalinks(less.archive, ledger).map(issueRecord)).toMatchObject([
      {
        path: 'permalinks.txt',
        line: 2,
        severity: 'error',
        message: expect.stringContaining('restore digests/2024-03-02.md'),
      },
      { path: 'permalinks.txt', line: 5, severity: 'error', message: expect.stringContaining('`/papers/ships/`') },
    ]);
  });
});

describe('publishedSlugs', () => {
  test('are those of one kind of path', () => {
    const ledger = parseLedger('/authors/ada-byron/\n/authors/\n/organizations/quay/\n/papers/authors/');
    expect([...publishedSlugs(ledger, (slug) => `/authors/${slug}/`)]).toEqual(['ada-byron']);
  });
});

describe('permanentPaths with a ledger', () => {
  const papers = ['A', 'B', 'C'].map((title) => ({ title, authors: ['Ada Byron'], organization: null }));
  const published = permanentPaths(archiveOf([digest('2024-03-01', papers)]).archive);

  test('keeps the page of an author who fell below the threshold', () => {
    expect(published).toContain('/authors/ada-byron/');
    const fewer = digest('2024-03-01', [...papers.slice(0, 1), { title: 'B' }, { title: 'C' }]);
    expect(archiveOf([fewer]).archive.authors.pages.size).toBe(0);
    const { archive, issues } = archiveOf([fewer], [], published);
    expect(archive.authors.pages.get('ada-byron')?.paperIds).toEqual(['a']);
    expect(issues).toEqual([]);
  });

  test('misses the page of an author of whom no paper is left', () => {
    const none = digest('2024-03-01', [{ title: 'A' }, { title: 'B' }, { title: 'C' }]);
    expect(archiveOf([none], [], published).issues.map(issueRecord)).toMatchObject([
      { slug: 'vanished-permalink', message: expect.stringContaining('`/authors/ada-byron/`') },
    ]);
  });
});

describe('newLedgerLines', () => {
  test('are the paths that the ledger lacks, each with its file', () => {
    const { archive } = archiveOf([digest('2024-03-01', [{ title: 'Lamps' }])]);
    expect(newLedgerLines(archive, parseLedger('/papers/lamps/'))).toEqual([
      '/papers/date/2024-03-01/ # digests/2024-03-01.md',
      '/papers/month/2024-03/ # digests/2024-03-01.md',
      '/papers/week/2024-W09/ # digests/2024-03-01.md',
      '/papers/year/2024/ # digests/2024-03-01.md',
    ]);
  });
});
