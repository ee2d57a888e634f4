import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite, contentFolder, temporaryFolder, writeFiles } from '../support/build-site.ts';
import { elementsOf, readSiteFile } from '../support/site-files.ts';
import { treeOf } from '../support/spawn-command.ts';

const DAY = [
  '## A lump of every day\n\n- arXiv: 2501.00001\n- Authors: Ada Quill\n- Upvotes: 9\n\nIt shines.\n',
  '## Fog\n\n- Authors: Bo Tern\n- Upvotes: 5\n\nIt is grey.\n',
  '## Rain\n\n- arXiv: 2501.00003\n- Authors: Cy Dune\n- Upvotes: 7\n\nIt is wet.\n',
].join('\n');

const NOTES = {
  'notes/2501.00001.mdx': [
    '---\ntitle: A lamp of every day\nby: Ed Reed\non: 2025-02-03\nsupersededBy: fog\n---\n',
    'It is lit for $t_{i} \\le 3$ hours, as [[fog]] is not, and arXiv:2501.00003 neither.\n',
  ].join('\n'),
  'notes/2501.00003.mdx': '---\nwithdrawn: true\n---\n\nIts authors withdrew it.\n',
};

describe('a site with notes', () => {
  const content = contentFolder({
    'digests/2025-01-02.md': DAY,
    'digests/2025-02-03.md': '## Snow\n\n- Authors: Flo Ice\n\nIt is white.\n',
    'site.yml': 'repository: https://github.com/you/papers\n',
    'pages/lamps.mdx': '---\ntitle: Lamps\n---\n\nSee [[2501.00001]].\n',
  });
  const folder = temporaryFolder('notes');
  const env = { CONTENT_DIR: content, OUT_DIR: join(folder, 'dist'), CACHE_DIR: join(folder, 'cache') };

  /** Builds the site, and gives the pages and files that are new, gone or other than before. */
  function rebuild(): readonly string[] {
    const before = treeOf(env.OUT_DIR);
    const { status, printed } = buildSite(env);
    expect(status, printed).toBe(0);
    const after = treeOf(env.OUT_DIR);
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((path) => before[path] !== after[path] && !/^(?:pagefind\/|_astro\/|files\.json$|\.)/.test(path))
      .toSorted();
  }

  /** The files of a site that is built from nothing. */
  function clean(): Record<string, string> {
    const other = temporaryFolder('clean');
    buildSite({ ...env, OUT_DIR: join(other, 'dist'), CACHE_DIR: join(other, 'cache') });
    return treeOf(join(other, 'dist'));
  }

  const page = (path: string): string => readSiteFile(env.OUT_DIR, path);

  test('changes with a note what shows its paper, and nothing else', () => {
    buildSite(env);
    writeFiles(content, NOTES);
    const changed = rebuild();
    expect(changed).toContain('papers/2501.00001/index.html');
    expect(changed).toContain('papers/date/2025-01-02/index.html');
    expect(changed).toContain('data/2025-01.jsonl');
    expect(changed).toContain('lamps/index.html');
    expect(changed).not.toContain('papers/date/2025-02-03/index.html');
    expect(changed).not.toContain('papers/snow/index.html');
    expect(changed).not.toContain('permalinks.txt');
    expect(treeOf(env.OUT_DIR)).toEqual(clean());
  }, 300_000);

  test('shows what was corrected, with links and formulas', () => {
    const html = page('papers/2501.00001/index.html');
    expect(html).toMatch(/<h1[^>]*>A lamp of every day<\/h1>/);
    expect(html).toMatch(/Title corrected · before: <del datetime="2025-02-03"[^>]*>A lump of every day<\/del>/);
    expect(html).toMatch(/By Ed Reed[^<]*<time datetime="2025-02-03">/);
    expect(html).toContain('Superseded by <a href="/papers/fog/">Fog</a>');
    expect(page('papers/fog/index.html')).toContain('Supersedes <a href="/papers/2501.00001/">A lamp of every day</a>');
    expect(html).toMatch(
      /<math><mrow><msub>.*<a href="\/papers\/fog\/">Fog<\/a>.*<a href="\/papers\/2501.00003\/">arXiv:2501.00003<\/a>/s,
    );
    const reports = elementsOf(html).flatMap(({ attributes: { href } }) =>
      href?.startsWith('https://github.com/you/papers/issues/new?') ? [new URL(href).searchParams.get('title')] : [],
    );
    expect(reports).toContain('2501.00001: Abstract');
    expect(page('lamps/index.html')).toContain('<a href="/papers/2501.00001/">A lamp of every day</a>');
    expect(page('data/2025-01.jsonl')).toContain('"corrections":[{"fact":"title","before":"A lump of every day"');
  });

  test('keeps a withdrawn paper on its page and its day, which say so, and leaves it out of feeds and rankings', () => {
    for (const path of ['papers/2501.00003/index.html', 'papers/date/2025-01-02/index.html'])
      expect(page(path)).toContain('This paper was withdrawn.');
    for (const path of ['feed.xml', 'atom.xml', 'daily.xml', 'archive/2025-01.xml', 'papers/trending/index.html']) {
      expect(page(path), path).toContain('/papers/fog/');
      expect(page(path), path).not.toContain('/papers/2501.00003/');
    }
  });

  test('changes with the name below a note only the page and the data of its paper', () => {
    writeFiles(content, { 'notes/2501.00001.mdx': NOTES['notes/2501.00001.mdx'].replace('Ed Reed', 'Flo Reed') });
    expect(rebuild()).toEqual(['data/2025-01.jsonl', 'data/index.json', 'papers/2501.00001/index.html']);
  }, 300_000);

  test('has all of it back when the notes are gone', () => {
    rmSync(join(content, 'notes'), { recursive: true });
    rebuild();
    expect(readFileSync(join(env.OUT_DIR, 'papers/2501.00001/index.html'), 'utf8')).toMatch(
      /<h1[^>]*>A lump of every day/,
    );
    expect(treeOf(env.OUT_DIR)).toEqual(clean());
  }, 300_000);
});
