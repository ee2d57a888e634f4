import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';

/** The module reads the environment when it is loaded. */
async function urlsUnder(base: string, site = 'https://example.org') {
  vi.resetModules();
  vi.stubEnv('BASE_PATH', base);
  vi.stubEnv('SITE_URL', site);
  return import('../../../src/site/urls.ts');
}

afterEach(() => vi.unstubAllEnvs());
// Other files share the modules of this one.
afterAll(() => void vi.resetModules());

describe('href', () => {
  test.each([
    ['', '/papers/2409.04828/'],
    ['/x', '/x/papers/2409.04828/'],
    ['/x/', '/x/papers/2409.04828/'],
    ['x/', '/x/papers/2409.04828/'],
  ])('stands under the base %j', async (base, expected) => {
    const { href, paths } = await urlsUnder(base);
    expect(href(paths.paper('2409.04828'))).toBe(expected);
    expect(href(paths.home)).toBe(`${expected.split('papers')[0]}`);
  });

  test('encodes what a path holds', async () => {
    const { href, paths } = await urlsUnder('/x');
    expect(href(paths.paper('灯台'))).toBe('/x/papers/%E7%81%AF%E5%8F%B0/');
    expect(href(paths.paper('math/0309136'))).toBe('/x/papers/math/0309136/');
  });
});

describe('absoluteUrl', () => {
  test('has the origin before the base', async () => {
    const { absoluteUrl, paths } = await urlsUnder('x/', 'https://example.org/');
    expect(absoluteUrl(paths.day('2025-11-05'))).toBe('https://example.org/x/papers/date/2025-11-05/');
  });

  test.each(['example.org', 'https://example.org/x'])('cannot be had with SITE_URL %s', async (site) => {
    await expect(urlsUnder('', site)).rejects.toThrow('Unexpected SITE_URL');
  });
});

describe('paths', () => {
  test('have neither base nor origin', async () => {
    const { paths } = await urlsUnder('/x');
    const all = [
      paths.home,
      paths.paper('a'),
      paths.day('2025-11-05'),
      paths.archive,
      paths.search,
      paths.freePage('about'),
    ];
    expect(all).toEqual(['/', '/papers/a/', '/papers/date/2025-11-05/', '/archive/', '/search/', '/about/']);
  });
});
