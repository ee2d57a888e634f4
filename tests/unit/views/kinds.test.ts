import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/check/content.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { RESERVED_SLUGS } from '../../../src/site/reserved-slugs.ts';
import { KINDS, KIND_ROWS, permanentRoutes, siteRoutes } from '../../../src/views/kinds.ts';
import { ROOT } from '../../support/build-site.ts';
import { filesOf } from '../../support/site-files.ts';
import { fixture } from '../support/parse.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

const toy = checkContent(fixture('toy')).archive;
const pathsOf = (archive: Archive): string[] => permanentRoutes(archive).map(({ path }) => path);

describe('KIND_ROWS', () => {
  const pages = filesOf(join(ROOT, 'src/pages'))
    .map((file) => file.replace(/\.(?:astro|ts)$/, ''))
    .toSorted();

  test('has a row for each file under src/pages, and no other', () => {
    expect(KIND_ROWS.map(({ file }) => file).toSorted()).toEqual(pages);
  });

  test('has no page below /papers/ whose first segment the slug of a paper may be', () => {
    const segments = siteRoutes(toy).flatMap(({ path }) => /^\/papers\/([^/]+)\//.exec(path)?.[1] ?? []);
    const papers = new Set([...toy.papers.keys(), ...toy.aliases.keys()]);
    const others = segments.filter((segment) => !papers.has(segment));
    expect(new Set(others.filter((segment) => !RESERVED_SLUGS.has(segment)))).toEqual(new Set());
    expect(others.length).toBeGreaterThan(0);
  });

  test('gives each path of an archive to one row alone', () => {
    const paths = siteRoutes(toy).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('shows something at each of its routes', () => {
    const context = contextOf(toy);
    for (const { routes, view } of KIND_ROWS) {
      for (const route of routes(toy)) expect(view(context, route), route.path).toBeTruthy();
    }
  });
});

describe('permanentRoutes', () => {
  test('lists feeds, data files, papers, aliases, days, periods and names, sorted', () => {
    expect(pathsOf(toy)).toEqual([
      '/archive/2025-03.xml',
      '/atom.xml',
      '/daily.xml',
      '/data/2025-03.jsonl',
      '/data/2025.csv',
      '/data/authors.json',
      '/data/index.json',
      '/data/organizations.json',
      '/data/schema.json',
      '/data/topics.json',
      '/feed.json',
      '/feed.xml',
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
      '/sources/hugging-face/',
      '/sources/hugging-face/feed.xml',
      '/sources/the-quay-letter/',
      '/sources/the-quay-letter/feed.xml',
    ]);
  });

  test('holds feeds and lists alone for an empty archive', () => {
    expect(pathsOf(archiveOf([]).archive)).toEqual([
      '/atom.xml',
      '/daily.xml',
      '/data/authors.json',
      '/data/index.json',
      '/data/organizations.json',
      '/data/schema.json',
      '/data/topics.json',
      '/feed.json',
      '/feed.xml',
    ]);
  });

  test('keeps all published paths when a digest adds ids, or another paper of the same title', () => {
    const before = [digest('2024-03-01', [{ title: 'Lamps', authorCount: 2 }, { title: 'Ships' }])];
    const published = pathsOf(archiveOf(before).archive);
    const after = [
      ...before,
      digest('2024-03-02', [
        { title: 'Lamps', authorCount: 3 },
        { title: 'Ships', arxivId: '2401.00001' },
      ]),
      digest('2024-03-03', [{ title: 'Lamps', authorCount: 2, arxivId: '2401.00002' }]),
    ];
    const paths = pathsOf(archiveOf(after, [], published).archive);
    expect(published.filter((path) => !paths.includes(path))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('the origin of a permanent route', () => {
  const { archive } = archiveOf([
    digest('2024-03-01', [{ title: 'Lamps', organization: { name: 'Quay', handle: null } }]),
    digest('2024-03-02', [{ title: 'Lamps', authors: ['Ada Byron'] }]),
    digest('2024-03-11', [
      { title: 'Fog', authors: ['Ada Byron'] },
      { title: 'Ships', authors: ['Ada Byron'] },
    ]),
  ]);
  const origins = new Map(permanentRoutes(archive).map(({ path, origin }) => [path, origin]));

  test.each([
    ['/papers/lamps/', 'digests/2024-03-01.md'],
    ['/papers/date/2024-03-02/', 'digests/2024-03-02.md'],
    ['/papers/week/2024-W11/', 'digests/2024-03-11.md'],
    ['/papers/month/2024-03/', 'digests/2024-03-01.md'],
    ['/papers/year/2024/', 'digests/2024-03-01.md'],
    ['/authors/ada-byron/', 'digests/2024-03-01.md'],
    ['/organizations/quay/', 'digests/2024-03-01.md'],
    ['/feed.xml', null],
    ['/about/', undefined],
  ])('of %s is %s', (path, origin) => expect(origins.get(path)).toBe(origin));
});

describe('permanentRoutes with a ledger', () => {
  const papers = ['A', 'B', 'C'].map((title) => ({ title, authors: ['Ada Byron'], organization: null }));
  const published = pathsOf(archiveOf([digest('2024-03-01', papers)]).archive);

  test('keeps the page of an author who fell below the threshold', () => {
    expect(published).toContain('/authors/ada-byron/');
    const fewer = digest('2024-03-01', [...papers.slice(0, 1), { title: 'B' }, { title: 'C' }]);
    expect(archiveOf([fewer]).archive.names.author.pages.size).toBe(0);
    const { archive, issues } = archiveOf([fewer], [], published);
    expect(archive.names.author.pages.get('ada-byron')?.paperIds).toEqual(['a']);
    expect(issues).toEqual([]);
  });

  test('leads from the page of a name that no paper has any more to the list, while the file that named it is there', () => {
    const none = digest('2024-03-01', [{ title: 'A' }, { title: 'B' }, { title: 'C' }]);
    const lines = published.map((path) => `${path} # ${none.path}`);
    const { archive, issues } = archiveOf([none], [], lines);
    expect(archive.redirects.get('/authors/ada-byron/')).toEqual({ to: '/authors/', reason: null });
    expect(issues.map(issueRecord)).toMatchObject([
      { slug: 'emptied-page', severity: 'info', message: expect.stringContaining('`/authors/ada-byron/`') },
    ]);
  });

  test('makes no day of a digest without papers and introduction, and leads from its published page to the archive', () => {
    const lines = published.map((path) => `${path} # digests/2024-03-01.md`);
    const { archive, issues } = archiveOf([digest('2024-03-01', [])], [], lines);
    expect(archive.days).toEqual([]);
    expect(archive.redirects.get('/papers/date/2024-03-01/')).toEqual({ to: '/archive/', reason: null });
    expect(issues.map(issueRecord)).toContainEqual(expect.objectContaining({ slug: 'emptied-page', severity: 'info' }));
  });

  test('leads from a day to the one that its file belongs to now', () => {
    const moved = { ...digest('2024-04-02', papers), path: 'digests/2024-03-01.md' };
    const lines = published.map((path) => `${path} # digests/2024-03-01.md`);
    const { archive, issues } = archiveOf([moved], [], lines);
    expect(issues.map(issueRecord).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(archive.redirects.get('/papers/date/2024-03-01/')?.to).toBe('/papers/date/2024-04-02/');
    expect(archive.redirects.get('/papers/month/2024-03/')?.to).toBe('/papers/month/2024-04/');
    expect(archive.redirects.has('/papers/year/2024/')).toBe(false);
  });

  test('keeps the files of a month that has no digest any more, without papers', () => {
    const moved = { ...digest('2024-04-02', papers), path: 'digests/2024-03-01.md' };
    const { archive } = archiveOf(
      [moved],
      [],
      published.map((path) => `${path} # digests/2024-03-01.md`),
    );
    const context = contextOf(archive);
    const routes = KINDS.dataMonth.routes(archive);
    expect(routes.map((route) => [route.month, KINDS.dataMonth.view(context, route).split('\n').length - 1])).toEqual([
      ['2024-04', 3],
      ['2024-03', 0],
    ]);
    expect(KINDS.monthFeed.routes(archive).map(({ month }) => month)).toEqual(['2024-04', '2024-03']);
    const { files } = JSON.parse(KINDS.dataIndex.view(context)) as { files: { path: string; papers: number }[] };
    expect(files.map(({ path, papers: count }) => [path, count])).toEqual([
      ['2024-03.jsonl', 0],
      ['2024-04.jsonl', 3],
    ]);
  });

  test('reports the page of a name as vanished when the file that named it is gone', () => {
    const none = digest('2024-03-01', [{ title: 'A' }, { title: 'B' }, { title: 'C' }]);
    expect(archiveOf([none], [], published).issues.map(issueRecord)).toMatchObject([
      { slug: 'vanished-permalink', message: expect.stringContaining('`/authors/ada-byron/`') },
    ]);
  });
});
