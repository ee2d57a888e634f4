import { withTimeLimit } from './time-limit.ts';

/** The bytes of a file. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** How a file is requested. */
export interface LoadOptions {
  /** Default: that of the global scope. */
  readonly fetch?: typeof fetch;
  /** Default: the browser decides whether its copy is fresh. */
  readonly cache?: RequestCache;
}

/** A file that could not be loaded, after everything that loads it again was tried. */
export class NotLoadedError extends Error {
  readonly url: string;

  constructor(url: string, options?: ErrorOptions) {
    super(`${url} could not be loaded`, options);
    this.url = url;
  }
}

/**
 * Loads a file. One that hangs counts as missing; one that cannot be decoded is loaded once more past the browser's cache,
 * which may keep a damaged copy.
 * @param decode throws when the file is damaged
 * @throws when the file is missing, hangs, or is damaged
 */
export async function loadFile<T>(
  url: string,
  decode: (bytes: Bytes) => T | Promise<T>,
  options: LoadOptions = {},
): Promise<T> {
  const bytes = await loadBytes(url, options);
  try {
    return await decode(bytes);
  } catch {
    return decode(await loadBytes(url, { ...options, cache: 'reload' }));
  }
}

/**
 * Decodes a text.
 * @throws when it is not UTF-8
 */
export function decodeText(bytes: Bytes): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/**
 * Decodes a script.
 * @throws for a page, which some servers send in place of what is missing
 */
export function decodeScript(bytes: Bytes): string {
  const script = decodeText(bytes);
  if (/^\s*(?:<|$)/.test(script)) throw new Error('A script is expected');
  return script;
}

function loadBytes(url: string, { fetch = globalThis.fetch, cache = 'default' }: LoadOptions): Promise<Bytes> {
  return withTimeLimit(async ({ signal, extend }) => {
    const response = await fetch(url, { signal, cache });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    extend();
    return readBody(response, extend);
  });
}

/** @param onProgress called for each part that has arrived */
async function readBody({ body }: Response, onProgress: () => void): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    parts.push(read.value);
    onProgress();
  }
  return join(parts);
}

function join(parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}
