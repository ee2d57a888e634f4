import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashInputs, isUpToDate, recordBuild } from '../../../src/integrations/build-record.ts';
import { temporaryFolder } from '../../support/build-site.ts';

const root = temporaryFolder('record');
const [contentDir, outDir, cacheDir] = ['content', 'dist', 'cache'].map((name) => join(root, name)) as [
  string,
  string,
  string,
];
const environment = { contentDir, outDir, cacheDir, siteUrl: 'https://example.org', basePath: '/x' };

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function built(): string | null {
  for (const folder of [contentDir, outDir, cacheDir, join(root, 'src')])
    rmSync(folder, { recursive: true, force: true });
  write('src/a.ts', 'one');
  write('package-lock.json', '{}');
  write('content/digests/a.md', '# A');
  write('dist/index.html', 'page');
  write('dist/.note', 'of the host');
  const inputs = hashInputs(environment, contentDir, root);
  recordBuild(environment, inputs);
  return inputs;
}

const isStill = (changed = environment): boolean => isUpToDate(environment, hashInputs(changed, contentDir, root));

describe('a site is up to date', () => {
  test('while nothing that it follows from changes', () => {
    built();
    expect(isStill()).toBe(true);
    write('dist/.note', 'another');
    expect(isStill()).toBe(true);
  });

  test.each([
    ['the content', () => write('content/digests/a.md', '# B')],
    ['the name of a file', () => write('content/digests/b.md', '# A')],
    ['the code', () => write('src/a.ts', 'two')],
    ['the packages', () => write('package-lock.json', '{ }')],
    ['a file of the site', () => write('dist/index.html', 'pages')],
    ['the time of a file of the site', () => utimesSync(join(outDir, 'index.html'), 1, 1)],
    ['what the site has', () => write('dist/more.html', '')],
    ['the record', () => write('cache/build-record.json', '{')],
  ])('until %s changes', (_, change) => {
    built();
    change();
    expect(isStill()).toBe(false);
  });

  test('until its address changes', () => {
    built();
    expect(isStill({ ...environment, basePath: '' })).toBe(false);
    expect(isStill({ ...environment, siteUrl: 'https://example.com' })).toBe(false);
  });

  test('never where a page imports a file of which nothing is known', () => {
    built();
    write('content/pages/a.mdx', "import A from './b.mdx';\nimport B from '../../src/b.astro';\n");
    expect(hashInputs(environment, contentDir, root)).not.toBeNull();
    write('content/pages/a.mdx', "import A from '../../other/b.astro';\n");
    expect(hashInputs(environment, contentDir, root)).toBeNull();
    recordBuild(environment, null);
    expect(isUpToDate(environment, null)).toBe(false);
  });
});
