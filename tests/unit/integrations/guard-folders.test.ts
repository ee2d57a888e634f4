import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardFolders, guardOutDir } from '../../../src/integrations/guard-folders.ts';
import { temporaryFolder } from '../../support/build-site.ts';

/** A checkout with content, and folders beside it. */
const folder = temporaryFolder('guard');
const at = (...parts: readonly string[]): string => join(folder, ...parts);
const root = at('checkout');
for (const path of ['checkout/content', 'checkout/src', 'mine', 'empty', 'site/data', 'repository/.git']) {
  mkdirSync(at(path), { recursive: true });
}
writeFileSync(at('mine', 'thesis.txt'), 'years of work');
writeFileSync(at('checkout/src', 'index.ts'), '');
writeFileSync(at('file'), '');
writeFileSync(at('site', 'permalinks.txt'), '');
writeFileSync(at('site', 'data/index.json'), '{ "version": 1, "files": [] }');
symlinkSync(at('checkout'), at('link'));

const FOLDERS = { contentDir: at('checkout/content'), outDir: at('checkout/dist'), cacheDir: at('checkout/cache') };

const guard = (folders: Partial<typeof FOLDERS>): void => {
  guardFolders({ ...FOLDERS, ...folders }, root);
  guardOutDir({ ...FOLDERS, ...folders }.outDir);
};

beforeEach(() => void vi.stubEnv('CONTENT_DIR', ''));
afterEach(() => void vi.unstubAllEnvs());

describe('guardFolders and guardOutDir', () => {
  test.each([
    ['folders apart', {}],
    ['an empty OUT_DIR', { outDir: at('empty') }],
    ['an OUT_DIR with a site that was built before', { outDir: at('site') }],
    ['a default content folder that is missing', { contentDir: at('checkout/none') }],
  ])('accepts %s', (_, folders) => {
    expect(() => guard(folders)).not.toThrow();
  });

  test.each([
    ['the content as OUT_DIR', { outDir: at('checkout/content') }, /CONTENT_DIR `.*` and OUT_DIR `.*` overlap/],
    ['the folder above the content as OUT_DIR', { outDir: at('checkout') }, /OUT_DIR is .* holds this checkout/],
    [
      'OUT_DIR inside the content',
      { outDir: at('checkout/content/dist') },
      /CONTENT_DIR `.*` and OUT_DIR `.*` overlap/,
    ],
    ['the content by a symbolic link', { outDir: at('link/content') }, /CONTENT_DIR `.*` and OUT_DIR `.*` overlap/],
    ['CACHE_DIR inside OUT_DIR', { cacheDir: at('checkout/dist/cache') }, /OUT_DIR `.*` and CACHE_DIR `.*` overlap/],
    ['the content as CACHE_DIR', { cacheDir: at('checkout/content') }, /CONTENT_DIR `.*` and CACHE_DIR `.*` overlap/],
    [
      'a folder that holds the checkout',
      { contentDir: '/nowhere/content', outDir: folder },
      /OUT_DIR is .* holds this checkout/,
    ],
    [
      'the root of the file system',
      { contentDir: '/nowhere/content', cacheDir: '/', outDir: at('empty') },
      /overlap|holds/,
    ],
    ['the home folder', { outDir: homedir() }, /OUT_DIR is .* (?:holds|has files)|overlap/],
    ['a repository', { outDir: at('repository') }, /OUT_DIR is .* is a repository/],
    ['a file', { outDir: at('file') }, /OUT_DIR is .* is a file/],
    ['somebody’s files', { outDir: at('mine') }, /OUT_DIR is .* has files that no build wrote/],
    ['the sources', { outDir: at('checkout/src') }, /OUT_DIR is .* has files that no build wrote/],
  ])('refuses %s', (_, folders, message) => {
    expect(() => guard(folders)).toThrow(message);
  });

  test('refuses a CONTENT_DIR that is set and missing', () => {
    vi.stubEnv('CONTENT_DIR', at('contnet'));
    expect(() => guard({ contentDir: at('contnet') })).toThrow(/CONTENT_DIR is .* does not exist/);
  });
});
