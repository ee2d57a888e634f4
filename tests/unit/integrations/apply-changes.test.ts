import { cpSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyChanges, finishChanges } from '../../../src/integrations/apply-changes.ts';
import { contentFolder, temporaryFolder, writeFiles } from '../../support/build-site.ts';
import { treeOf } from '../../support/spawn-command.ts';

const OLD = { 'index.html': 'old', 'papers/a/index.html': 'a', 'papers/b/index.html': 'b', '_astro/old.css': 'old' };
const CHANGED = { 'index.html': 'new', 'papers/c/index.html': 'c', '_astro/new.css': 'new', 'feed.xml': 'new' };
const REMOVED = ['papers/b/index.html', '_astro/old.css'];
const NEW = { 'papers/a/index.html': 'a', ...CHANGED };

/** An old site beside a folder of changes. */
function prepare(): { readonly folder: string; readonly outDir: string; readonly newDir: string } {
  const folder = temporaryFolder('changes');
  writeFiles(join(folder, 'dist'), OLD);
  writeFiles(join(folder, 'new'), CHANGED);
  return { folder, outDir: join(folder, 'dist'), newDir: join(folder, 'new') };
}

const sorted = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));

describe('applyChanges', () => {
  test('moves what is new and changed, removes what vanishes with its folder, and leaves nothing behind', () => {
    const { folder, outDir, newDir } = prepare();
    applyChanges(newDir, outDir, REMOVED);
    expect(treeOf(outDir)).toEqual(sorted(NEW));
    expect(readdirSync(join(outDir, 'papers'))).toEqual(['a', 'c']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('finishChanges', () => {
  const steps = ['_astro/new.css', 'papers/c/index.html', 'index.html', 'feed.xml'];

  test.each([0, 1, 2, 3, 4])('completes changes that were killed after %i of 4 files', (count) => {
    const { folder, outDir, newDir } = prepare();
    writeFileSync(join(newDir, '.daybook-journal.json'), JSON.stringify({ made: steps, removed: REMOVED }));
    for (const path of steps.slice(0, count)) {
      mkdirSync(dirname(join(outDir, path)), { recursive: true });
      renameSync(join(newDir, path), join(outDir, path));
    }
    renameSync(newDir, join(folder, '.dist.daybook-changes'));
    finishChanges(outDir);
    expect(treeOf(outDir)).toEqual(sorted(NEW));
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('leaves a site as it is for which nothing is to do, or of which the list of what to do was never complete', () => {
    const { folder, outDir, newDir } = prepare();
    finishChanges(outDir);
    cpSync(newDir, join(folder, '.dist.daybook-changes'), { recursive: true });
    finishChanges(outDir);
    expect(treeOf(outDir)).toEqual(sorted(OLD));
    expect(readdirSync(folder)).toEqual(['dist', 'new']);
  });

  test('does nothing where there is no site', () => {
    expect(() => finishChanges(join(contentFolder({}), 'dist'))).not.toThrow();
  });
});
