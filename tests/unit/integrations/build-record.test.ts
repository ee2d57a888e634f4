import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryOf, writeManifest } from '../../../src/check/manifest.ts';
import { readBuiltSite, recordBuild, type WrittenSite } from '../../../src/integrations/build-record.ts';
import { temporaryFolder } from '../../support/build-site.ts';

const root = temporaryFolder('record');
const [outDir, cacheDir] = [join(root, 'dist'), join(root, 'cache')];
const inputs = { all: 'a', common: 'b' };

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function build(kept: WrittenSite['kept'] = new Map()): void {
  for (const folder of [outDir, cacheDir]) rmSync(folder, { recursive: true, force: true });
  write('dist/index.html', 'page');
  write('dist/_astro/a.css', 'h1 {}');
  const files = writeManifest(outDir);
  write('dist/.note', 'of the host');
  for (const folder of ['', '_astro']) utimesSync(join(outDir, folder), 1, 1);
  const keys = new Map([['index.html', 'key']]);
  recordBuild({ outDir, cacheDir }, inputs, { files, kept, keys, folders: new Map() });
}

/** A build that keeps and makes nothing. */
const NOTHING = { kept: new Map(), keys: new Map(), folders: new Map() };

const built = () => readBuiltSite({ outDir, cacheDir });

describe('readBuiltSite', () => {
  test('knows each file with its hash and its key, and what the site was built from', () => {
    build();
    expect(built()).toMatchObject({ inputs, lost: [], hasOthers: false });
    expect([...(built()?.files ?? [])].map(([path, { key, bytes }]) => [path, key, bytes])).toEqual([
      ['_astro/a.css', '', 5],
      ['index.html', 'key', 4],
      ['files.json', '', 227],
    ]);
  });

  test('does not mind hidden files, which are notes of whoever serves the folder', () => {
    build();
    write('dist/.note', 'another');
    expect(built()).toMatchObject({ lost: [], hasOthers: false });
  });

  test.each([
    ['is changed', () => write('dist/index.html', 'pages'), ['index.html']],
    ['is written again', () => utimesSync(join(outDir, 'index.html'), 1, 1), ['index.html']],
    ['is missing', () => rmSync(join(outDir, '_astro/a.css')), ['_astro/a.css']],
    ['is missing with its folder', () => rmSync(join(outDir, '_astro'), { recursive: true }), ['_astro/a.css']],
    ['is a damaged manifest', () => write('dist/files.json', '{'), ['files.json']],
  ])('tells a file that %s', (_, change, lost) => {
    build();
    change();
    expect(built()).toMatchObject({ lost, hasOthers: false });
    expect([...(built()?.files.keys() ?? [])]).not.toContain(lost[0]);
  });

  test('does not trust a file that stayed and was changed while the site was built', () => {
    build(new Map([['index.html', { path: 'index.html', bytes: 4, sha256: '', key: 'key', time: 1 }]]));
    expect(built()).toMatchObject({ lost: ['index.html'] });
  });

  test.each([
    ['files', () => write('dist/more.html', '')],
    ['files in a folder', () => write('dist/_astro/b.css', '')],
    ['files in a new folder', () => write('dist/more/index.html', '')],
    [
      'files in place of folders',
      () => {
        rmSync(join(outDir, '_astro'), { recursive: true });
        write('dist/_astro', '');
      },
    ],
    [
      'folders in place of files',
      () => {
        rmSync(join(outDir, 'index.html'));
        write('dist/index.html/more.html', '');
      },
    ],
  ])('tells that there are other %s', (_, change) => {
    build();
    change();
    expect(built()).toMatchObject({ hasOthers: true });
  });

  test.each(['makes', 'keeps'])('tells that other files were added while a build %s those of their folder', (does) => {
    build();
    const { folders, files: known } = built() ?? { ...NOTHING, files: new Map<never, never>() };
    expect([...folders.keys()].toSorted()).toEqual(['', '_astro']);
    write('dist/_astro/b.css', '');
    const files = ['index.html', '_astro/a.css', 'files.json'].map((path) => entryOf(outDir, path));
    recordBuild({ outDir, cacheDir }, inputs, {
      ...NOTHING,
      kept: does === 'keeps' ? known : new Map(),
      files,
      folders,
    });
    expect(built()).toMatchObject({ lost: [], hasOthers: true });
  });

  test('lists folders again that have just changed: what is added at once may leave their time as it is', () => {
    build();
    write('dist/_astro/b.css', '');
    rmSync(join(outDir, '_astro/b.css'));
    expect([...(built()?.folders.keys() ?? [])]).toEqual(['']);
  });

  test('does not mind empty folders', () => {
    build();
    mkdirSync(join(outDir, 'more'));
    expect(built()).toMatchObject({ lost: [], hasOthers: false });
  });

  test.each([
    ['torn', '{'],
    ['foreign', '{"all":"a","common":"b","files":{"index.html":[4,1,"key"]},"folders":[]}'],
  ])('knows nothing where the record is %s', (_, text) => {
    build();
    write('cache/build-record.json', text);
    expect(built()).toBeNull();
  });

  test('knows nothing where the site is missing', () => {
    build();
    rmSync(outDir, { recursive: true });
    expect(built()).toBeNull();
  });

  test('knows nothing of a site that was built from files of which nothing is known', () => {
    build();
    rmSync(cacheDir, { recursive: true });
    recordBuild({ outDir, cacheDir }, { ...inputs, all: null }, { ...NOTHING, files: [] });
    expect(built()).toBeNull();
  });
});
