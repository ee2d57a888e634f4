import { describe, expect, test } from 'vitest';
import { parseRedirects } from '../../../src/archive/redirects.ts';
import { issueRecord } from '../../../src/source/issues.ts';

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
