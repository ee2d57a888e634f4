import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finishSwap, swapSite } from '../../../src/integrations/swap-site.ts';
import { temporaryFolder } from '../../support/build-site.ts';

/** A folder with one file that names its site, and one of its own. */
function makeSite(folder: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), name);
  writeFileSync(join(folder, `${name}.html`), name);
}

/** The state of a swap: the site of each folder beside `dist`, by the folder's name. */
function stateOf(sites: Readonly<Record<string, string>>): { readonly folder: string; readonly outDir: string } {
  const folder = temporaryFolder('swap');
  for (const [name, site] of Object.entries(sites)) makeSite(join(folder, name), site);
  return { folder, outDir: join(folder, 'dist') };
}

const siteIn = (outDir: string): readonly string[] => [
  readFileSync(join(outDir, 'index.html'), 'utf8'),
  ...readdirSync(outDir).toSorted(),
];

describe('swapSite', () => {
  test.each([
    ['where there was none', {}],
    ['in the place of the old one', { dist: 'old' }],
  ])('puts a new site %s, and leaves nothing behind', (_, sites) => {
    const { folder, outDir } = stateOf({ ...sites, aside: 'new' });
    swapSite(join(folder, 'aside'), outDir);
    expect(siteIn(outDir)).toEqual(['new', 'index.html', 'new.html']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('makes the folders above OUT_DIR', () => {
    const { folder } = stateOf({ aside: 'new' });
    const outDir = join(folder, 'a/b/dist');
    swapSite(join(folder, 'aside'), outDir);
    expect(siteIn(outDir)).toEqual(['new', 'index.html', 'new.html']);
  });

  test.runIf(existsSync('/dev/shm'))('moves a site to another file system', () => {
    const { folder } = stateOf({ aside: 'new' });
    const outDir = join('/dev/shm', `daybook-${process.pid}`, 'dist');
    makeSite(outDir, 'old');
    swapSite(join(folder, 'aside'), outDir);
    expect(siteIn(outDir)).toEqual(['new', 'index.html', 'new.html']);
    expect(readdirSync(join(outDir, '..'))).toEqual(['dist']);
  });
});

describe('finishSwap', () => {
  test.each([
    ['nothing happened yet', { dist: 'old' }, 'old'],
    ['the new site is half copied', { dist: 'old', '.dist.daybook-next-partial': 'half' }, 'old'],
    ['the new site stands beside the old one', { dist: 'old', '.dist.daybook-next': 'new' }, 'new'],
    ['the old site was moved away', { '.dist.daybook-previous': 'old', '.dist.daybook-next': 'new' }, 'new'],
    ['the new site is in its place', { dist: 'new', '.dist.daybook-previous': 'old' }, 'new'],
    ['only the old site was left', { '.dist.daybook-previous': 'old' }, 'old'],
  ])('completes a swap that was killed when %s', (_, sites, expected) => {
    const { folder, outDir } = stateOf(sites);
    finishSwap(outDir);
    expect(siteIn(outDir)).toEqual([expected, 'index.html', `${expected}.html`]);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('completes the replacement of entries that was killed between two of them', () => {
    const { folder, outDir } = stateOf({ dist: 'old', '.dist.daybook-next': 'new' });
    const next = join(folder, '.dist.daybook-next');
    writeFileSync(join(next, '.daybook-entries.json'), JSON.stringify(['index.html', 'new.html']));
    cpSync(join(next, 'index.html'), join(outDir, 'index.html'));
    renameSync(join(next, 'new.html'), join(outDir, 'new.html'));
    finishSwap(outDir);
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(folder, '.dist.daybook-next'))).toBe(false);
  });
});
