import { describe, expect, test } from 'vitest';
import { entriesOf, parse } from '../../../support/parse.ts';

const read = (value: unknown) => {
  const text = JSON.stringify(value);
  return { entries: entriesOf(text), issues: parse(text).issues.map(({ reason }) => reason) };
};

describe('rows of JSON', () => {
  test('have the facts that other formats have under the same names', () => {
    const row = {
      ...{ id: '2501.00001', title: 'Lamps', abstract: 'They count.', organisation: 'Harbour Works', withdrawn: 'yes' },
      ...{ project_page: 'https://example.org/lamps', Dataset: 'https://example.org/ships', model: 'a lamp' },
    };
    expect(read([row])).toMatchObject({
      entries: [
        {
          organization: { name: 'Harbour Works', handle: null },
          claimsWithdrawal: true,
          links: [
            { kind: 'project', url: 'https://example.org/lamps' },
            { kind: 'dataset', url: 'https://example.org/ships' },
          ],
        },
      ],
      issues: ['These fields are not read: `model`'],
    });
  });

  test('have a summary beside their abstract, and whose it is', () => {
    const row = { id: '2501.00001', title: 'Lamps', abstract: 'They count.', tldr: 'Counted.', summary_by: 'Quay' };
    expect(read([row])).toMatchObject({
      entries: [{ abstract: 'They count.', summary: { text: 'Counted.', by: 'Quay', language: 'en' } }],
      issues: [],
    });
  });

  test('have all their links, and an id from any of them', () => {
    const row = {
      ...{ title: 'Lamps', abstract: 'They count.', url: 'https://example.org/lamps' },
      ...{ pdf_url: 'https://arxiv.org/pdf/2501.00001', link: ['https://example.org/more'] },
    };
    expect(read([row])).toMatchObject({
      entries: [
        {
          arxivId: '2501.00001',
          links: [
            { kind: 'other', url: 'https://example.org/more' },
            { kind: 'other', url: 'https://example.org/lamps' },
          ],
        },
      ],
      issues: [],
    });
  });
});
