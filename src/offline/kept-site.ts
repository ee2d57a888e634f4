import { cacheNames } from './kept-caches.ts';
import { createKeeper } from './keeper.ts';

/** The most papers of a list that are kept for its sake: the rest of the room is for days and for what is visited. */
export const MOST_SAVED = 150;

/** A page that the browser keeps. */
export interface KeptPage {
  readonly url: string;
  /** What its `title` says. */
  readonly title: string;
  /** Whether it is kept because it is on the reader's list. */
  readonly isSaved: boolean;
}

/** Whether a browser can keep pages: over HTTPS alone, and not in every private window. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** Whether the reader has asked for pages to be kept. @param base the path of the site */
export async function isSwitchedOn(base: string): Promise<boolean> {
  return canKeep() && caches.has(cacheNames(base).pages);
}

/**
 * Starts to keep pages.
 * @throws where the browser does not allow it, or the worker cannot be loaded
 */
export async function switchOn(base: string): Promise<void> {
  await caches.open(cacheNames(base).pages);
  try {
    await whenActive(await navigator.serviceWorker.register(`${base}offline-worker.js`, { scope: base }));
  } catch (error) {
    await switchOff(base);
    throw error;
  }
}

/** Keeps no pages any more, and deletes those that are kept. */
export async function switchOff(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  if (registration?.scope === new URL(base, location.href).href) await registration.unregister();
  await Promise.all(Object.values(cacheNames(base)).map((name) => caches.delete(name)));
}

/**
 * Keeps the pages of papers because they are on the reader's list, and no others for that reason: fetches those that are not kept
 * yet, one after the other, and drops files that no kept page needs.
 * @param paths of the papers, the most wanted first
 */
export async function keepSaved(base: string, paths: readonly string[]): Promise<void> {
  const names = cacheNames(base);
  const scope = new URL(base, location.href).href;
  // Past the worker, which would keep them as well.
  const keeper = createKeeper(caches, (url) => fetch(url, { cache: 'reload' }), scope);
  const urls = paths.slice(0, MOST_SAVED).map((path) => new URL(path, scope).href);
  const [pages, saved] = await Promise.all([names.pages, names.saved].map((name) => caches.open(name)));
  if (!pages || !saved) return;
  const move = async (url: string, from: Cache, to: Cache): Promise<void> => {
    const kept = await from.match(url);
    if (!kept) return;
    await to.put(url, kept);
    await from.delete(url);
  };
  for (const { url } of await saved.keys()) if (!urls.includes(url)) await move(url, saved, pages);
  for (const url of urls) {
    // Switched off meanwhile, perhaps in another tab.
    if (!(await caches.has(names.pages))) return;
    await keeper.add(url).catch(() => undefined);
    await move(url, pages, saved);
  }
  await sweep([pages, saved], await caches.open(names.files));
}

/** The pages that are kept: those of the list first, then the last visited. */
export async function keptPages(base: string): Promise<KeptPage[]> {
  if (!(await isSwitchedOn(base))) return [];
  const names = cacheNames(base);
  const found: KeptPage[] = [];
  for (const name of [names.saved, names.pages]) {
    const cache = await caches.open(name);
    for (const { url } of (await cache.keys()).toReversed()) {
      if (found.some((page) => page.url === url)) continue;
      const html = await textOf(cache, url);
      found.push({ url, title: titleOf(html), isSaved: name === names.saved });
    }
  }
  return found;
}

/** How many pages are kept, and what they and their files take. */
export async function measureKept(base: string): Promise<{ readonly pages: number; readonly bytes: number }> {
  if (!(await isSwitchedOn(base))) return { pages: 0, bytes: 0 };
  const { files, ...pageCaches } = cacheNames(base);
  const pages = new Set<string>();
  let bytes = 0;
  for (const name of [...Object.values(pageCaches), files]) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (name !== files) pages.add(url);
      bytes += (await (await cache.match(url))?.blob())?.size ?? 0;
    }
  }
  return { pages: pages.size, bytes };
}

/** Drops files that neither a page nor a script that is needed names. */
async function sweep(pages: readonly Cache[], files: Cache): Promise<void> {
  // Listed before the pages are read: what comes meanwhile is not looked at.
  const unneeded = new Set((await files.keys()).map(({ url }) => url));
  const needed: string[] = [];
  const look = (text: string): void => {
    for (const url of unneeded) {
      if (!text.includes(url.slice(url.lastIndexOf('/') + 1))) continue;
      unneeded.delete(url);
      needed.push(url);
    }
  };
  for (const cache of pages) for (const { url } of await cache.keys()) look(await textOf(cache, url));
  // A script brings others, which are added while it is walked through.
  for (const url of needed) if (url.endsWith('.js')) look(await textOf(files, url));
  for (const url of unneeded) await files.delete(url);
}

async function textOf(cache: Cache, url: string): Promise<string> {
  return (await (await cache.match(url))?.text()) ?? '';
}

function titleOf(html: string): string {
  return new DOMParser().parseFromString(html.slice(0, html.indexOf('</title>')), 'text/html').title;
}

/** @throws where the worker fails before it runs */
function whenActive({ active, waiting, installing }: ServiceWorkerRegistration): Promise<void> {
  const coming = installing ?? waiting;
  if (active !== null || coming === null) return Promise.resolve();
  return new Promise((resolve, reject) => {
    coming.addEventListener('statechange', ({ target }) => {
      const { state } = target as ServiceWorker;
      if (state === 'activated') resolve();
      if (state === 'redundant') reject(new Error('The worker for offline reading does not start'));
    });
  });
}
