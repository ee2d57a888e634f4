import { describe, expect, test } from 'vitest';
import { fetchFromArxiv } from '../../../src/import/arxiv-api.ts';
import { createHttpClient, DEFAULT_HTTP } from '../../../src/import/http.ts';
import {
  arxiv,
  atom,
  atomError,
  status,
  text,
  webPage,
  type InventedPaper,
  type Reply,
} from '../../support/source-server.ts';
import { sourceForTests } from '../../support/test-source.ts';

const source = await sourceForTests();

const http = createHttpClient({ ...DEFAULT_HTTP, pauseMs: 0, attempts: 2, namedHosts: new Set(['127.0.0.1']) });
const fetch = (...ids: readonly string[]) => fetchFromArxiv(http, source.api, ids);

const LAMP: InventedPaper = {
  id: '2510.00001',
  title: 'Lamps & Lights\n  in $2\\times$ < 3 Rooms',
  abstract: 'A lamp is lit in $O(n)$ rooms, $a < b$ \\& &lt; of\nthem dark.\n  It goes \\emph{out}.',
  authors: ['Ada Quill', 'Bo Térn'],
  publishedOn: '2025-10-01',
  categories: ['cs.LG', 'stat.ML'],
};
const OLD: InventedPaper = { ...LAMP, id: 'hep-th/9901001', title: '1984', abstract: '42' };

describe('fetchFromArxiv', () => {
  test('reads title, abstract with its LaTeX, names, categories with the primary one first, and day', async () => {
    source.play(arxiv([LAMP, OLD]));
    const found = await fetch(LAMP.id, OLD.id);
    expect(source.asked.at(-1)).toBe('/api/query?id_list=2510.00001,hep-th/9901001&max_results=100');
    expect(found.get(LAMP.id)).toEqual({
      arxivId: LAMP.id,
      title: 'Lamps & Lights in $2\\times$ < 3 Rooms',
      abstract: 'A lamp is lit in $O(n)$ rooms, $a < b$ \\& &lt; of them dark.\n\nIt goes \\emph{out}.',
      remark: null,
      authors: ['Ada Quill', 'Bo Térn'],
      publishedOn: '2025-10-01',
      categories: ['cs.LG', 'stat.ML'],
    });
    expect(found.get(OLD.id)).toMatchObject({ title: '1984', abstract: '42' });
  });

  test('leaves out an id that arXiv does not know', async () => {
    source.play(arxiv([LAMP]));
    expect([...(await fetch(LAMP.id, '2510.99999')).keys()]).toEqual([LAMP.id]);
  });

  test('ignores an entry that reports an error', async () => {
    source.play((url, times) => (times === 0 ? atom([atomError]) : arxiv([LAMP])(url, times)));
    expect([...(await fetch(LAMP.id, '2510.00077')).keys()]).toEqual([LAMP.id]);
  });

  test('asks once more where arXiv answers that there is nothing, and then believes it', async () => {
    source.play(() => atom([]));
    const before = source.asked.length;
    expect(await fetch('2510.00002')).toEqual(new Map());
    expect(source.asked.length - before).toBe(2);
  });

  test('asks for nothing without an id', async () => {
    const before = source.asked.length;
    expect(await fetch()).toEqual(new Map());
    expect(source.asked.length).toBe(before);
  });

  test('gets the others of a list that is refused for one id', async () => {
    const refused = '2510.00013';
    source.play((url, times) => (url.search.includes(refused) ? status(400) : arxiv([LAMP])(url, times)));
    expect([...(await fetch('2510.00003', refused, LAMP.id, '2510.00004')).keys()]).toEqual([LAMP.id]);
  });

  test.each<[string, Reply, RegExp]>([
    ['a web page', webPage, /no whole Atom feed, 2 times/],
    [
      'a feed that is cut',
      text('<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arx'),
      /no whole Atom feed/,
    ],
    ['403', status(403), /the answer was 403; check --arxiv/],
  ])('says that it cannot use %s', async (_, reply, message) => {
    source.play(() => reply);
    await expect(fetch(LAMP.id)).rejects.toThrow(message);
  });
});
