import { setTimeout as delay } from 'node:timers/promises';
import { Agent, fetch, type Response } from 'undici';
import { lookupPublic, PrivateAddressError, refusePrivateHost } from './private-addresses.ts';

/** How requests are sent; the clock, randomness and the network are passed in. */
export interface HttpOptions {
  /** Milliseconds between the starts of two requests; thrice that before a second try, then twice as long each time. */
  readonly pauseMs: number;
  /** Milliseconds that one answer may take, to its last byte. */
  readonly timeoutMs: number;
  /** Milliseconds that one address may take, with all its tries and the waits between them. */
  readonly totalMs: number;
  /** Bytes that one answer may have. */
  readonly maxBytes: number;
  /** How often a request is tried. */
  readonly attempts: number;
  /** The hosts that the user named; no other may be on this machine or in a private network. */
  readonly namedHosts: ReadonlySet<string>;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly random: () => number;
  readonly now: () => number;
}

/** Polite to a public service: its limit is about 500 requests in five minutes. */
export const DEFAULT_HTTP: HttpOptions = {
  pauseMs: 700,
  timeoutMs: 60_000,
  totalMs: 10 * 60_000,
  maxBytes: 64 * 1024 * 1024,
  attempts: 5,
  namedHosts: new Set(),
  sleep: delay,
  random: Math.random,
  now: Date.now,
};

/** A complete answer. */
export interface Answer {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** The bytes as UTF-8. */
  readonly text: string;
}

/** A request that failed on every try: what happened, and what to do. */
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
/** Characters of a redirect that a message quotes. */
const LONGEST_SHOWN = 100;
/** The longest `Retry-After` that is waited for. */
const LONGEST_WAIT_MS = 5 * 60_000;

/** Statuses after which the same request may succeed. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A failure after which the same request may succeed. */
class PassingFault extends Error {
  readonly waitMs: number;
  constructor(message: string, waitMs = 0) {
    super(message);
    this.waitMs = waitMs;
  }
}

/**
 * Makes a client that waits between requests, honours `Retry-After`, backs off with jitter, and gives up on answers that
 * are too slow, too large, lead in circles, or lead to anything but public addresses and hosts that the user named.
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
    await pause();
    const deadline = options.now() + options.totalMs;
    for (let attempt = 1; attempt <= options.attempts; attempt += 1) {
      if (attempt > 1) await pause();
      try {
        const answer = await request(url, deadline, options);
        return { ...answer, value: readOrRetry(answer, read) };
      } catch (error) {
        if (!(error instanceof PassingFault)) throw error;
        last = error.message;
        if (attempt === options.attempts) break;
        const wait = waitBefore(attempt, error.waitMs, options);
        if (options.now() + wait >= deadline) throw outOfTime(url, `${last}, try ${attempt}`, options);
        await options.sleep(wait);
      }
    }
    throw new HttpError(`Cannot get ${url}: ${last}, ${options.attempts} times; try again later`);
  };
}

function outOfTime(url: string, last: string, { totalMs }: HttpOptions): HttpError {
  return new HttpError(
    `Cannot get ${url}: ${last}; another try would exceed the ${totalMs / 1000} s that one address may take; try again later`,
  );
}

function readOrRetry<T>(answer: Answer, read: (answer: Answer) => T): T {
  try {
    return read(answer);
  } catch (error) {
    throw new PassingFault(error instanceof Error ? error.message : String(error));
  }
}

function waitBefore(attempt: number, asked: number, { pauseMs, random }: HttpOptions): number {
  const backoff = 3 * pauseMs * 2 ** (attempt - 1) * (0.5 + random());
  return Math.max(asked, backoff);
}

async function request(url: string, deadline: number, options: HttpOptions): Promise<Answer> {
  const signal = AbortSignal.timeout(Math.max(1, Math.min(options.timeoutMs, deadline - options.now())));
  let target = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await send(url, new URL(target), signal, options);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      target = readRedirect(url, target, location);
      continue;
    }
    if (PASSING.has(response.status)) {
      await response.body?.cancel();
      const waitMs = retryAfter(response, options);
      if (waitMs <= LONGEST_WAIT_MS) throw new PassingFault(`the answer was ${response.status}`, waitMs);
      const seconds = Math.ceil(waitMs / 1000);
      throw new HttpError(
        `Cannot get ${url}: the answer was ${response.status}, which asks to wait for ${seconds} s; try again then`,
      );
    }
    const bytes = await readBody(response, target, options);
    return { status: response.status, bytes, text: new TextDecoder().decode(bytes) };
  }
  throw new HttpError(
    `Cannot get ${url}: more than ${MOST_REDIRECTS} redirects, the last to ${target}; check the address`,
  );
}

/** The address that a redirect leads to. */
function readRedirect(url: string, from: string, location: string): string {
  const target = URL.canParse(location, from) ? new URL(location, from) : null;
  if (target && /^https?:$/.test(target.protocol)) return target.href;
  const shown = (target?.href ?? location).slice(0, LONGEST_SHOWN);
  throw new HttpError(`Cannot get ${url}: a redirect to \`${shown}\`, expected http or https; check the address`);
}

async function send(url: string, target: URL, signal: AbortSignal, options: HttpOptions): Promise<Response> {
  const isNamed = options.namedHosts.has(target.hostname);
  try {
    if (!isNamed) refusePrivateHost(target);
    return await fetch(target, {
      redirect: 'manual',
      signal,
      headers: { 'user-agent': USER_AGENT },
      dispatcher: isNamed ? ANYWHERE : PUBLIC,
    });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (![error, cause].some((each) => each instanceof PrivateAddressError))
      throw new PassingFault(describe(error, options));
    throw new HttpError(
      `Cannot get ${url}: \`${target.hostname}\` is on this machine or in a private network; give an address there yourself if you trust it`,
      { cause: error },
    );
  }
}

/** Connections to hosts that the user named, and to all others. */
const ANYWHERE = new Agent();
const PUBLIC = new Agent({ connect: { lookup: lookupPublic } });

async function readBody(response: Response, url: string, options: HttpOptions): Promise<Uint8Array> {
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
  return Buffer.concat(chunks);
}

/** Milliseconds of a `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); 0 without one. */
function retryAfter(response: Response, { now }: HttpOptions): number {
  const value = response.headers.get('retry-after') ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

function describe(error: unknown, { timeoutMs }: HttpOptions): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no whole answer in ${timeoutMs / 1000} s`;
  const cause =
    error.cause instanceof Error ? error.cause.message || String((error.cause as NodeJS.ErrnoException).code) : '';
  return [error.message, cause].filter(Boolean).join(': ');
}
