import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerRequest } from '../../../src/offline/answer-request.ts';
import { memoryCaches, pageAnswer } from '../../support/memory-caches.ts';

const URL_OF_PAGE = 'https://papers.example/papers/1/';
const OFFLINE = 'https://papers.example/offline/';

let caches = memoryCaches();
let kept: string[] = [];

/** The text of the answer to a request, and what else the worker did for it. */
async function answerTo(
  fetch: typeof globalThis.fetch,
  { url = URL_OF_PAGE, isHashed = false, mode = 'navigate' } = {},
): Promise<string> {
  const waiting: Promise<unknown>[] = [];
  // Node makes no request of a navigation.
  const request = Object.defineProperty(new Request(url), 'mode', { value: mode });
  const event = {
    request,
    respondWith: () => undefined,
    waitUntil: (task: Promise<unknown>) => void waiting.push(task),
  };
  const keeper = { keep: async (at: string, _: Response, body: Blob) => void kept.push(`${at} ${await body.text()}`) };
  const answer = await answerRequest(event, isHashed, { caches, fetch, keeper, offlinePage: OFFLINE });
  const text = await answer.text();
  void Promise.all(waiting);
  return text;
}

const online = async (): Promise<Response> => pageAnswer('new');
const offline = async (): Promise<Response> => {
  throw new TypeError('Failed to fetch');
};
const keepPage = async (url: string, html: string): Promise<void> =>
  (await caches.open('x')).put(url, pageAnswer(html));

beforeEach(() => {
  caches = memoryCaches();
  kept = [];
});
afterEach(() => vi.useRealTimers());

describe('answerRequest', () => {
  test('gives the page of the network, and keeps it', async () => {
    await keepPage(URL_OF_PAGE, 'old');
    expect(await answerTo(online)).toBe('new');
    await vi.waitFor(() => expect(kept).toEqual([`${URL_OF_PAGE} new`]));
  });

  test('gives the kept page without a network, whatever its query', async () => {
    await keepPage(URL_OF_PAGE, 'old');
    expect(await answerTo(offline, { url: `${URL_OF_PAGE}?order=votes#a` })).toBe('old');
  });

  test('gives the kept page where the server fails', async () => {
    await keepPage(URL_OF_PAGE, 'old');
    expect(await answerTo(async () => new Response('broken', { status: 503 }))).toBe('old');
  });

  test('says that a page is gone even where it was kept', async () => {
    await keepPage(URL_OF_PAGE, 'old');
    expect(await answerTo(async () => new Response('gone', { status: 404 }))).toBe('gone');
  });

  test('gives the kept page after three seconds, and keeps the new one that comes late', async () => {
    vi.useFakeTimers();
    await keepPage(URL_OF_PAGE, 'old');
    const late = async (): Promise<Response> => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return pageAnswer('new');
    };
    const answer = answerTo(late);
    await vi.advanceTimersByTimeAsync(2900);
    expect(await Promise.race([answer, Promise.resolve('waiting')])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(200);
    expect(await answer).toBe('old');
    await vi.advanceTimersByTimeAsync(3000);
    expect(kept).toEqual([`${URL_OF_PAGE} new`]);
  });

  test('gives the kept page where the new one stops in the middle', async () => {
    await keepPage(URL_OF_PAGE, 'old');
    const torn = async (): Promise<Response> =>
      new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('torn')) }));
    expect(await answerTo(torn)).toBe('old');
    expect(kept).toEqual([]);
  });

  test('gives the page about what is kept for one that is not', async () => {
    await keepPage(OFFLINE, 'what is kept');
    expect(await answerTo(offline)).toBe('what is kept');
  });

  test('lets what a script asks for fail', async () => {
    await keepPage(OFFLINE, 'what is kept');
    await expect(answerTo(offline, { mode: 'cors' })).rejects.toThrow('Failed to fetch');
  });

  test('asks for a file with a hash in its name only where it is not kept', async () => {
    const url = 'https://papers.example/_astro/a.css';
    expect(await answerTo(online, { url, isHashed: true })).toBe('new');
    await keepPage(url, 'kept');
    expect(await answerTo(offline, { url, isHashed: true })).toBe('kept');
  });
});
