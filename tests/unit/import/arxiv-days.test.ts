import { describe, expect, test } from 'vitest';
import { arxivSource } from '../../../src/import/arxiv-days.ts';
import { createHttpClient, DEFAULT_HTTP } from '../../../src/import/http.ts';
import {
  arxivSearch,
  atom,
  atomError,
  first,
  status,
  webPage,
  type InventedPaper,
} from '../../support/source-server.ts';
import { sourceForTests } from '../../support/test-source.ts';

const source = await sourceForTests();

const DAY = '2025-11-05';
const http = createHttpClient({ ...DEFAULT_HTTP, pauseMs: 0, attempts: 2, namedHosts: new Set(['127.0.0.1']) });
const fetchDay = (category = 'cs.CL') => arxivSource(source.api, category).fetchDay(http, DAY);

const paper = (number: number, fields: Partial<InventedPaper> = {}): InventedPaper => ({
  id: `2511.${String(number).padStart(5, '0')}`,
  title: `Lamp ${number} \\emph{of}\n  $n$`,
  abstract: `Lamp ${number} is lit\nat dusk.`,
  authors: ['Ada Quill', 'Bo Térn'],
  publishedOn: DAY,
  categories: ['cs.CL', 'cs.LG'],
  ...fields,
});

describe('arxivSource.fetchDay', () => {
  test('has a record for each paper of the category that was submitted on the day, with its LaTeX', async () => {
    const [first, listed, other] = [
      paper(1),
      paper(2, { categories: ['cs.LG', 'cs.CL'] }),
      paper(3, { categories: ['cs.LG'] }),
    ];
    const late = [paper(4, { publishedOn: '2025-11-04' }), paper(5, { publishedOn: '2025-11-06' })];
    source.play(arxivSearch([first, listed, other, ...late]));
    const answer = await fetchDay();
    expect(answer).toMatchObject({ kind: 'papers', records: [{ id: `${first.id}v3` }, { id: `${listed.id}v3` }] });
    expect(answer.kind === 'papers' && answer.records[0]).toEqual({
      id: '2511.00001v3',
      title: 'Lamp 1 \\emph{of} $n$',
      abstract: 'Lamp 1 is lit at dusk.',
      authors: ['Ada Quill', 'Bo Térn'],
      categories: ['cs.CL', 'cs.LG'],
      published: `${DAY}T17:00:00Z`,
      updated: '2025-12-01T00:00:00Z',
    });
  });

  test('reads a day of several pages', async () => {
    const papers = Array.from({ length: 450 }, (_, index) => paper(index + 1));
    source.play(arxivSearch(papers));
    const before = source.asked.length;
    const answer = await fetchDay();
    expect(answer.kind === 'papers' && answer.records).toHaveLength(450);
    expect(source.asked.length - before).toBe(3);
  });

  test('says that a day is empty', async () => {
    source.play(arxivSearch([]));
    expect(await fetchDay()).toEqual({ kind: 'empty' });
  });

  test.each([
    ['papers are missing from a page', atom([], 7)],
    ['the answer does not say how many there are', status(500)],
    ['the answer is a web page', webPage],
    ['the answer is an error', atom([atomError])],
  ])('asks again where %s', async (_, reply) => {
    source.play(first([reply], arxivSearch([paper(1)])));
    expect(await fetchDay()).toMatchObject({ kind: 'papers', records: [{ id: '2511.00001v3' }] });
  });

  test('gives up with a message that says what is missing', async () => {
    source.play(() => atom([], 7));
    await expect(fetchDay()).rejects.toThrow('the answer has 0 papers instead of 7');
    source.play(() => status(400));
    await expect(fetchDay()).rejects.toThrow('the answer was 400; check --api and --category');
  });
});
