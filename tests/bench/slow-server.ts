import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** How slow a connection is. */
export interface Line {
  /** Milliseconds from a request to the first byte of its response. */
  readonly latencyMs: number;
  /** Of all responses together. */
  readonly bytesPerSecond: number;
}

/** What a server has sent since it was last asked. */
export interface Sent {
  readonly bytes: number;
  readonly requests: number;
  /** How many of the requests came one after another, each after the response before it: what latency multiplies. */
  readonly sequence: number;
}

/** A server of folders that acts like a host behind a connection of a given speed. */
export interface SlowServer {
  readonly url: string;
  setLine(line: Line | null): void;
  takeSent(): Sent;
  close(): Server;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

const SLICE_BYTES = 4096;

/**
 * Serves folders under paths; text is sent compressed, as GitHub Pages sends it.
 * A browser's own throttling leaves out the requests of workers, so the line is slow on this side.
 * @param folders by the path that they stand under, with slashes around; the longest first
 */
export async function serveSlowly(folders: Readonly<Record<string, string>>): Promise<SlowServer> {
  let line: Line | null = null;
  let [bytes, exchanges] = [0, [] as Exchange[]];
  let isFree = Promise.resolve();

  const send = async (response: ServerResponse, body: Buffer): Promise<void> => {
    if (line) await delay(line.latencyMs);
    for (let start = 0; start < body.length; start += SLICE_BYTES) {
      const slice = body.subarray(start, start + SLICE_BYTES);
      const speed = line?.bytesPerSecond;
      // Slices of all responses go through one by one.
      if (speed !== undefined) await (isFree = isFree.then(() => delay((1000 * slice.length) / speed)));
      response.write(slice);
      bytes += slice.length;
    }
    response.end();
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const [root = '', folder = ''] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
    const file = join(folder, path.slice(root.length), path.endsWith('/') ? 'index.html' : '');
    const exchange: Exchange = { start: performance.now(), end: Infinity };
    exchanges.push(exchange);
    response.on('finish', () => (exchange.end = performance.now()));
    if (folder === '' || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)];
    const body = type ? gzipSync(readFileSync(file)) : readFileSync(file);
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      ...(type && { 'content-encoding': 'gzip' }),
    });
    void send(response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    setLine: (newLine) => (line = newLine),
    takeSent: () => {
      const taken = { bytes, requests: exchanges.length, sequence: longestSequence(exchanges) };
      [bytes, exchanges] = [0, []];
      return taken;
    },
    close: () => server.close(),
  };
}

/** A request and its response, in milliseconds. */
interface Exchange {
  readonly start: number;
  end: number;
}

/**
 * The most exchanges of which none overlaps another: taking whichever ends first never takes one too few. What has not ended
 * yet was not waited for.
 */
function longestSequence(exchanges: readonly Exchange[]): number {
  const ended = exchanges.filter(({ end }) => end < Infinity);
  let [count, free] = [0, -Infinity];
  for (const { start, end } of ended.toSorted((a, b) => a.end - b.end)) {
    if (start < free) continue;
    [count, free] = [count + 1, end];
  }
  return count;
}
