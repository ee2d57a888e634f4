import { describe, expect, test } from 'vitest';
import type { ArchiveSources } from '../../../src/archive/build-archive.ts';
import { parseLedger, type LedgerLine } from '../../../src/archive/ledger.ts';
import { parseRedirects } from '../../../src/archive/redirects.ts';
import type { Digest } from '../../../src/digest/schema.ts';
import { recordPermalinks } from '../../../src/check/ledger.ts';
import { brokenPermalinks } from '../../../src/check/permalink-issues.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { archiveOf, checkSources, digest } from '../support/sources.ts';

describe('brokenPermalinks', () => {
  const before = archiveOf([digest('2024-03-01', [{ title: 'Lamps' }]), digest('2024-03-02', [{ title: 'Ships' }])]);
  const ledger = parseLedger(recordPermalinks(before.archive, '').text);

  test('are none while every page is there, whatever the name of its file', () => {
    const renamed = archiveOf([
      digest('2024-03-01', [{ title: 'Lamps' }], { path: 'digests/renamed.md' }),
      digest('2024-03-02', [{ title: 'Ships', arxivId: null }]),
    ]);
    expect(brokenPermalinks(renamed.archive, ledger)).toEqual([]);
  });

  test('are errors that name the file and what to do where a digest was removed', () => {
    const less = archiveOf([digest('2024-03-01', [{ title: 'Lamps' }])]);
    expect(brokenPermalinks(less.archive, ledger).map(issueRecord)).toMatchObject([
      {
        path: 'permalinks.txt',
        line: 14,
        severity: 'error',
        message: expect.stringContaining('restore digests/2024-03-02.md'),
      },
      { path: 'permalinks.txt', line: 17, severity: 'error', message: expect.stringContaining('`/papers/ships/`') },
    ]);
  });
});

describe('a published path that leads to another paper', () => {
  const LAMPS = { title: 'Lamps', arxivId: '2401.00001' };
  const SHIPS = { title: 'Ships', arxivId: '2401.00002' };
  const nameless = digest('2024-03-01', [{ title: 'Lamps' }, { title: 'Ships' }]);
  const record = (digests: readonly Digest[], permalinks: readonly string[] = []): readonly LedgerLine[] =>
    parseLedger(recordPermalinks(archiveOf(digests, [], permalinks).archive, permalinks.join('\n')).text);
  const brokenOf = (digests: readonly Digest[], ledger: readonly LedgerLine[]) =>
    checkSources({ digests, ledger }).issues.filter(({ ruleId }) => ruleId?.endsWith('-permalink'));

  test.each<[string, readonly Digest[], readonly Digest[]]>([
    [
      'titles were swapped',
      [nameless, digest('2024-03-02', [LAMPS, SHIPS])],
      [
        nameless,
        digest('2024-03-02', [
          { ...LAMPS, title: 'Ships' },
          { ...SHIPS, title: 'Lamps' },
        ]),
      ],
    ],
    [
      'an id moved to another paper',
      [nameless, digest('2024-03-02', [LAMPS])],
      [nameless, digest('2024-03-02', [{ ...SHIPS, arxivId: LAMPS.arxivId }])],
    ],
    [
      'another paper of the same title replaced one that was removed',
      [nameless, digest('2024-03-02', [LAMPS])],
      [nameless, digest('2024-03-02', [{ ...LAMPS, arxivId: '2401.00009' }])],
    ],
  ])('is an error where %s', (_, before, after) => {
    const broken = brokenOf(after, record(before));
    expect(broken.map(({ ruleId, message }) => [ruleId, message])).toContainEqual([
      'changed-permalink',
      expect.stringContaining('`/papers/lamps/` led to `2401.00001`'),
    ]);
  });

  test('is none where a paper gets an id, and is one where it loses it after that was recorded', () => {
    const withId = [nameless, digest('2024-03-02', [LAMPS])];
    expect(brokenOf(withId, record([nameless]))).toEqual([]);
    const ledger = parseLedger(
      recordPermalinks(checkSources({ digests: withId, ledger: record([nameless]) }).archive, '/papers/lamps/').text,
    );
    expect(brokenOf([nameless], ledger)[0]).toMatchObject({ ruleId: 'changed-permalink', line: 1 });
  });

  test('is none where its page lists the paper among others now', () => {
    const other = digest('2024-03-04', [{ title: 'Lamps', authorCount: 5 }]);
    const before = [digest('2024-03-01', [{ title: 'Lamps', authorCount: 3 }])];
    const { archive, issues } = checkSources({ digests: [...before, other], ledger: record(before) });
    expect(archive.aliases.get('lamps')).toHaveLength(2);
    expect(issues).toEqual([]);
  });

  test('is none where the editors moved it', () => {
    const { issues } = checkSources({
      digests: [digest('2024-03-01', [{ title: 'Ships' }])],
      ledger: record([nameless]),
      redirects: parseRedirects('/papers/lamps/: /papers/ships/').redirects,
    });
    expect(issues).toEqual([]);
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

  test('takes nothing down at a page that several papers share, and says so', () => {
    const shared = [
      digest('2024-03-01', [{ title: 'Lamps', authorCount: 3 }]),
      digest('2024-03-02', [{ title: 'Lamps', authorCount: 5 }]),
    ];
    const { archive, issues } = checkSources({
      digests: shared,
      redirects: parseRedirects('/papers/lamps/: { gone: Taken down }').redirects,
    });
    expect(archive.papers.size).toBe(2);
    expect(issues.map(issueRecord)).toMatchObject([
      { slug: 'invalid-redirect', message: expect.stringContaining('the path of one paper') },
    ]);
  });
});
