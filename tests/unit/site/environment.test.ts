import { sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBasePath, readEnvironment, readPort } from '../../../src/site/environment.ts';

const ROOT = sep === '/' ? '/repository' : 'C:\\repository';
const read = (variables: NodeJS.ProcessEnv) => readEnvironment(variables, ROOT);

describe('readEnvironment', () => {
  test('has a default for everything', () => {
    const slashed = Object.values(read({})).map((value) => value.replace(ROOT, '').split(sep).join('/'));
    expect(slashed).toEqual([
      '/content',
      '/dist',
      expect.stringMatching(/^\/node_modules\/\.cache\/daybook\/[\da-f]{12}$/),
      'http://localhost:4321',
      '',
    ]);
  });

  test('takes an empty variable for one that is not set', () => {
    expect(read({ CONTENT_DIR: '', OUT_DIR: '', CACHE_DIR: '', SITE_URL: '', BASE_PATH: '' })).toEqual(read({}));
  });

  test('has one cache folder for each output folder, however its path is written', () => {
    expect(read({ OUT_DIR: 'a' }).cacheDir).not.toBe(read({ OUT_DIR: 'b' }).cacheDir);
    expect(read({ OUT_DIR: './a/' }).cacheDir).toBe(read({ OUT_DIR: 'a' }).cacheDir);
  });

  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://EXAMPLE.org', 'https://example.org'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('takes %s for an origin', (SITE_URL, siteUrl) => expect(read({ SITE_URL }).siteUrl).toBe(siteUrl));

  test.each([
    'example.org',
    'ftp://example.org',
    'https://example.org/daybook',
    'https://example.org/?a',
    'https://example.org/#a',
    'https://me:secret@example.org',
    'x',
  ])('refuses %s, and says where a path goes', (SITE_URL) => {
    expect(() => read({ SITE_URL })).toThrow(
      `Unexpected SITE_URL \`${SITE_URL}\`, expected an origin such as \`https://example.org\`; a path under it goes into BASE_PATH`,
    );
  });
});

describe('readPort', () => {
  test.each([
    [{}, 4321],
    [{ PORT: '' }, 4321],
    [{ PORT: '8080' }, 8080],
  ])('of %j is %i', (variables, port) => expect(readPort(variables)).toBe(port));

  test.each(['0', '65536', '-1', '80a', '1e3', '::'])('refuses %j', (PORT) => {
    expect(() => readPort({ PORT })).toThrow(`PORT is \`${PORT}\``);
  });
});

describe('parseBasePath', () => {
  test.each([
    ['', ''],
    ['/', ''],
    ['/x', '/x'],
    ['/x/', '/x'],
    ['x/', '/x'],
    ['x', '/x'],
    ['/a/b-c/d_e.f~g', '/a/b-c/d_e.f~g'],
    ['//x//y//', '/x/y'],
  ])('reads %j as %j', (value, expected) => expect(parseBasePath(value)).toBe(expected));

  test.each([
    ['/a b', 'a b'],
    ['/../x', '..'],
    ['https://example.org/x', 'https:'],
    ['/x?y', 'x?y'],
    ['/ü', 'ü'],
  ])('refuses %j', (value, odd) => {
    expect(() => parseBasePath(value)).toThrow(
      `Unexpected BASE_PATH \`${value}\`, expected a path such as \`/daybook\`: change \`${odd}\``,
    );
  });
});
