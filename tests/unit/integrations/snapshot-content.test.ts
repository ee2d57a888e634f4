import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { snapshotContent, snapshotImports } from '../../../src/integrations/snapshot-content.ts';
import { contentFolder, temporaryFolder } from '../../support/build-site.ts';
import { filesOf } from '../../support/site-files.ts';

describe('snapshotContent', () => {
  test('copies regular files, and replaces an older copy', () => {
    const content = contentFolder({ 'digests/a.md': 'A', 'pages/b.png': 'B', 'site.yml': 'title: A\n' });
    if (process.platform !== 'win32') symlinkSync('/dev/zero', join(content, 'digests/endless.md'));
    const snapshot = join(temporaryFolder('snapshot'), 'content');
    snapshotContent(content, snapshot);
    rmSync(join(content, 'digests/a.md'));
    expect(filesOf(snapshot)).toEqual(['digests/a.md', 'pages/b.png', 'site.yml']);
    snapshotContent(content, snapshot);
    expect(filesOf(snapshot)).toEqual(['pages/b.png', 'site.yml']);
  });

  test('does not change with the content, nor the content with it', () => {
    const content = contentFolder({ 'digests/a.md': 'A' });
    const snapshot = join(temporaryFolder('snapshot'), 'content');
    snapshotContent(content, snapshot);
    writeFileSync(join(content, 'digests/a.md'), 'changed');
    expect(readFileSync(join(snapshot, 'digests/a.md'), 'utf8')).toBe('A');
    writeFileSync(join(snapshot, 'digests/a.md'), 'copy');
    expect(readFileSync(join(content, 'digests/a.md'), 'utf8')).toBe('changed');
  });
});

describe('snapshotImports', () => {
  const { resolveId } = snapshotImports('/site/content', '/cache/content');

  test.each([
    ['leads an import out of the content to where it leads in it', '../../src/a.astro', '/site/src/a.astro'],
    ['leaves an import within the content to Vite', '../images/a.png', undefined],
    ['leaves a package to Vite', 'astro:assets', undefined],
  ])('%s', (_, source, resolved) => {
    expect(resolveId(source, '/cache/content/pages/about.mdx')).toBe(resolved);
    expect(resolveId(source, '/site/src/pages/index.astro')).toBeUndefined();
  });
});
