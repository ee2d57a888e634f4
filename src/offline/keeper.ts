import { cacheNames } from './kept-caches.ts';
import { filesIn } from './page-files.ts';

/** The most pages that are kept, and the most files that they load. */
export const MOST_KEPT = 200;

/** What keeps the answers of the network in the caches of a browser. */
export interface Keeper {
  /** Keeps an answer, and what it loads. Nothing is kept where the reader does not want it (any more). */
  keep(url: string, answer: Response, body: Blob): Promise<void>;
  /** Fetches and keeps what is not kept yet, or all the same. */
  add(url: string, isAnew?: boolean): Promise<void>;
}

/** @param scope the address of the site */
export function createKeeper(caches: CacheStorage, fetch: typeof globalThis.fetch, scope: string): Keeper {
  const { pages, saved, files } = cacheNames(new URL(scope).pathname);

  async function keep(url: string, { ok, redirected }: Response, body: Blob): Promise<void> {
    if (!ok || redirected || !(await caches.has(pages))) return;
    const isPage = body.type.startsWith('text/html');
    const cache = await caches.open(isPage ? pages : files);
    await cache.put(url, new Response(body));
    for (const file of /html|javascript/.test(body.type) ? filesIn(await body.text(), url, scope) : []) await add(file);
    const kept = await cache.keys();
    const others = isPage && (await caches.has(saved)) ? await (await caches.open(saved)).keys() : [];
    // What is put anew stands last.
    for (const oldest of kept.slice(0, Math.max(0, kept.length + others.length - MOST_KEPT)))
      await cache.delete(oldest);
  }

  async function add(url: string, isAnew = false): Promise<void> {
    if (!isAnew && (await caches.match(url))) return;
    const answer = await fetch(url);
    await keep(url, answer, await answer.blob());
  }

  return { keep, add };
}
