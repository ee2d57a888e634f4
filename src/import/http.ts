import { setTimeout as delay } from 'node:timers/promises';

/** How requests go out; everything that tests want to hold still is passed in. */
export interface HttpOptions {
  /** Milliseconds between the starts of two requests. */
  readonly pauseMs: number;
  /** Milliseconds that one answer may take, to its last byte. */
  readonly timeoutMs: number;
  /** Bytes that one answer may have. */
  readonly maxBytes: number;
  /** How often a request is tried. */
  readonly attempts: number;
  /** Milliseconds before the second try; each further wait is twice as long, with jitter. */
  readonly backoffMs: number;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly random: () => number;
  readonly now: () => number;
}

/** Polite to a public service: its limit is about 500 requests in five minutes. */
export const DEFAULT_HTTP: HttpOptions = {
  pauseMs: 700,
  timeoutMs: 60_000,
  maxBytes: 64 * 1024 * 1024,
  attempts: 5,
  backoffMs: 2_000,
  sleep: delay,
  random: Math.random,
  now: Date.now,
};

/** An answer that came whole. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Where it came from in the end. */
  readonly url: string;
}

/** A request that failed for good: what happened, and what to do. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
}

/** Fetches a URL; one client keeps its pauses over all its requests. */
export type HttpClient = <T = string>(
  url: string,
  read?: (answer: Answer) => T,
) => Promise<Answer & { readonly value: T }>;

const USER_AGENT = 'Daybook (static archive of daily paper digests)';
const MOST_REDIRECTS = 5;
const LONGEST_WAIT_MS = 5 * 60_000;

/** Statuses after which the same request may succeed. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A failure after which the same request may succeed. */
class PassingFault extends Error {
  readonly waitMs: number | null;
  constructor(message: string, waitMs: number | null = null) {
    super(message);
    this.waitMs = waitMs;
  }
}

/**
 * Makes a client that waits between requests, honours `Retry-After`, backs off with jitter, and gives up on answers that
 * are too slow, too large or lead in circles.
 *
 * `read` turns an answer into a value; where it throws, as on truncated JSON, the request is tried again.
 * @throws HttpError when every try failed
 */
export function createHttpClient(options: HttpOptions = DEFAULT_HTTP): HttpClient {
  let nextStart = 0;
  const pause = async (): Promise<void> => {
    const wait = nextStart - options.now();
    nextStart = Math.max(options.now(), nextStart) + options.pauseMs;
    if (wait > 0) await options.sleep(wait);
  };
  return async <T>(url: string, read: (answer: Answer) => T = ({ text }) => text as T) => {
    let last = '';
    for (let attempt = 1; attempt <= options.attempts; attempt += 1) {
      await pause();
      try {
        const answer = await request(url, options);
        return { ...answer, value: readOrRetry(answer, read) };
      } catch (error) {
        if (!(error instanceof PassingFault)) throw error;
        last = error.message;
        if (attempt < options.attempts) await options.sleep(waitBefore(attempt, error.waitMs, options));
      }
    }
    throw new HttpError(`Cannot get ${url}: ${last}, ${options.attempts} times; try again later`);
  };
}

function readOrRetry<T>(answer: Answer, read: (answer: Answer) => T): T {
  try {
    return read(answer);
  } catch (error) {
    throw new PassingFault(error instanceof Error ? error.message : String(error));
  }
}

function waitBefore(attempt: number, asked: number | null, { backoffMs, random }: HttpOptions): number {
  const backoff = backoffMs * 2 ** (attempt - 1) * (0.5 + random());
  return Math.min(LONGEST_WAIT_MS, Math.max(asked ?? 0, backoff));
}

async function request(url: string, options: HttpOptions): Promise<Answer> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let target = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await send(target, signal, options);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      target = new URL(location, target).href;
      continue;
    }
    if (PASSING.has(response.status)) {
      await response.body?.cancel();
      throw new PassingFault(`the answer was ${response.status}`, retryAfter(response, options));
    }
    return { status: response.status, text: await readBody(response, target, options), url: target };
  }
  throw new HttpError(
    `Cannot get ${url}: more than ${MOST_REDIRECTS} redirects, the last to ${target}; check the address`,
  );
}

async function send(url: string, signal: AbortSignal, options: HttpOptions): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', signal, headers: { 'user-agent': USER_AGENT } });
  } catch (error) {
    throw new PassingFault(describe(error, options));
  }
}

async function readBody(response: Response, url: string, options: HttpOptions): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > options.maxBytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new PassingFault(describe(error, options));
  }
  if (size > options.maxBytes) {
    throw new HttpError(`Cannot get ${url}: more than ${options.maxBytes} bytes; check the address`);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Milliseconds of a `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); null without one. */
function retryAfter(response: Response, { now }: HttpOptions): number | null {
  const value = response.headers.get('retry-after');
  if (value === null) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

function describe(error: unknown, { timeoutMs }: HttpOptions): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no whole answer in ${timeoutMs / 1000} s`;
  const cause =
    error.cause instanceof Error ? error.cause.message || String((error.cause as NodeJS.ErrnoException).code) : '';
  return [error.message, cause].filter(Boolean).join(': ');
}
