import { describe, expect, test } from 'vitest';
import { createHttpClient, DEFAULT_HTTP } from '../../../src/import/http.ts';
import { fetchDay } from '../../../src/import/hugging-face-api.ts';
import {
  daily,
  first,
  idsOf,
  inventedDay,
  inventedRecord,
  json,
  status,
  truncated,
  webPage,
  type Reply,
} from '../../support/source-server.ts';
import { sourceForTests } from '../../support/test-source.ts';

const source = await sourceForTests();

const DAY = '2025-11-05';
const http = createHttpClient({ ...DEFAULT_HTTP, pauseMs: 0, attempts: 2, namedHosts: new Set(['127.0.0.1']) });
const fetch = () => fetchDay(http, source.api, DAY);

/** The ids that a day gives, and how many requests that took. */
async function fetched(): Promise<{ ids: string[]; requests: number }> {
  const before = source.asked.length;
  const answer = await fetch();
  return { ids: answer.kind === 'papers' ? idsOf(answer.records) : [], requests: source.asked.length - before };
}

describe('fetchDay', () => {
  test('hands over the records as they came', async () => {
    const records = [...inventedDay(DAY, 2), { odd: true }];
    source.play(daily({ [DAY]: records }));
    expect(await fetch()).toEqual({ kind: 'papers', records });
  });

  test.each([
    [99, 1],
    [100, 2],
    [101, 2],
    [250, 3],
  ])('asks for %i records in %i pages', async (count, requests) => {
    const records = inventedDay(DAY, count);
    source.play(daily({ [DAY]: records }));
    expect(await fetched()).toEqual({ ids: idsOf(records), requests });
  });

  test('lists each paper once when the day grows between two pages, and votes come in', async () => {
    const records = inventedDay(DAY, 120);
    const grown = [inventedRecord(DAY, 500), ...records.slice(0, 99), inventedRecord(DAY, 100, { upvotes: 999 })];
    source.play((url, times) =>
      daily({ [DAY]: url.searchParams.get('p') === '0' ? records : [...grown, ...records.slice(100)] })(url, times),
    );
    expect((await fetched()).ids).toEqual(idsOf(records));
  });

  test('ends where a source answers the same to every page', async () => {
    source.play(() => json(inventedDay(DAY, 100)));
    expect(await fetched()).toMatchObject({ ids: { length: 100 }, requests: 2 });
  });

  test.each<[string, Reply, string]>([
    ['no paper', json([]), 'empty'],
    ['400', status(400), 'unpublished'],
    ['404', status(404), 'unpublished'],
  ])('tells what %s means', async (_, reply, kind) => {
    source.play(() => reply);
    expect(await fetch()).toEqual({ kind });
  });

  test.each<[string, Reply, RegExp]>([
    ['JSON that is cut', truncated, /no complete JSON, 2 times/],
    ['a web page', webPage, /HTML instead of JSON, 2 times/],
    ['an object', json({ error: 'odd' }), /JSON, but no array, 2 times/],
    ['403', status(403), /the answer was 403; check --api/],
  ])('says that it cannot use %s', async (_, reply, message) => {
    source.play(() => reply);
    await expect(fetch()).rejects.toThrow(message);
  });

  test('fails on a day of which one page cannot be fetched, rather than lose its papers', async () => {
    const route = daily({ [DAY]: inventedDay(DAY, 150) });
    source.play((url, times) => (url.searchParams.get('p') === '1' ? status(404) : route(url, times)));
    await expect(fetch()).rejects.toThrow(/p=1: the answer was 404/);
  });

  test('gets a day through faults', async () => {
    const records = inventedDay(DAY, 150);
    source.play(first([status(503)], daily({ [DAY]: records })));
    const api = `${source.api}/`.replace(/\/$/, '');
    expect(await fetchDay(http, api, DAY)).toMatchObject({ kind: 'papers', records: { length: 150 } });
  });
});
