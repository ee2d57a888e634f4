import { describe, expect, test } from 'vitest';
import { buildArchive, type ArchiveSources } from '../../../src/archive/archive.ts';
import { parseLedger } from '../../../src/archive/ledger.ts';
import { parseRedirects } from '../../../src/archive/redirects.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { digest } from '../support/sources.ts';

describe('parseRedirects', () => {
  test('reads where pages moved, and which are gone', () => {
    const { redirects, issues } = parseRedirects(
      '/papers/old/: /papers/2401.00001/\n/papers/2401.00002/: { gone: At the wish of its authors }\n/papers/x/: { gone: true }\n',
    );
    expect(issues).toEqual([]);
    expect(redirects).toMatchObject([
      { path: '/papers/old/', to: '/papers/2401.00001/', reason: null, place: { line: 1, column: 1 } },
      { path: '/papers/2401.00002/', to: null, reason: 'At the wish of its authors', place: { line: 2 } },
      { path: '/papers/x/', to: null, reason: null },
    ]);
  });

  test.each([
    ['a target that is no path', '/papers/a/: elsewhere', 'redirects.yml:1:1'],
    ['a source that is no path', 'papers/a: /papers/b/', 'redirects.yml:1:1'],
    ['another host', '/papers/a/: https://example.org/', 'redirects.yml:1:1'],
    ['a field that is none', '/papers/b/: /papers/c/\n/papers/a/: { moved: /papers/b/ }', 'redirects.yml:2:1'],
  ])('reports %s', (_, yaml, place) => {
    const records = parseRedirects(yaml).issues.map(issueRecord);
    expect(records.map(({ path, line, column, slug }) => [`${path}:${line}:${column}`, slug])).toEqual([
      [place, 'invalid-redirect'],
    ]);
  });

  test('reports what is no YAML, and no list of paths', () => {
    expect(parseRedirects('a: [').issues.map(({ ruleId }) => ruleId)).toEqual(['invalid-yaml']);
    expect(parseRedirects('- a').issues.map(({ ruleId }) => ruleId)).toEqual(['invalid-yaml']);
  });

  test('finds none in an empty file', () => expect(parseRedirects('')).toEqual({ redirects: [], issues: [] }));
});

describe('buildArchive with redirects', () => {
  const digests = [digest('2024-03-01', [{ title: 'Lamps', arxivId: '2401.00001' }, { title: 'Ships' }])];
  const build = (yaml: string, sources: Partial<ArchiveSources> = {}) =>
    buildArchive({
      digests,
      metadata: [],
      ledger: [],
      redirects: parseRedirects(yaml).redirects,
      minPapers: 3,
      topics: [],
      ...sources,
    });

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

  test('leads a lost path to its new page, over several steps', () => {
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
