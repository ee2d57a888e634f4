import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { besidesSummary } from '../support/besides-summary.ts';
import { buildSite, contentFolder, ROOT, shellEnvironment, temporaryFolder } from '../support/build-site.ts';
import { siteDir, siteEnvironment } from '../support/sites.ts';
import { elementsOf, filesOf, pagesOf, readSiteFile } from '../support/site-files.ts';

const DIGEST = ['# One day', '', '## A paper of its own', '', '- arXiv: 2501.00001', '', 'It says one thing.', ''].join(
  '\n',
);
const OTHER = DIGEST.replace('2501.00001', '2501.00002').replace('A paper of its own', 'Another paper');

function textOf(folder: string, page: string, name: string): string | undefined {
  return elementsOf(readSiteFile(folder, page)).find((element) => element.name === name)?.text;
}

describe('a build', () => {
  test('of a folder that holds one digest makes its pages', () => {
    const { status, outDir, printed } = buildSite({ CONTENT_DIR: contentFolder({ 'digests/2025-01-02.md': DIGEST }) });
    expect([status, besidesSummary(printed)]).toEqual([0, '']);
    expect(printed).toMatch(/^1 paper; 19 pages, and no earlier site to compare them with; 46 files rendered\n/);
    expect(pagesOf(outDir)).toEqual([
      '404.html',
      'about/index.html',
      'archive/index.html',
      'archive/statistics/index.html',
      'authors/index.html',
      'index.html',
      'offline/index.html',
      'organizations/index.html',
      'papers/2501.00001/index.html',
      'papers/date/2025-01-02/index.html',
      'papers/month/2025-01/index.html',
      'papers/trending/index.html',
      'papers/week/2025-W01/index.html',
      'papers/year/2025/index.html',
      'saved/index.html',
      'search/index.html',
      'sources/index.html',
      'subscribe/index.html',
      'topics/index.html',
    ]);
  });

  test('of an empty folder makes a site that says how to add a digest', () => {
    const { status, outDir, printed } = buildSite({ CONTENT_DIR: contentFolder({}) });
    expect([status, besidesSummary(printed)]).toEqual([0, '']);
    expect(printed).toMatch(/^0 papers; /);
    expect(textOf(outDir, 'index.html', 'main')).toContain('content/digests');
    const lists = ['authors', 'index', 'organizations', 'schema', 'topics'].map((name) => `/data/${name}.json`);
    expect(readSiteFile(outDir, 'permalinks.txt').trimEnd().split('\n')).toEqual([
      '/atom.xml',
      '/daily.xml',
      ...lists,
      '/feed.json',
      '/feed.xml',
    ]);
  });

  test('of a folder that does not exist fails, since its name may be misspelt', () => {
    const { status, printed } = buildSite({ CONTENT_DIR: join(temporaryFolder('none'), 'missing') });
    expect([status, printed]).toEqual([1, expect.stringMatching(/^CONTENT_DIR is .* does not exist/)]);
  });

  test('with an error in the content fails, and says where and what to do', () => {
    const content = contentFolder({ 'digests/undated.md': DIGEST, 'digests/2025-01-02.md': OTHER });
    const { status, printed } = buildSite({ CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(printed).toContain('digests/undated.md:1:1 error Cannot tell the day of this digest');
    expect(printed).toContain('One error in the content');
  });

  test('with a wrong setting fails, and says where', () => {
    const { status, printed } = buildSite({ CONTENT_DIR: contentFolder({ 'site.yml': 'title: A\nlanguage: "?"\n' }) });
    expect(status).toBe(1);
    expect(printed).toContain('site.yml:2:11 Unexpected setting `language`');
  });

  test('takes titles, texts and dates from the site’s settings', () => {
    const { outDir } = buildSite({
      CONTENT_DIR: contentFolder({
        'site.yml': 'title: Tagebuch\nlanguage: de\nstrings:\n  nav.archive: Archiv der Tage\n',
        'digests/2025-01-02.md': DIGEST,
      }),
    });
    expect(textOf(outDir, 'index.html', 'html')).toContain('Archiv der Tage');
    expect(textOf(outDir, 'papers/date/2025-01-02/index.html', 'h1')).toBe('Donnerstag, 2.\u00a0Januar\u00a02025');
    expect(textOf(outDir, 'index.html', 'title')).toBe('Tagebuch');
  });

  test('of the same content gives the same bytes', () => {
    const [first, second] = [siteDir('gallery'), buildSite(siteEnvironment('gallery')).outDir];
    expect(filesOf(first)).toEqual(filesOf(second));
    const differing = filesOf(first).filter((path) => readSiteFile(first, path) !== readSiteFile(second, path));
    expect(differing).toEqual([]);
  });
});

describe('the summary of a build', () => {
  const content = contentFolder({ 'digests/2025-01-02.md': DIGEST });
  const outDir = join(temporaryFolder('summary'), 'dist');
  // A cache of its own for each, so that every one of them makes the site anew.
  const build = (): string =>
    buildSite({ CONTENT_DIR: content, OUT_DIR: outDir, CACHE_DIR: temporaryFolder('cache') }).printed;

  test('says which pages are new, changed and removed, by comparison with the site before', () => {
    expect(build()).toMatch(/^1 paper; 19 pages, and no earlier site to compare them with; 46 files rendered\n/);
    expect(build()).toMatch(/^1 paper; 19 pages: 0 new, 0 changed, 0 removed; 46 files rendered\n/);

    writeFileSync(join(content, 'digests/2025-01-03.md'), OTHER);
    const [, added, changed, removed] =
      /^2 papers; 21 pages: (\d+) new, (\d+) changed, (\d+) removed; \d+ files rendered\n/.exec(build()) ?? [];
    expect([added, removed]).toEqual(['2', '0']);
    expect(Number(changed)).toBeGreaterThan(0);

    rmSync(join(content, 'digests/2025-01-03.md'));
    expect(build()).toMatch(/^1 paper; 19 pages: 0 new, \d+ changed, 2 removed; 46 files rendered\n/);
  });

  test('has the bytes of each part of the site, the time of each stage, and the memory', () => {
    const lines = build().split('\n');
    const cells = lines.map((line) => line.split(/ {2,}/));
    const bytesOf = (name: string): number => Number(cells.find(([part]) => part === name)?.[1]?.replaceAll(',', ''));
    const parts = [
      'paper pages',
      'days',
      'data',
      'search',
      'topics, organizations and periods',
      'feeds',
      'pictures',
      'other',
    ];
    expect(cells.map(([part]) => part)).toEqual(expect.arrayContaining([...parts, 'people', 'all']));
    const papers = readSiteFile(outDir, 'papers/2501.00001/index.html');
    expect(bytesOf('paper pages')).toBeCloseTo(Buffer.byteLength(papers) / 1000, 1);
    expect([...parts, 'people'].reduce((sum, part) => sum + bytesOf(part), 0)).toBeCloseTo(bytesOf('all'), 0);
    const stages = ['content', 'templates', 'rendering', 'search index', 'verification', 'swap'];
    expect(lines).toContainEqual(
      expect.stringMatching(`^[0-9.]+ s: ${stages.map((stage) => `${stage} [0-9.]+ s`).join(', ')}$`),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^Peak memory: [1-9][0-9,]* MB$/));
  });
});

describe('builds one after the other', () => {
  const one = contentFolder({
    'digests/2025-01-02.md': DIGEST,
    'pages/rules.mdx': '---\ntitle: Rules\n---\n\nOne.\n',
    'notes/2501.00001.mdx': 'A note on it.\n',
  });
  const two = contentFolder({ 'digests/2025-01-03.md': OTHER });
  const folder = temporaryFolder('builds');
  const [outA, outB] = [join(folder, 'a'), join(folder, 'b')];
  // What an earlier version may have left there.
  for (const [path, text] of [
    ['papers/2499.00001/index.html', 'in the way'],
    ['permalinks.txt', '/papers/2499.00001/\n'],
    ['data/index.json', '{ "version": 1, "files": [] }'],
  ] as const) {
    mkdirSync(dirname(join(outA, path)), { recursive: true });
    writeFileSync(join(outA, path), text);
  }

  test.each([
    ['one content in the place of another site', one, outA, ''],
    ['another content into the same folder', two, outA, ''],
    ['the first content into another folder', one, outB, '/x'],
    ['the first content into the first folder again', one, outA, 'x/'],
    ['the other content into the second folder', two, outB, '/x/'],
  ])('see nothing of each other: %s', (_, content, outDir, basePath) => {
    const { status } = buildSite({ CONTENT_DIR: content, OUT_DIR: outDir, BASE_PATH: basePath });
    expect(status).toBe(0);
    const [paper, day] = content === one ? ['2501.00001', '2025-01-02'] : ['2501.00002', '2025-01-03'];
    const others = content === one ? ['rules/index.html'] : [];
    expect(pagesOf(outDir).filter((page) => /^(?:papers\/(?:\d|date)|rules)/.test(page))).toEqual([
      `papers/${paper}/index.html`,
      `papers/date/${day}/index.html`,
      ...others,
    ]);
    expect(readSiteFile(outDir, `papers/${paper}/index.html`).includes('A note on it')).toBe(content === one);
    const base = basePath.replaceAll('/', '');
    expect(readSiteFile(outDir, 'index.html')).toContain(`href="${base ? `/${base}` : ''}/archive/"`);
    expect(filesOf(join(outDir, 'pagefind')).filter((path) => path.endsWith('.pf_fragment'))).toHaveLength(1);
  });

  test('show what was changed, added and removed in between', () => {
    rmSync(join(one, 'notes'), { recursive: true });
    writeFileSync(join(one, 'digests/2025-01-02.md'), DIGEST.replace('one thing', 'another thing'));
    writeFileSync(join(one, 'digests/2025-01-03.md'), OTHER);
    buildSite({ CONTENT_DIR: one, OUT_DIR: outA });
    const page = readSiteFile(outA, 'papers/2501.00001/index.html');
    expect(page).toContain('It says another thing.');
    expect(page).not.toContain('A note on it');
    expect(pagesOf(outA)).toContain('papers/2501.00002/index.html');
  });
});

describe('builds at the same time', () => {
  test('wait for each other', async () => {
    const folder = temporaryFolder('parallel');
    const builds = [DIGEST, OTHER].map((digest, index) => {
      const content = contentFolder({ 'digests/2025-01-02.md': digest });
      const env = shellEnvironment({ CONTENT_DIR: content, OUT_DIR: join(folder, String(index)) });
      const child = spawn(process.execPath, ['src/cli/run.mjs', 'build'], { cwd: ROOT, env });
      return new Promise((resolve) => child.on('close', resolve));
    });
    expect(await Promise.all(builds)).toEqual([0, 0]);
    expect(pagesOf(join(folder, '0'))).toContain('papers/2501.00001/index.html');
    expect(pagesOf(join(folder, '1'))).toContain('papers/2501.00002/index.html');
  });
});
