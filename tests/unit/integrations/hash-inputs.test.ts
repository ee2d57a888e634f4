import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashInputs } from '../../../src/integrations/hash-inputs.ts';
import { temporaryFolder } from '../../support/build-site.ts';

const root = temporaryFolder('inputs');
const contentDir = join(root, 'content');
const address = { siteUrl: 'https://example.org', basePath: '/x' };

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const hashes = (changed = address) => hashInputs(changed, contentDir, root);

beforeEach(() => {
  for (const folder of [contentDir, join(root, 'src')]) rmSync(folder, { recursive: true, force: true });
  write('src/a.ts', 'one');
  write('package-lock.json', '{}');
  write('content/digests/a.md', '# A');
  write('content/pages/about.mdx', '---\ntitle: About\n---\n\nOf papers.\n');
});

describe('hashInputs', () => {
  test('stays while nothing changes', () => expect(hashes()).toEqual(hashes()));

  test.each([
    ['a digest', 'content/digests/a.md', '# B'],
    ['the name of a file', 'content/digests/b.md', '# A'],
    ['the text of a page', 'content/pages/about.mdx', '---\ntitle: About\n---\n\nOf days.\n'],
  ])('%s changes the hash of everything, and not that of what all pages share', (_, path, text) => {
    const before = hashes();
    write(path, text);
    expect(hashes().all).not.toBe(before.all);
    expect(hashes().common).toBe(before.common);
  });

  test.each([
    ['the code', 'src/a.ts', 'two'],
    ['a package', 'package-lock.json', '{ }'],
    ['a setting', 'content/site.yml', 'title: Lamps'],
    ['a file of its own', 'content/public/logo.svg', '<svg/>'],
    ['its own styles', 'content/styles.css', 'h1 {}'],
    ['the title of a page, which the navigation has', 'content/pages/about.mdx', '---\ntitle: Us\n---\n'],
    ['a page with styles of its own', 'content/pages/more.mdx', '<style>{`h1 {}`}</style>'],
    ['a page that imports a component', 'content/pages/more.mdx', "import A from './a.mdx';\n"],
  ])('%s changes both hashes', (_, path, text) => {
    const before = hashes();
    write(path, text);
    expect(hashes().all).not.toBe(before.all);
    expect(hashes().common).not.toBe(before.common);
  });

  test.each([
    ['a digest', 'content/digests/a.md', '# B'],
    ['a metadata file', 'content/metadata/a.yml', 'a: {}'],
    ['a setting', 'content/site.yml', 'title: Lamps'],
  ])('%s leaves compiled templates as they are', (_, path, text) => {
    const before = hashes();
    write(path, text);
    expect(hashes().templates).toBe(before.templates);
  });

  test.each([
    ['the code', 'src/a.ts', 'two'],
    ['the text of a page', 'content/pages/about.mdx', '---\ntitle: About\n---\n\nOf days.\n'],
    ['a picture beside a page', 'content/pages/lamp.svg', '<svg/>'],
  ])('%s changes compiled templates', (_, path, text) => {
    const before = hashes();
    write(path, text);
    expect(hashes().templates).not.toBe(before.templates);
  });

  test('any file changes compiled templates where a page imports one', () => {
    write('content/pages/more.mdx', "import A from '../digests/a.md';\n");
    const before = hashes();
    write('content/digests/a.md', '# B');
    expect(hashes().templates).not.toBe(before.templates);
  });

  test('the address changes both hashes', () => {
    expect(hashes({ ...address, basePath: '' }).common).not.toBe(hashes().common);
    expect(hashes({ ...address, siteUrl: 'https://example.com' }).common).not.toBe(hashes().common);
  });

  test('there is no hash of everything where a page imports a file of which nothing is known', () => {
    write('content/pages/a.mdx', "import A from './b.mdx';\nimport B from '../../src/b.astro';\n");
    expect(hashes().all).not.toBeNull();
    write('content/pages/a.mdx', "import A from '../../other/b.astro';\n");
    expect(hashes().all).toBeNull();
  });
});
