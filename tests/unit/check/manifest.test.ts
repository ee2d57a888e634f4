import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkManifest, writeManifest } from '../../../src/check/manifest.ts';
import { siteFiles } from '../../../src/check/site-pages.ts';
import { temporaryFolder, writeFiles } from '../../support/build-site.ts';

function builtSite(): string {
  const folder = temporaryFolder('site');
  writeFiles(folder, { 'index.html': 'Lamps', 'papers/ships/index.html': '灯台', 'data/2025-01.jsonl': '' });
  writeManifest(folder);
  return folder;
}

const problemsOf = (folder: string): readonly string[] => checkManifest(folder, siteFiles(folder)).problems;

describe('writeManifest', () => {
  test('lists every file with its bytes and hash, by path', () => {
    expect(JSON.parse(readFileSync(join(builtSite(), 'files.json'), 'utf8'))).toEqual([
      {
        path: 'data/2025-01.jsonl',
        bytes: 0,
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
      { path: 'index.html', bytes: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { path: 'papers/ships/index.html', bytes: 6, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });
});

describe('checkManifest', () => {
  test('finds nothing in a site as it was built', () => {
    const folder = builtSite();
    writeFileSync(join(folder, '.mark'), '');
    expect(checkManifest(folder, siteFiles(folder))).toEqual({
      name: 'files',
      problems: [],
      scope: '3 files of files.json',
    });
  });

  test.each([
    ['missing', (folder: string) => rmSync(join(folder, 'index.html')), 'index.html: missing'],
    ['shorter', (folder: string) => writeFileSync(join(folder, 'index.html'), ''), 'index.html: 0 bytes, expected 5'],
    [
      'changed',
      (folder: string) => writeFileSync(join(folder, 'index.html'), 'Lamps'.toUpperCase()),
      'index.html: changed since it was built',
    ],
    ['new', (folder: string) => writeFileSync(join(folder, 'old.html'), ''), 'old.html: no build wrote it'],
  ])('reports a file that is %s', (_, change, problem) => {
    const folder = builtSite();
    change(folder);
    expect(problemsOf(folder)).toEqual([problem]);
  });

  test('says so where there is no manifest', () => {
    const folder = temporaryFolder('site');
    writeFiles(folder, { 'index.html': 'Lamps' });
    expect(problemsOf(folder)).toEqual(['no valid files.json: build the site again']);
  });
});
