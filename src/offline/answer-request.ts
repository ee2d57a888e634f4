import type { Keeper } from './keeper.ts';
import type { RequestEvent } from './worker-scope.ts';

/** For so long, the network is waited for where there is a kept copy. */
const PATIENCE_MS = 3000;

/** What an answer is made with. */
export interface AnswerSetup {
  readonly caches: CacheStorage;
  readonly fetch: typeof globalThis.fetch;
  readonly keeper: Pick<Keeper, 'keep'>;
  /** The address of the page that stands for all that cannot be had. */
  readonly offlinePage: string;
}

/**
 * Answers a request: what never changes from its kept copy, all else from the network; where that is silent for three seconds,
 * from the kept copy, and the network's answer is kept for the next time.
 */
export async function answerRequest(
  event: RequestEvent,
  isHashed: boolean,
  { caches, fetch, keeper, offlinePage }: AnswerSetup,
): Promise<Response> {
  const { request } = event;
  const url = request.url.replace(/[?#].*/, '');
  const kept = await caches.match(url);
  if (kept && isHashed) return kept;
  const network = fetch(request);
  // Only whole answers are kept: one that stops in the middle replaces none.
  const whole = network.then(async (answer) => [answer, await answer.clone().blob()] as const);
  const keeping = whole.then(([answer, body]) => keeper.keep(url, answer, body));
  // It fails without a network, or without room.
  event.waitUntil(keeping.catch(() => undefined));
  if (kept) {
    const silence = new Promise<readonly []>((resolve) => setTimeout(() => resolve([]), PATIENCE_MS));
    const [answer] = await Promise.race([whole, silence]).catch(() => []);
    return answer && answer.status < 500 ? answer : kept;
  }
  return network.catch(async (error: unknown) => {
    const instead = request.mode === 'navigate' && (await caches.match(offlinePage));
    if (instead) return instead;
    throw error;
  });
}
