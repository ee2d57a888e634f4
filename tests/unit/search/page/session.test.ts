import { describe, expect, test } from 'vitest';
import type { SearchListener } from '../../../../src/search/page/search-client.ts';
import { SearchSession } from '../../../../src/search/page/session.ts';
import type { SearchUpdate } from '../../../../src/search/protocol.ts';
import { parseQuery } from '../../../../src/search/query.ts';
import type { SearchRequest } from '../../../../src/search/request.ts';
import { flushPromises, fragmentOf } from '../engine/fake-shards.ts';

const requestFor = (text: string, filters: SearchRequest['filters'] = {}): SearchRequest => ({
  query: parseQuery(text),
  order: 'newest',
  filters,
});

const COMPLETE: SearchUpdate = {
  rows: [],
  total: 0,
  isComplete: true,
  hasMore: false,
  missing: [],
  isLookupMissing: false,
};
const ONE_ROW: SearchUpdate = { ...COMPLETE, rows: [fragmentOf('a')], total: 9, isComplete: false };

/** A session whose client answers when a test decides; `calls` records what client and view are called for. */
function startSession({ suggestion = null as string | null | Error, shorter = null as string | null } = {}) {
  const calls: string[] = [];
  const listeners: SearchListener[] = [];
  const view = {
    begin: ({ query }: SearchRequest) => void calls.push(`begin ${query.text}`),
    clearRows: () => void calls.push('clear rows'),
    update: ({ rows }: SearchUpdate) => void calls.push(`update ${rows.length}`),
    fail: () => void calls.push('fail'),
    reset: () => void calls.push('reset'),
    suggest: ({ query }: SearchRequest) => void calls.push(`suggest ${query.text}`),
    showNothing: (_: SearchRequest, fewer: SearchRequest | null) =>
      void calls.push(`nothing, without a word: ${fewer?.query.text ?? 'nothing'}`),
    failToSuggest: () => void calls.push('fail to suggest'),
  };
  const client = {
    prepare: () => void calls.push('prepare'),
    search: ({ query }: SearchRequest, count: number, listener: SearchListener) => {
      calls.push(`search ${query.text} ${count}`);
      listeners.push(listener);
    },
    more: (count: number) => void calls.push(`more ${count}`),
    restart: () => void calls.push('restart'),
    stop: () => void calls.push('stop'),
    suggest: () =>
      suggestion instanceof Error ? Promise.reject(suggestion) : Promise.resolve({ corrected: suggestion, shorter }),
  };
  const session = new SearchSession(client, view, 20);
  /** Search for a text, and forget the calls that this makes. */
  const search = (text: string): SearchListener => {
    session.search(requestFor(text));
    calls.splice(0);
    const listener = listeners.at(-1);
    if (!listener) throw new Error('No search was started');
    return listener;
  };
  return { session, search, calls };
}

describe('SearchSession', () => {
  test('starts a search, keeping the rows of the one before until it has its first', () => {
    const { session, search, calls } = startSession();
    const tides = search('tide');
    tides.onUpdate({ ...ONE_ROW, rows: [] });
    tides.onUpdate(ONE_ROW);
    tides.onUpdate(ONE_ROW);
    session.search(requestFor('boats'));
    expect(calls).toEqual(['update 0', 'clear rows', 'update 1', 'update 1', 'begin boats', 'search boats 20']);
  });

  test('removes the rows of the search before where a complete search has found nothing', () => {
    const { search, calls } = startSession();
    search('tide').onUpdate(COMPLETE);
    expect(calls).toEqual(['clear rows', 'update 0']);
  });

  test('searches for a filter without words, and for nothing only after a reset', () => {
    const { session, calls } = startSession();
    session.search(requestFor('', { code: 'yes' }));
    session.search(requestFor(' '));
    expect(calls).toEqual(['begin ', 'search  20', 'stop', 'reset']);
  });

  test('asks for a page more', () => {
    const { session, search, calls } = startSession();
    search('tide');
    session.more();
    expect(calls).toEqual(['more 20']);
  });

  test('reports a failure, and repeats the search from nothing on retry', () => {
    const { session, search, calls } = startSession();
    search('tide').onFailure();
    session.retry();
    expect(calls).toEqual(['fail', 'restart', 'begin tide', 'search tide 20']);
  });

  test('searches again when the index was outdated', () => {
    const { search, calls } = startSession();
    search('tide').onOutdated();
    expect(calls).toEqual(['begin tide', 'search tide 20']);
  });

  test('pauses a pending search, and resumes it once', () => {
    const { session, search, calls } = startSession();
    search('tide');
    session.pause();
    session.resume();
    session.resume();
    expect(calls).toEqual(['stop', 'begin tide', 'search tide 20']);
  });

  test.each([
    ['complete', (listener: SearchListener) => listener.onUpdate(COMPLETE)],
    ['failed', (listener: SearchListener) => listener.onFailure()],
  ])('does not pause a %s search', (_, end) => {
    const { session, search, calls } = startSession();
    end(search('tide'));
    calls.splice(0);
    session.pause();
    session.resume();
    expect(calls).toEqual([]);
  });

  test.each([
    ['the corrected query', 'difusion', 'diffusion', { total: 2 }, ['suggest diffusion']],
    ['the wider query where nothing is found and nothing corrected', 'GPT-4o', null, {}, ['suggest GPT 4o']],
    ['no wider query where something is found', 'GPT-4o', null, { total: 2 }, []],
    ['nothing where enough is found', 'difusion', 'diffusion', { total: 3 }, []],
    ['nothing where days are missing', 'difusion', 'diffusion', { missing: [{ first: '', last: '' }] }, []],
  ])('suggests %s', async (_, text, suggestion, update, expected) => {
    const { search, calls } = startSession({ suggestion });
    const listener = search(text);
    listener.onUpdate({ ...COMPLETE, ...update });
    listener.onUpdate({ ...COMPLETE, ...update });
    await flushPromises();
    expect(calls.filter((call) => call.startsWith('suggest'))).toEqual(expected);
  });

  test('reports that it cannot suggest anything, and still suggests a wider query', async () => {
    const { search, calls } = startSession({ suggestion: new Error('gone') });
    search('GPT-4o').onUpdate(COMPLETE);
    await flushPromises();
    expect(calls.slice(-3)).toEqual(['fail to suggest', 'suggest GPT 4o', 'nothing, without a word: nothing']);
  });

  test.each([
    ['a query without its rarest word', { shorter: 'tide' }, {}, ['nothing, without a word: tide']],
    ['nothing where there is none', {}, {}, ['nothing, without a word: nothing']],
    ['nothing at all where something is found', { shorter: 'tide' }, { total: 1 }, []],
  ])('offers %s', async (_, suggestions, update, expected) => {
    const { search, calls } = startSession(suggestions);
    search('tide zzz').onUpdate({ ...COMPLETE, ...update });
    await flushPromises();
    expect(calls.filter((call) => call.startsWith('nothing'))).toEqual(expected);
  });

  test('drops a suggestion for a request that has been replaced', async () => {
    const { search, calls } = startSession({ suggestion: 'diffusion' });
    search('difusion').onUpdate(COMPLETE);
    search('tide');
    await flushPromises();
    expect(calls).toEqual([]);
  });
});
