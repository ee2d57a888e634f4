import { describe, expect, test } from 'vitest';
import { entriesOf, issuesOf } from '../../../support/parse.ts';

const textOf = (fields: object) => JSON.stringify([{ title: 'Lamps', abstract: 'They count.', ...fields }]);

describe('arxivRows.parse, of ids,', () => {
  test.each([
    ['externalIds', { paperId: '0f1e2d3c4b5a69788796a5b4c3d2e1f001234567', externalIds: { ArXiv: '2511.00001' } }],
    ['ids', { id: 'https://openalex.org/W123456', ids: { arxiv: 'arXiv:2511.00001' } }],
    ['openAccessPdf', { openAccessPdf: { url: 'https://arxiv.org/pdf/2511.00001' } }],
    ['best_oa_location', { best_oa_location: { pdf_url: 'https://arxiv.org/pdf/2511.00001v1' } }],
  ])('finds one in %s', (_, fields) => {
    expect(entriesOf(textOf(fields))).toMatchObject([{ arxivId: '2511.00001', links: [] }]);
    expect(issuesOf(textOf(fields))).toEqual([]);
  });

  test.each([
    ['a DOI among other ids', { externalIds: { DOI: '10.1000/182', CorpusId: 7 } }, 'https://doi.org/10.1000/182'],
    ['a DOI as the id', { id: '10.1000/182' }, 'https://doi.org/10.1000/182'],
    ['an id of the ACL Anthology', { id: '2024.acl-long.1' }, 'https://aclanthology.org/2024.acl-long.1/'],
  ])('makes a link of %s', (_, fields, url) => {
    expect(entriesOf(textOf(fields))).toMatchObject([{ arxivId: null, links: [{ kind: 'other', url }] }]);
    expect(issuesOf(textOf(fields))).toEqual([]);
  });

  test('fills up an id that became a number, and says so', () => {
    expect(entriesOf(textOf({ id: 2511.0101 }))).toMatchObject([{ arxivId: '2511.01010' }]);
    expect(issuesOf(textOf({ id: 2511.0101 }))).toEqual(['inferred-id 1:2']);
    expect(issuesOf(textOf({ id: 2511.01234 }))).toEqual([]);
  });

  test.each([1762192799000, 1762192799, 20251103, '20251103', '1762192799000'])('reads the day %j', (published) => {
    expect(entriesOf(textOf({ published }))).toMatchObject([{ publishedOn: '2025-11-03' }]);
  });
});
