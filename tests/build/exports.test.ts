import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseLedger } from '../../src/archive/ledger.ts';
import { checkContent } from '../../src/check/content.ts';
import { checkManifest } from '../../src/check/manifest.ts';
import { siteFiles } from '../../src/check/site-pages.ts';
import type { PaperLine } from '../../src/export/data/paper-line.ts';
import { dataSchemaProblems } from '../support/data-schema.ts';
import { elementsOf, filesOf, readSiteFile, resolves } from '../support/site-files.ts';
import { contentDir, siteDir, SITES, type SiteName } from '../support/sites.ts';

interface DataFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface DataIndex {
  readonly schema: string;
  readonly files: readonly (DataFile & { readonly papers: number })[];
  readonly others: readonly (DataFile & { readonly entries?: number })[];
}

describe.each<SiteName>(['demo', 'project', 'gallery'])('the files for programs of the site %s', (name) => {
  const folder = siteDir(name);
  const permalinks = parseLedger(readSiteFile(folder, 'permalinks.txt')).map(({ path }) => path);

  test('list every file with its hash', () => {
    expect(checkManifest(folder, siteFiles(folder)).problems).toEqual([]);
  });

  test('list permanent paths, sorted, each a page or a file', () => {
    expect(permalinks).toEqual(permalinks.toSorted());
    expect(permalinks.filter((path) => !resolves(folder, path))).toEqual([]);
  });

  const index = JSON.parse(readSiteFile(folder, 'data/index.json')) as DataIndex;
  const linesOf = ({ path }: DataFile): PaperLine[] =>
    readSiteFile(folder, `data/${path}`)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as PaperLine);

  test('say where the site stands, how new it is, and what each file holds', () => {
    const newest = permalinks.flatMap((path) => /^\/papers\/date\/([^/]+)\/$/.exec(path)?.[1] ?? []).at(-1);
    expect(index).toMatchObject({ version: 2, site: 'https://papers.example', base: SITES[name].basePath, newest });
    const named = [...index.files, ...index.others].map(({ path }) => `data/${path}`);
    expect([...named, 'data/index.json'].toSorted()).toEqual(
      filesOf(folder).filter((path) => path.startsWith('data/')),
    );
    for (const { path, bytes, sha256 } of [...index.files, ...index.others]) {
      const text = readSiteFile(folder, `data/${path}`);
      expect(createHash('sha256').update(text).digest('hex'), path).toBe(sha256);
      expect(Buffer.byteLength(text), path).toBe(bytes);
    }
  });

  test('hold each paper once, in the month of its first digest, as the schema says', () => {
    const problems = dataSchemaProblems(readSiteFile(folder, `data/${index.schema}`));
    for (const file of index.files) {
      const lines = linesOf(file);
      expect(lines).toHaveLength(file.papers);
      expect(lines.flatMap(problems)).toEqual([]);
      expect(lines.filter(({ firstDigestOn }) => !file.path.startsWith(firstDigestOn.slice(0, 7)))).toEqual([]);
      expect(lines.filter(({ permalink }) => !permalinks.includes(permalink))).toEqual([]);
    }
    const lines = index.files.flatMap(linesOf);
    const { archive } = checkContent(contentDir(name));
    expect(lines.map(({ id }) => id).toSorted()).toEqual([...archive.papers.keys()].toSorted());
    expect(new Set(lines.map(({ citationKey }) => citationKey)).size).toBe(lines.length);
  });

  test('list each paper once in the tables of years, and names whose pages are there', () => {
    const entries = new Map(index.others.map((file) => [file.path, file.entries]));
    const tables = [...entries].filter(([path]) => path.endsWith('.csv'));
    const rows = tables.map(([path]) => {
      const table: Record<string, string>[] = parse(readSiteFile(folder, `data/${path}`), { bom: true, columns: true });
      expect(table).toHaveLength(entries.get(path) ?? -1);
      return table.map(({ url }) => url);
    });
    const origin = `https://papers.example${SITES[name].basePath}`;
    const urls = [...checkContent(contentDir(name)).archive.papers.keys()].map((id) => `${origin}/papers/${id}/`);
    expect(
      rows
        .flat()
        .map((url) => decodeURI(url ?? ''))
        .toSorted(),
    ).toEqual(urls.toSorted());
    for (const segment of ['topics', 'organizations', 'authors']) {
      const names = JSON.parse(readSiteFile(folder, `data/${segment}.json`)) as { slug: string }[];
      expect(names).toHaveLength(entries.get(`${segment}.json`) ?? -1);
      expect(names.filter(({ slug }) => !resolves(folder, `/${segment}/${slug}/`))).toEqual([]);
    }
  });

  test('have each day as Markdown, which its page names, and lead from llms.txt to what is there', () => {
    const base = `https://papers.example${SITES[name].basePath}`;
    const linksOf = (text: string): string[] =>
      Array.from(text.matchAll(/\]\(<?(https:[^)>]+)>?\)/g), ([, url = '']) => url).filter((url) =>
        url.startsWith(base),
      );
    const missing = (text: string): string[] =>
      linksOf(text).filter(
        (url) => !resolves(folder, decodeURI(new URL(url).pathname).slice(SITES[name].basePath.length)),
      );
    const { archive } = checkContent(contentDir(name));
    for (const { date, paperIds } of archive.days) {
      const text = readSiteFile(folder, `papers/date/${date}.md`);
      expect(missing(text)).toEqual([]);
      expect(new Set(linksOf(text)).size).toBe(paperIds.length + 1);
      const links = elementsOf(readSiteFile(folder, `papers/date/${date}/index.html`));
      const twin = links.find(({ attributes }) => attributes['type'] === 'text/markdown');
      expect(twin?.attributes['href']).toBe(`${SITES[name].basePath}/papers/date/${date}.md`);
    }
    const llms = readSiteFile(folder, 'llms.txt');
    expect(linksOf(llms).length).toBeGreaterThan(8);
    expect(missing(llms)).toEqual([]);
  });
});
