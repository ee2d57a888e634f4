import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseLedger } from '../../src/archive/ledger.ts';
import { filesOf, readSiteFile, resolves } from '../support/site-files.ts';
import { siteDir, type SiteName } from '../support/sites.ts';

interface DataIndex {
  readonly version: number;
  readonly files: readonly { readonly path: string; readonly papers: number; readonly sha256: string }[];
}

describe.each<SiteName>(['demo', 'project', 'gallery'])('the files for programs of the site %s', (name) => {
  const folder = siteDir(name);
  const permalinks = parseLedger(readSiteFile(folder, 'permalinks.txt')).map(({ path }) => path);

  test('list permanent paths, sorted, each a page or a file', () => {
    expect(permalinks).toEqual(permalinks.toSorted());
    expect(permalinks.filter((path) => !resolves(folder, path))).toEqual([]);
  });

  test('hold each paper once, with the count and hash that the index names', () => {
    const { version, files } = JSON.parse(readSiteFile(folder, 'data/index.json')) as DataIndex;
    expect(version).toBe(1);
    expect(files.map(({ path }) => path)).toEqual(
      filesOf(folder)
        .filter((path) => path.endsWith('.jsonl'))
        .map((path) => `/${path}`),
    );
    for (const { path, papers, sha256 } of files) {
      const text = readSiteFile(folder, path);
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; permalink: string });
      expect(lines).toHaveLength(papers);
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(papers);
      expect(lines.filter(({ permalink }) => !permalinks.includes(permalink))).toEqual([]);
    }
  });
});
