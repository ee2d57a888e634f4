import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cacheNames } from '../../../src/offline/kept-caches.ts';
import { keepSaved, measureKept, MOST_SAVED } from '../../../src/offline/kept-site.ts';
import { memoryCaches, pageAnswer } from '../../support/memory-caches.ts';

const SCOPE = 'https://papers.example/x/';
const NAMES = cacheNames('/x/');

let caches = memoryCaches();
let fetched: string[] = [];
const keptIn = async (name: string): Promise<string[]> =>
  (await (await caches.open(name)).keys()).map(({ url }) => url.slice(SCOPE.length));
const put = async (name: string, path: string, text: string): Promise<void> =>
  (await caches.open(name)).put(SCOPE + path, pageAnswer(text));

beforeEach(async () => {
  caches = memoryCaches();
  fetched = [];
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('location', new URL(SCOPE));
  vi.stubGlobal('navigator', { serviceWorker: {} });
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url.slice(SCOPE.length));
    return pageAnswer(url);
  });
  await caches.open(NAMES.pages);
});
afterEach(() => vi.unstubAllGlobals());

describe('keepSaved', () => {
  test('fetches the papers of a list that are not kept yet, and keeps them apart from what is visited', async () => {
    await put(NAMES.pages, 'papers/1/', 'visited');
    await put(NAMES.pages, 'about/', 'visited');
    await keepSaved('/x/', ['/x/papers/2/', '/x/papers/1/']);
    expect(fetched).toEqual(['papers/2/']);
    expect([await keptIn(NAMES.saved), await keptIn(NAMES.pages)]).toEqual([['papers/2/', 'papers/1/'], ['about/']]);
    fetched = [];
    await keepSaved('/x/', ['/x/papers/2/', '/x/papers/1/']);
    expect(fetched).toEqual([]);
  });

  test('keeps what is not on the list any more like a page that was visited', async () => {
    await keepSaved('/x/', ['/x/papers/1/', '/x/papers/2/']);
    await keepSaved('/x/', ['/x/papers/2/']);
    expect([await keptIn(NAMES.saved), await keptIn(NAMES.pages)]).toEqual([['papers/2/'], ['papers/1/']]);
  });

  test('keeps the first papers of a long list alone', async () => {
    await keepSaved(
      '/x/',
      Array.from({ length: MOST_SAVED + 5 }, (_, index) => `/x/papers/${index}/`),
    );
    expect(await keptIn(NAMES.saved)).toHaveLength(MOST_SAVED);
    expect(fetched).not.toContain(`papers/${MOST_SAVED}/`);
  });

  test('drops files that no kept page needs, not even by a script', async () => {
    await put(NAMES.pages, 'about/', '<script src="/x/_astro/a.js"></script>');
    await put(NAMES.files, '_astro/a.js', 'import("./later.js")');
    await put(NAMES.files, '_astro/later.js', '');
    await put(NAMES.files, '_astro/older.js', 'import("./oldest.js")');
    await put(NAMES.files, '_astro/oldest.js', '');
    await keepSaved('/x/', []);
    expect(await keptIn(NAMES.files)).toEqual(['_astro/a.js', '_astro/later.js']);
  });

  test('stops where another tab switches it off', async () => {
    vi.stubGlobal('fetch', async (url: string) => {
      fetched.push(url);
      await caches.delete(NAMES.pages);
      return pageAnswer(url);
    });
    await keepSaved('/x/', ['/x/papers/1/', '/x/papers/2/', '/x/papers/3/']);
    expect(fetched).toHaveLength(1);
  });
});

describe('measureKept', () => {
  test('counts each page once, and the bytes of all copies and files', async () => {
    await put(NAMES.pages, 'papers/1/', '12345');
    await put(NAMES.saved, 'papers/1/', '1234');
    await put(NAMES.saved, 'papers/2/', '123');
    await put(NAMES.files, '_astro/a.js', 'é');
    expect(await measureKept('/x/')).toEqual({ pages: 2, bytes: 14 });
  });

  test('finds nothing where nothing is wanted', async () => {
    await caches.delete(NAMES.pages);
    expect(await measureKept('/x/')).toEqual({ pages: 0, bytes: 0 });
  });
});
