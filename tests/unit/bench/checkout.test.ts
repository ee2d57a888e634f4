import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeTemplate, copyCheckout } from '../../bench/builds/checkout.ts';
import { passThroughCache } from '../../bench/builds/ci-cache.ts';
import { ROOT, temporaryFolder } from '../../support/build-site.ts';

const TEMPLATE = 'src/components/paper/Paper.astro';

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe.skipIf(process.platform === 'win32')('copyCheckout', () => {
  test('copies what a build reads, with links to the packages and without caches', () => {
    const copy = temporaryFolder('bench');
    copyCheckout(ROOT, copy);
    expect(readFileSync(join(copy, TEMPLATE))).toEqual(readFileSync(join(ROOT, TEMPLATE)));
    expect(realpathSync(join(copy, 'node_modules/astro'))).toBe(realpathSync(join(ROOT, 'node_modules/astro')));
    expect(existsSync(join(copy, 'node_modules/.cache'))).toBe(false);
  });
});

describe('changeTemplate', () => {
  test('changes the template of the pages of papers, if there is one', () => {
    const copy = temporaryFolder('bench');
    write(join(copy, 'src/components/paper/Links.astro'), '<nav />\n');
    expect(() => changeTemplate(copy)).toThrow(/There is no Paper\.astro/);
    const file = write(join(copy, TEMPLATE), '<article />\n');
    changeTemplate(copy);
    expect(readFileSync(file, 'utf8')).toBe('<article />\n<!-- changed -->\n');
  });
});

describe.skipIf(process.platform === 'win32')('passThroughCache', () => {
  test('gives back the same files, with the times that a build trusts', async () => {
    const folder = temporaryFolder('bench');
    const paths = ['site/papers/index.html', 'site/.daybook.json', 'cache/store', 'other'];
    const files = paths.map((path) => write(join(folder, path), path));
    const state = () => files.map((file) => [readFileSync(file, 'utf8'), statSync(file).mtimeMs]);
    const before = state();
    const { bytes } = await passThroughCache([join(folder, 'site'), join(folder, 'cache')]);
    expect(bytes).toBeGreaterThan(0);
    expect(state()).toEqual(before);
  });
});
