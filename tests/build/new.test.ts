import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite, copyContent, ROOT, runCommand } from '../support/build-site.ts';
import { elementsOf, readSiteFile } from '../support/site-files.ts';
import { treeOf } from '../support/spawn-command.ts';

describe('npm run new', () => {
  test('asks before it removes anything', () => {
    const content = copyContent(join(ROOT, 'content'));
    const { status, printed } = runCommand('new', [], { CONTENT_DIR: content });
    expect([status, printed]).toEqual([1, expect.stringContaining('digests')]);
    expect(existsSync(join(content, 'digests'))).toBe(true);
  });

  test('drops the demo content and leaves an archive of one’s own, which builds', () => {
    const content = copyContent(join(ROOT, 'content'));
    cpSync(join(ROOT, 'README.md'), join(content, 'mine.txt'));
    const { status: code, printed } = runCommand('new', ['--yes', '--title', 'Our papers'], { CONTENT_DIR: content });
    expect(code).toBe(0);
    expect(printed).toMatch(/^Removed the demo: digests \(\d+ files\), .*; what is not the demo's stays: mine\.txt$/m);
    expect(readdirSync(content).toSorted()).toEqual(['mine.txt', 'site.yml', 'topics.yml']);
    const { status, outDir } = buildSite({ CONTENT_DIR: content });
    expect(status).toBe(0);
    expect(elementsOf(readSiteFile(outDir, 'index.html')).find(({ name }) => name === 'title')?.text).toBe(
      'Our papers',
    );
  });

  test('describes the archive in its language', () => {
    const content = copyContent(join(ROOT, 'content'));
    expect(runCommand('new', ['--yes', '--language', 'de-AT'], { CONTENT_DIR: content }).status).toBe(0);
    expect(readFileSync(join(content, 'site.yml'), 'utf8')).toBe(
      'title: My daybook\ndescription: Die Papers jedes Tages, aufbewahrt.\nlanguage: de-AT\n',
    );
  });

  test('keeps every file that somebody added or changed, and settings that are not given', () => {
    const content = copyContent(join(ROOT, 'content'));
    const own: Readonly<Record<string, string>> = {
      'site.yml': '# Ours\ntitle: Lamps\nauthors: { minPapers: 5 }\n',
      'days.yml': 'hf:\n  2025-01-04: { status: weekend, checkedOn: 2025-01-06 }\n',
      'digests/2025/2025-11-05-search.txt': `${readFileSync(join(content, 'digests/2025/2025-11-05-search.txt'), 'utf8')}\n`,
      'digests/2026/2026-01-02.md': '## A lamp\n\nIt shines.\n',
      'notes/a-lamp.mdx': 'It shines.\n',
      'pages/about.mdx': '---\ntitle: About us\n---\n',
    };
    mkdirSync(join(content, 'notes'), { recursive: true });
    mkdirSync(join(content, 'digests/2026'));
    for (const [path, text] of Object.entries(own)) writeFileSync(join(content, path), text);
    expect(runCommand('new', ['--yes', '--language', 'en-GB'], { CONTENT_DIR: content }).status).toBe(0);
    expect(treeOf(content)).toEqual({
      ...own,
      'site.yml': '# Ours\ntitle: Lamps\nauthors: { minPapers: 5 }\nlanguage: en-GB\n',
      'topics.yml': expect.any(String),
    });
  });

  test('refuses where paths were published', () => {
    const content = copyContent(join(ROOT, 'content'));
    writeFileSync(join(content, 'permalinks.txt'), '/papers/2511.00001/\n');
    const tree = treeOf(content);
    const { status, printed } = runCommand('new', ['--yes'], { CONTENT_DIR: content });
    expect([status, printed]).toEqual([
      1,
      expect.stringMatching(/permalinks\.txt lists 1 published .* delete it first/),
    ]);
    expect(treeOf(content)).toEqual(tree);
  });
});
