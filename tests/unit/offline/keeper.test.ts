import { beforeEach, describe, expect, test } from 'vitest';
import { cacheNames } from '../../../src/offline/kept-caches.ts';
import { createKeeper, MOST_KEPT } from '../../../src/offline/keeper.ts';
import { memoryCaches, pageAnswer } from '../../support/memory-caches.ts';

const SCOPE = 'https://papers.example/daybook/';
const NAMES = cacheNames('/daybook/');

/** The files of a site; scripts where the name says so. */
const FILES: Readonly<Record<string, string>> = {
  '_astro/a.js': 'import"./b.js";',
  '_astro/b.js': '',
  '_astro/a.css': '',
  'papers/1/': '<link href="/daybook/_astro/a.css"><script src="/daybook/_astro/a.js"></script>',
};

let caches = memoryCaches();
let fetched: string[] = [];
const keeper = () =>
  createKeeper(
    caches,
    async (url) => {
      const path = String(url).slice(SCOPE.length);
      fetched.push(path);
      const text = FILES[path];
      if (text === undefined) return new Response('', { status: 404, headers: { 'content-type': 'text/html' } });
      const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html';
      return new Response(text, { headers: { 'content-type': type } });
    },
    SCOPE,
  );
const keptIn = async (name: string): Promise<string[]> =>
  (await (await caches.open(name)).keys()).map(({ url }) => url.slice(SCOPE.length));

beforeEach(async () => {
  caches = memoryCaches();
  fetched = [];
  await caches.open(NAMES.pages);
});

describe('a keeper', () => {
  test('adds a page with all that it loads, and fetches nothing twice', async () => {
    await keeper().add(`${SCOPE}papers/1/`);
    await keeper().add(`${SCOPE}papers/1/`);
    expect(await keptIn(NAMES.pages)).toEqual(['papers/1/']);
    expect((await keptIn(NAMES.files)).toSorted()).toEqual(['_astro/a.css', '_astro/a.js', '_astro/b.js']);
    expect(fetched).toEqual(['papers/1/', '_astro/a.css', '_astro/a.js', '_astro/b.js']);
    fetched = [];
    await keeper().add(`${SCOPE}papers/1/`, true);
    expect(fetched).toEqual(['papers/1/']);
  });

  test('keeps the newest copy of a page', async () => {
    await keeper().add(`${SCOPE}papers/1/`);
    const newer = pageAnswer('newer');
    await keeper().keep(`${SCOPE}papers/1/`, newer, await newer.clone().blob());
    expect(await (await caches.match(`${SCOPE}papers/1/`))?.text()).toBe('newer');
  });

  test('keeps no page that is not there, and none that leads elsewhere', async () => {
    await keeper().add(`${SCOPE}papers/2/`);
    const redirected = Object.defineProperty(pageAnswer('x'), 'redirected', { value: true });
    await keeper().keep(`${SCOPE}papers/3/`, redirected, await redirected.clone().blob());
    expect(await keptIn(NAMES.pages)).toEqual([]);
  });

  test('keeps nothing once it is switched off', async () => {
    await caches.delete(NAMES.pages);
    await keeper().add(`${SCOPE}papers/1/`);
    expect(await caches.has(NAMES.pages)).toBe(false);
    expect(await caches.has(NAMES.files)).toBe(false);
  });

  test('drops the pages that were not visited for longest, never those of the list', async () => {
    const saved = await caches.open(NAMES.saved);
    for (let index = 0; index < 3; index += 1) await saved.put(`${SCOPE}papers/saved-${index}/`, pageAnswer(''));
    const visit = async (name: string): Promise<void> => {
      const answer = pageAnswer('');
      await keeper().keep(`${SCOPE}${name}/`, answer, await answer.clone().blob());
    };
    for (let index = 0; index < MOST_KEPT - 3; index += 1) await visit(String(index));
    await visit('0');
    await visit('another');
    const kept = await keptIn(NAMES.pages);
    expect(kept).toHaveLength(MOST_KEPT - 3);
    expect([kept.includes('0/'), kept.includes('1/'), kept.at(-1)]).toEqual([true, false, 'another/']);
    expect(await keptIn(NAMES.saved)).toHaveLength(3);
  });
});
