import { describe, expect, test } from 'vitest';
import type { ArchiveSources } from '../../../src/archive/build-archive.ts';
import { parseLedger } from '../../../src/archive/ledger.ts';
import { parseRedirects } from '../../../src/archive/redirects.ts';
import { newLedgerLines } from '../../../src/check/ledger.ts';
import { vanishedPermalinks } from '../../../src/check/permalink-issues.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { archiveOf, checkSources, digest } from '../support/sources.ts';

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

  test('are errors that name the file and what to do where a digest was removed', () => {
    const less = archiveOf([digest('2024-03-01', [{ title: 'Lamps' }])]);
    expect(vanishedPermalinks(less.archive, ledger).map(issueRecord)).toMatchObject([
      {
        path: 'permalinks.txt',
        line: 5,
        severity: 'error',
        message: expect.stringContaining('restore digests/2024-03-02.md'),
      },
      { path: 'permalinks.txt', line: 8, severity: 'error', message: expect.stringContaining('`/papers/ships/`') },
    ]);
  });
});

describe('an archive with redirects', () => {
  const digests = [digest('2024-03-01', [{ title: 'Lamps', arxivId: '2401.00001' }, { title: 'Ships' }])];
  const build = (yaml: string, sources: Partial<ArchiveSources> = {}) =>
    checkSources({ digests, redirects: parseRedirects(yaml).redirects, ...sources });

  test('takes a paper down with its aliases, and keeps its day', () => {
    const ledger = parseLedger('/papers/lamps/\n/papers/2401.00001/');
    const { archive, issues } = build('/papers/2401.00001/: { gone: Taken down }', { ledger });
    expect(issues).toEqual([]);
    expect([...archive.papers.keys()]).toEqual(['ships']);
    expect(archive.days).toMatchObject([{ date: '2024-03-01', paperIds: ['ships'] }]);
    expect([...archive.redirects]).toEqual([
      ['/papers/2401.00001/', { to: null, reason: 'Taken down' }],
      ['/papers/lamps/', { to: null, reason: 'Taken down' }],
    ]);
  });

  test('redirects a lost path to its new page, over several steps', () => {
    const ledger = parseLedger('/papers/old/\n/papers/older/');
    const { issues } = build('/papers/older/: /papers/old/\n/papers/old/: /papers/ships/', { ledger });
    expect(issues).toEqual([]);
  });

  test.each([
    ['a page that exists', '/papers/ships/: /papers/2401.00001/'],
    ['a target without a page', '/papers/old/: /papers/nowhere/'],
    ['a circle', '/papers/a/: /papers/b/\n/papers/b/: /papers/a/'],
  ])('reports %s', (_, yaml) => {
    expect(build(yaml).issues.map(({ ruleId }) => ruleId)).toContain('invalid-redirect');
  });
});
