import { describe, expect, test } from 'vitest';
import { createHttpClient, DEFAULT_HTTP } from '../../../src/import/http.ts';
import { fetchPaper, findPaper } from '../../../src/import/hugging-face-papers.ts';
import { json, paperApi, status, webPage, type InventedPaper } from '../../support/source-server.ts';
import { sourceForTests } from '../../support/test-source.ts';

const source = await sourceForTests();

const http = createHttpClient({ ...DEFAULT_HTTP, pauseMs: 0, attempts: 2, namedHosts: new Set(['127.0.0.1']) });
const paper = (id: string, fields: Partial<InventedPaper> = {}): InventedPaper => ({
  id,
  title: 'Lamps: A Survey',
  abstract: 'A lamp is lit.',
  authors: ['Ada Quill', 'Bo Tern'],
  publishedOn: '2025-10-01',
  categories: [],
  ...fields,
});

describe('findPaper', () => {
  const sought = { title: 'LAMPS -- a survey', authorCount: 2, publishedOn: '2025-09-30' };

  test.each<[string, InventedPaper[], Partial<typeof sought>, string | null]>([
    ['the paper of the same letters and digits', [paper('2510.00001')], {}, '2510.00001'],
    ['none of another title', [paper('2510.00001', { title: 'Lamps: A Survey, Revisited' })], {}, null],
    ['none with other authors', [paper('2510.00001')], { authorCount: 3 }, null],
    ['none of another time', [paper('2510.00001')], { publishedOn: '2024-10-01' }, null],
    [
      'the one of two that fits',
      [paper('2510.00001'), paper('2410.00002', { publishedOn: '2024-10-01' })],
      {},
      '2510.00001',
    ],
    ['none of two that fit', [paper('2510.00001'), paper('2510.00002')], {}, null],
    ['the one that is listed twice', [paper('2510.00001'), paper('2510.00001')], {}, '2510.00001'],
    ['none where there is none', [], {}, null],
    ['nothing without a letter', [paper('2510.00001', { title: '!' })], { title: '!' }, null],
  ])('finds %s', async (_, papers, fields, expected) => {
    source.play(paperApi(papers));
    expect((await findPaper(http, source.api, { ...sought, ...fields }))?.arxivId ?? null).toBe(expected);
  });

  test('finds flat papers, too, and asks for no more than 250 letters of a title', async () => {
    const title = 'Lamps and '.repeat(40).trim();
    source.play(() => json([{ id: '2510.00001', title, authors: [{ name: 'Ada' }] }]));
    const found = await findPaper(http, source.api, { title, authorCount: null, publishedOn: null });
    expect(found?.arxivId).toBe('2510.00001');
    expect(new URLSearchParams(source.asked.at(-1)?.split('?')[1]).get('q')).toHaveLength(250);
  });

  test('treats a title that cannot be searched for as unknown', async () => {
    source.play(() => status(400));
    expect(await findPaper(http, source.api, sought)).toBeNull();
  });

  test('reports that it cannot use a web page', async () => {
    source.play(() => webPage);
    await expect(findPaper(http, source.api, sought)).rejects.toThrow(/HTML instead of JSON/);
  });
});

describe('fetchPaper', () => {
  test('reads what the source knows of an id', async () => {
    source.play(paperApi([paper('2510.00001')]));
    expect(await fetchPaper(http, source.api, '2510.00001')).toMatchObject({
      arxivId: '2510.00001',
      abstract: 'A lamp is lit.',
      authors: ['Ada Quill', 'Bo Tern'],
      categories: null,
      publishedOn: '2025-10-01',
    });
    expect(await fetchPaper(http, source.api, '2510.00002')).toBeNull();
  });

  test('reports that it has no permission', async () => {
    source.play(() => status(401));
    await expect(fetchPaper(http, source.api, '2510.00001')).rejects.toThrow(/the answer was 401; check --api/);
  });
});
