import { titleHash } from '../../src/slugs.ts';
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite, contentFolder, copyContent, runCommand, temporaryFolder } from '../support/build-site.ts';
import { elementsOf, readSiteFile } from '../support/site-files.ts';
import { spawnCommand } from '../support/spawn-command.ts';

const DIGEST = (title: string, fields = ''): string => `## ${title}\n${fields}\nIt says one thing.\n`;

describe('the guarantee of permalinks', () => {
  const published = contentFolder({
    'digests/2025-01-02.md': DIGEST('First paper'),
    'digests/2025-01-03.md': DIGEST('Second paper'),
  });
  runCommand('record-permalinks', [], { CONTENT_DIR: published });

  test('records every permanent path with its file, and appends only what is new', () => {
    const ledger = readFileSync(join(published, 'permalinks.txt'), 'utf8');
    expect(ledger.trimEnd().split('\n')).toEqual([
      '/archive/2025-01.xml # digests/2025-01-02.md',
      '/atom.xml',
      '/daily.xml',
      '/data/2025-01.jsonl # digests/2025-01-02.md',
      '/data/2025.csv # digests/2025-01-02.md',
      '/data/authors.json',
      '/data/index.json',
      '/data/organizations.json',
      '/data/schema.json',
      '/data/topics.json',
      '/feed.json',
      '/feed.xml',
      '/papers/date/2025-01-02/ # digests/2025-01-02.md',
      '/papers/date/2025-01-03/ # digests/2025-01-03.md',
      `/papers/first-paper/ # digests/2025-01-02.md # ${titleHash('First paper')}`,
      '/papers/month/2025-01/ # digests/2025-01-02.md',
      `/papers/second-paper/ # digests/2025-01-03.md # ${titleHash('Second paper')}`,
      '/papers/week/2025-W01/ # digests/2025-01-02.md',
      '/papers/year/2025/ # digests/2025-01-02.md',
    ]);
    const { printed } = runCommand('record-permalinks', [], { CONTENT_DIR: published });
    expect(printed).toBe('0 new paths in permalinks.txt\n');
    expect(readFileSync(join(published, 'permalinks.txt'), 'utf8')).toBe(ledger);
  });

  test('stops a build in which a digest was removed, and says which file and what to do', () => {
    const content = copyContent(published);
    rmSync(join(content, 'digests/2025-01-03.md'));
    const { status, printed } = buildSite({ CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(printed).toContain('permalinks.txt:17:1 error The published path `/papers/second-paper/` has no page');
    expect(printed).toContain('restore digests/2025-01-03.md');
    expect(printed).toContain('redirects.yml');
  });

  test('accepts a renamed digest', () => {
    const content = copyContent(published);
    renameSync(join(content, 'digests/2025-01-03.md'), join(content, 'digests/2025-01-03-renamed.md'));
    expect(buildSite({ CONTENT_DIR: content }).status).toBe(0);
  });

  test('accepts a paper that got an id, and redirects its slug', () => {
    const content = copyContent(published);
    writeFileSync(join(content, 'digests/2025-01-03.md'), DIGEST('Second paper', '\n- arXiv: 2501.00002\n'));
    const { status, outDir } = buildSite({ CONTENT_DIR: content });
    expect(status).toBe(0);
    expect(readSiteFile(outDir, 'papers/second-paper/index.html')).toContain('url=/papers/2501.00002/');
  });

  test('accepts pages that moved or were taken down, and shows that at their address', () => {
    const content = copyContent(published);
    rmSync(join(content, 'digests/2025-01-03.md'));
    appendFileSync(
      join(content, 'redirects.yml'),
      '/papers/second-paper/: /papers/first-paper/\n/papers/date/2025-01-03/: { gone: The list was a mistake }\n',
    );
    const { status, outDir } = buildSite({ CONTENT_DIR: content, BASE_PATH: '/x' });
    expect(status).toBe(0);
    expect(readSiteFile(outDir, 'papers/second-paper/index.html')).toContain('url=/x/papers/first-paper/');
    const tombstone = elementsOf(readSiteFile(outDir, 'papers/date/2025-01-03/index.html'));
    expect(tombstone.find(({ name }) => name === 'main')?.text).toContain('The list was a mistake');
    expect(tombstone.find(({ attributes }) => attributes['name'] === 'robots')?.attributes['content']).toBe('noindex');
    expect(runCommand('check', [], { CONTENT_DIR: content, OUT_DIR: outDir, BASE_PATH: '/x' }).printed).toContain(
      'All checks passed',
    );
  });

  test('leaves a tombstone of a paper that is taken down while its digest stays', () => {
    const content = copyContent(published);
    writeFileSync(join(content, 'redirects.yml'), '/papers/second-paper/: { gone: true }\n');
    const { status, outDir } = buildSite({ CONTENT_DIR: content });
    expect(status).toBe(0);
    expect(readSiteFile(outDir, 'papers/second-paper/index.html')).toContain('This page was taken down');
    expect(readSiteFile(outDir, 'papers/date/2025-01-03/index.html')).not.toContain('Second paper');
    expect(readSiteFile(outDir, 'data/2025-01.jsonl')).not.toContain('Second paper');
  });
});

describe('npm run check:permalinks', () => {
  const content = contentFolder({ 'digests/2025-01-02.md': DIGEST('First paper') });

  /** Answers every request in one way, while `use` runs. */
  async function withServer(status: number, body: string, use: (url: string) => Promise<void>): Promise<void> {
    const server = createServer((_, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await use(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/permalinks.txt`);
    server.close();
  }

  test.each([
    ['a site whose paths are all still there', 200, '/papers/first-paper/\n', 0, 'All checks passed'],
    ['a site with a path that would vanish', 200, '/papers/lost/\n', 1, '/papers/lost/ would vanish'],
    ['a first publication', 404, 'Not found', 0, 'a first publication'],
    ['a page instead of a list', 200, '<!doctype html>', 1, 'expected a list of paths'],
    ['a sentence instead of a list', 200, 'Nothing here', 1, 'expected a list of paths'],
  ])('tells %s', async (_, answer, body, expected, message) => {
    await withServer(answer, body, async (url) => {
      const { status, stdout, stderr } = await spawnCommand(['check-permalinks', '--against', url], content);
      const printed = stdout + stderr;
      expect(printed).toContain(message);
      expect(status).toBe(expected);
    });
  });

  test('reports a site that cannot be reached', async () => {
    let closed = '';
    await withServer(200, '', async (url) => void (closed = url));
    const { status, stderr } = await spawnCommand(['check-permalinks', '--against', closed], content);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`Cannot get ${closed}`)]);
  });

  test('compares with a file', () => {
    const file = join(content, 'published.txt');
    writeFileSync(file, '/papers/first-paper/\n/papers/date/2025-01-02/\n');
    const { status, printed } = runCommand('check-permalinks', ['--against', file], { CONTENT_DIR: content });
    expect([status, printed]).toEqual([0, 'ok    permalinks (2 published paths)\nAll checks passed\n']);
    writeFileSync(file, '/papers/lost/ # digests/2025-01-01.md\n/papers/date/2025-01-02/ # digests/2025-01-02.md\n');
    expect(runCommand('check-permalinks', ['--against', file], { CONTENT_DIR: content }).printed).toContain(
      '  /papers/lost/ would vanish: restore digests/2025-01-01.md, or add it to redirects.yml\nFailed: permalinks',
    );
    expect(runCommand('check-permalinks', ['--against', 'nowhere.txt'], { CONTENT_DIR: content }).status).toBe(1);
    expect(runCommand('check-permalinks', [], { CONTENT_DIR: content }).status).toBe(2);
  });
});

describe('npm run publish:check and npm run check', () => {
  const env = {
    CONTENT_DIR: contentFolder({ 'digests/2025-01-02.md': DIGEST('First paper') }),
    OUT_DIR: temporaryFolder('site'),
  };

  test('build and check everything in one go', () => {
    const { status, printed } = runCommand('publish-check', [], env);
    expect(status).toBe(0);
    for (const name of ['content', 'permalinks', 'links', 'weight', 'accessibility'])
      expect(printed).toContain(`ok    ${name}`);
    expect(printed).toContain('Ready to publish');
  });

  test('find a changed file, a broken link, a heavy page and bad markup', () => {
    const page = '<html lang="en"><body><img src="/card.png"><a href="/nowhere/">x</a></body></html>';
    writeFileSync(join(env.OUT_DIR, 'index.html'), page + ' '.repeat(300_000));
    const { status, printed } = runCommand('check', [], env);
    expect(status).toBe(1);
    expect(printed).toContain('index.html: nothing at /nowhere/');
    expect(printed).toMatch(/index\.html: 300\d+ bytes, expected \d+\n/);
    expect(printed).toMatch(/index\.html: 300\d+ bytes, expected at most 300000/);
    expect(printed).toContain('Failed: files, links, weight, accessibility');
  });

  test('say that there is nothing to check before a build', () => {
    const { status, printed } = runCommand('check', [], { ...env, OUT_DIR: join(temporaryFolder('none'), 'dist') });
    expect([status, printed]).toEqual([1, expect.stringContaining('run `npm run build` first')]);
  });

  test('stop at the first step that fails, and publish nothing', () => {
    const content = contentFolder({ 'digests/undated.md': DIGEST('First paper') });
    const { status, printed } = runCommand('publish-check', [], { ...env, CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(printed).toContain('Nothing is published: check-content failed');
  });
});

describe('npm run check:fresh', () => {
  const content = contentFolder({ 'digests/2025-01-02.md': DIGEST('First paper') });

  test.each([
    [
      'raises an alert when the source has been silent',
      ['--working-days', '4'],
      1,
      'the newest digest is of 2025-01-02',
    ],
    ['lets a quiet week pass', ['--working-days', '100000'], 0, 'All checks passed'],
    ['refuses what is no number', ['--working-days', 'many'], 2, 'expected a whole number'],
  ])('%s', (_, args, expected, message) => {
    const { status, printed } = runCommand('check-fresh', args, { CONTENT_DIR: content });
    expect([status, printed]).toEqual([expected, expect.stringContaining(message)]);
  });

  test('looks at the source that is asked day by day, where there is one', () => {
    const followed = copyContent(content);
    writeFileSync(
      join(followed, 'days.yml'),
      'huggingface:\n  2025-01-04: { status: weekend, checkedOn: 2025-01-06 }\n',
    );
    const { status, printed } = runCommand('check-fresh', ['--working-days', '100000'], { CONTENT_DIR: followed });
    expect([status, printed]).toEqual([1, expect.stringContaining('freshness of Hugging Face')]);
  });
});
