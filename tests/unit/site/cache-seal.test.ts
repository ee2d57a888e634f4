import { appendFileSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealCache, takeSealed, unsealCache } from '../../../src/site/cache-seal.ts';
import { temporaryFolder } from '../../support/build-site.ts';

/** A sealed folder with files in it, beside a sealed file. */
function sealedCache(): { readonly file: string; readonly folder: string } {
  const root = temporaryFolder('seal');
  const [file, folder] = [join(root, 'store.json'), join(root, 'shard')];
  writeFileSync(file, '{"a":1}');
  mkdirSync(join(folder, 'index'), { recursive: true });
  writeFileSync(join(folder, 'index/a'), 'a');
  for (const path of [file, folder]) sealCache(path);
  return { file, folder };
}

describe('takeSealed', () => {
  const take = (path: string): [boolean, string[]] => {
    const messages: string[] = [];
    return [takeSealed(path, (message) => messages.push(message)), messages];
  };

  test('takes what is as it was sealed', () => {
    const { file, folder } = sealedCache();
    expect([take(file), take(folder)]).toEqual([
      [true, []],
      [true, []],
    ]);
  });

  test.each<[string, (cache: ReturnType<typeof sealedCache>) => string]>([
    ['a changed file', ({ file }) => (writeFileSync(file, '{"a":2}'), file)],
    ['a longer file', ({ file }) => (appendFileSync(file, ' '), file)],
    ['an empty file', ({ file }) => (writeFileSync(file, ''), file)],
    ['a file with a damaged seal', ({ file }) => (writeFileSync(`${file}.sha256`, 'x'), file)],
    ['a folder with a changed file', ({ folder }) => (writeFileSync(join(folder, 'index/a'), 'b'), folder)],
    ['a folder that lacks a file', ({ folder }) => (rmSync(join(folder, 'index/a')), folder)],
    ['a folder with another file', ({ folder }) => (writeFileSync(join(folder, 'b'), ''), folder)],
    ['a folder with a broken link', ({ folder }) => (symlinkSync('nowhere', join(folder, 'c')), folder)],
  ])('names and removes %s', (_, damage) => {
    const path = damage(sealedCache());
    expect(take(path)).toEqual([false, [`\`${path}\` in the cache is damaged: it is removed and made anew`]]);
    expect([existsSync(path), existsSync(`${path}.sha256`)]).toEqual([false, false]);
    expect(take(path)).toEqual([false, []]);
  });

  test('removes what an interrupted build left unsealed, without a message', () => {
    const { file } = sealedCache();
    unsealCache(file);
    expect(take(file)).toEqual([false, []]);
    expect(existsSync(file)).toBe(false);
  });
});
