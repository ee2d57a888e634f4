// The worker that keeps pages for offline reading. A browser runs it only for readers who have asked for it.
import { answerRequest } from './answer-request.ts';
import { createKeeper } from './keeper.ts';
import { kindOf } from './page-files.ts';
import type { WorkerScope } from './worker-scope.ts';

const worker = self as unknown as WorkerScope;
const { caches, offlinePages } = worker;
const { scope } = worker.registration;
const { origin, pathname: base } = new URL(scope);
const fetch = worker.fetch.bind(worker);
const keeper = createKeeper(caches, fetch, scope);
const [offlinePage = scope, ...recent] = offlinePages.map((path) => origin + path);

let isFilled = false;

/** Fetches those pages that are not kept yet, one after the other; nobody visits the first, so a new worker fetches it anew. */
async function fill(isNew: boolean): Promise<void> {
  await keeper.add(offlinePage, isNew).catch(() => undefined);
  for (const url of recent) await keeper.add(url).catch(() => undefined);
}

// Each new day brings another worker, which fetches the pages of that day while the old one still answers.
worker.addEventListener('install', (event) => event.waitUntil(Promise.all([worker.skipWaiting(), fill(true)])));

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { url, method, mode, cache, headers } = event.request;
  const kind = url.startsWith(origin + base) ? kindOf(new URL(url).pathname, base) : null;
  if (kind === null || method !== 'GET' || cache === 'reload' || headers.has('range')) return;
  event.respondWith(answerRequest(event, kind === 'hashed', { caches, fetch, keeper, offlinePage }));
  // What could not be fetched before is tried again, once in the life of a worker.
  if (mode !== 'navigate' || isFilled) return;
  isFilled = true;
  event.waitUntil(fill(false));
});
