import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite, contentFolder, runCommand, temporaryFolder } from '../support/build-site.ts';
import { killBuilds } from '../support/kill-builds.ts';
import { treeOf } from '../support/spawn-command.ts';

const DIGEST = '## A paper\n\nIt says one thing.\n';

describe('a build that is killed', () => {
  test('leaves the old site or the new one, and the next build equals a clean one', async () => {
    const { broken, endsClean, old, fresh, finished } = await killBuilds(5);
    expect(broken).toEqual([]);
    expect(endsClean).toBe(true);
    expect(old + fresh + finished).toBe(5);
  }, 240_000);
});

describe('a build that fails', () => {
  test.each([
    ['by an error in a digest', 'digests/undated.md', DIGEST],
    ['by a broken note', 'notes/a-paper.mdx', 'It breaks off: {\n'],
    ['by a wrong setting', 'site.yml', 'title: 5\n'],
  ])('%s leaves the last site as it is', (_, path, text) => {
    const content = contentFolder({ 'digests/2025-01-02.md': DIGEST });
    const { outDir } = buildSite({ CONTENT_DIR: content });
    const before = treeOf(outDir);
    mkdirSync(join(content, path, '..'), { recursive: true });
    writeFileSync(join(content, path), text);
    expect(buildSite({ CONTENT_DIR: content, OUT_DIR: outDir }).status).toBe(1);
    expect(treeOf(outDir)).toEqual(before);
  });

  test('since OUT_DIR is somebody’s folder deletes nothing', () => {
    const folder = temporaryFolder('mine');
    writeFileSync(join(folder, 'thesis.txt'), 'years of work');
    const { status, printed } = runCommand('build', [], {
      CONTENT_DIR: contentFolder({ 'digests/2025-01-02.md': DIGEST }),
      OUT_DIR: folder,
    });
    expect([status, printed]).toEqual([1, expect.stringMatching(/^OUT_DIR is .* has files that no build wrote/)]);
    expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('years of work');
  });
});
