import { describe, expect, test } from 'vitest';
import { createHttpClient, HttpError, type HttpClient, type HttpOptions } from '../../../src/import/http.ts';
import {
  drip,
  first,
  flood,
  json,
  redirect,
  reset,
  status,
  text,
  truncated,
  unreachable,
  webPage,
  type Reply,
} from '../../support/source-server.ts';
import { sourceForTests } from '../../support/test-source.ts';

const source = await sourceForTests();

const NOW = Date.parse('2025-11-05T08:00:00Z');
const FINE: Reply = json(['fine']);
const readJson = ({ text }: { readonly text: string }): unknown => JSON.parse(text);

/** A client that never waits: what it would have slept is in `waits`, and its clock stands but for that. */
function client(options: Partial<HttpOptions> = {}): { http: HttpClient; waits: number[] } {
  const waits: number[] = [];
  let now = NOW;
  const http = createHttpClient({
    pauseMs: 0,
    timeoutMs: 2_000,
    totalMs: 600_000,
    namedHosts: new Set(['127.0.0.1']),
    maxBytes: 1_000_000,
    attempts: 3,
    random: () => 0.5,
    now: () => now,
    sleep: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    ...options,
  });
  return { http, waits };
}

describe('createHttpClient', () => {
  test.each<[string, Reply]>([
    ['429', status(429)],
    ['503', status(503)],
    ['JSON that is cut', truncated],
    ['a web page instead of JSON', webPage],
    ['a connection that is reset', reset],
  ])('tries again after %s', async (_, fault) => {
    source.play(first([fault, fault], () => FINE));
    const { http } = client();
    expect((await http(`${source.api}/again/${encodeURIComponent(_)}`, readJson)).value).toEqual(['fine']);
  });

  test.each<[string, Reply, RegExp]>([
    ['503', status(503), /the answer was 503, 3 times; try again later$/],
    ['JSON that is cut', truncated, /, 3 times; try again later$/],
    ['a connection that is reset', reset, /, 3 times; try again later$/],
    ['an answer that drips', drip, /no whole answer in 0.15 s, 3 times; try again later$/],
  ])('gives up on %s, saying so', async (_, fault, message) => {
    source.play(() => fault);
    const { http } = client({ timeoutMs: 150 });
    const asked = source.asked.length;
    const failure = http(`${source.api}/never`, readJson);
    await expect(failure).rejects.toThrow(HttpError);
    await expect(failure).rejects.toThrow(message);
    expect(source.asked.length - asked).toBe(3);
  });

  test.each<[string, Reply, RegExp]>([
    ['redirects in a circle', redirect('/circle'), /more than 5 redirects, the last to http:.*\/circle; check/],
    ['a redirect to nowhere', redirect('http://'), /a redirect to `http:\/\/`, expected http or https; check/],
    [
      'a redirect to data',
      redirect('data:application/json,[1]'),
      /a redirect to `data:application\/json,\[1\]`, expected/,
    ],
    [
      'a redirect to a file',
      redirect('file:///etc/passwd'),
      /a redirect to `file:\/\/\/etc\/passwd`, expected http or/,
    ],
    ['an answer without end', flood, /more than 1000000 bytes; check/],
  ])('gives up at once on %s', async (_, fault, message) => {
    source.play(() => fault);
    const { http, waits } = client();
    await expect(http(`${source.api}/circle`)).rejects.toThrow(message);
    expect(waits).toEqual([]);
  });

  test('reports why no server can be reached', async () => {
    const api = await unreachable();
    await expect(client().http(api)).rejects.toThrow(/^Cannot get http:.*ECONNREFUSED.*, 3 times; try again later$/);
  });

  test.each([200, 400, 404])('hands over a whole answer with status %i', async (code) => {
    source.play(() => status(code));
    const answer = await client().http(`${source.api}/whole`);
    expect([answer.status, answer.value]).toEqual([code, JSON.stringify({ error: `status ${code}` })]);
  });

  test('follows redirects', async () => {
    source.play(({ pathname }) => (pathname === '/from' ? redirect('../to?x=1') : FINE));
    expect((await client().http(`${source.api}/from`)).status).toBe(200);
    expect(source.asked.at(-1)).toBe('/to?x=1');
  });

  test.each([
    'localhost',
    '127.0.0.2',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '2130706434',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '[fc00::1]',
    '[fe80::1]',
  ])('refuses at once a redirect to %s, which the user did not name', async (host) => {
    const { port } = new URL(source.api);
    source.play(() => redirect(`http://${host}:${port}/secret`));
    const asked = source.asked.length;
    const { http, waits } = client();
    await expect(http(`${source.api}/public`)).rejects.toThrow(
      /`[\w[\]:.]+` is on this machine or in a private network; give an address there yourself if you trust it$/,
    );
    expect([source.asked.slice(asked), waits]).toEqual([['/public'], []]);
  });

  test.each(['http', 'https'])('refuses a private address over %s that the user did not name', async (scheme) => {
    const { http } = client({ namedHosts: new Set() });
    const address = `${scheme}://localhost:${new URL(source.api).port}`;
    await expect(http(address)).rejects.toThrow(/`localhost` is on this machine/);
  });

  test('hands over bytes as they came, and text without a byte order mark', async () => {
    source.play(() => (response) => response.end(Buffer.from([0xef, 0xbb, 0xbf, 0x5b, 0x5d, 0xe9])));
    const { bytes, text } = await client().http(`${source.api}/bytes`);
    expect([[...bytes], text]).toEqual([[0xef, 0xbb, 0xbf, 0x5b, 0x5d, 0xe9], '[]\uFFFD']);
  });

  test.each([
    ['seconds', '7', 7_000],
    ['a date', 'Wed, 05 Nov 2025 08:00:09 GMT', 9_000],
    ['a date that is past', 'Wed, 05 Nov 2025 07:00:00 GMT', 300],
    ['no time', 'soon', 300],
  ])('waits as long as `Retry-After` asks, in %s', async (_, value, expected) => {
    source.play(first([status(429, { 'retry-after': value })], () => FINE));
    const { http, waits } = client({ pauseMs: 100 });
    await http(`${source.api}/later/${encodeURIComponent(value)}`);
    expect(waits).toEqual([expected]);
  });

  test('fails if it is asked to wait for longer than five minutes', async () => {
    source.play(() => status(429, { 'retry-after': '3600' }));
    const { http, waits } = client();
    await expect(http(`${source.api}/hour`)).rejects.toThrow(/asks to wait for 3600 s; try again then$/);
    expect(waits).toEqual([]);
  });

  test('gives up when all tries together would take too long', async () => {
    source.play(() => status(503, { 'retry-after': '20' }));
    const { http, waits } = client({ attempts: 5, totalMs: 50_000 });
    await expect(http(`${source.api}/long`)).rejects.toThrow(
      /: the answer was 503, try 3; another try would exceed the 50 s that one address may take; try again later$/,
    );
    expect(waits).toEqual([20_000, 20_000]);
  });

  test('waits twice as long before each further try, with jitter', async () => {
    source.play(() => status(503));
    const jitter = [0, 0.5, 1];
    const { http, waits } = client({ attempts: 4, pauseMs: 100, random: () => jitter.shift() ?? 0 });
    await expect(http(`${source.api}/backoff`)).rejects.toThrow(HttpError);
    expect(waits).toEqual([150, 600, 1800]);
  });

  test('leaves a pause between the starts of two requests', async () => {
    source.play(() => text('fine'));
    const { http, waits } = client({ pauseMs: 700 });
    for (let request = 0; request < 3; request += 1) await http(`${source.api}/pause`);
    expect(waits).toEqual([700, 700]);
  });
});
