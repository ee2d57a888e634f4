import { describe, expect, test } from 'vitest';
import { searchDocument } from '../../../../src/export/search-server/document.ts';
import { SEARCH_SERVERS } from '../../../../src/export/search-server/servers.ts';
import { paperOf } from '../../search/sample-papers.ts';

const BARE = searchDocument(paperOf({ id: 'a' }), String);
const FULL = searchDocument(
  paperOf({
    id: 'b',
    abstract: 'It rains.',
    summaries: [{ text: 'Rain.', by: null, language: 'en' }],
    authors: ['Ada Byron'],
    organization: 'The Lab',
    topics: ['agents'],
    keywords: ['rain'],
    categories: ['cs.CL'],
    comment: '12 pages',
    language: 'en',
    publishedOn: '2024-12-30',
    digests: [{ date: '2025-01-02', source: null, claimsWithdrawal: false, goneSince: null, comments: 1, upvotes: 2 }],
  }),
  String,
);

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  'string[]': (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  int32: (value) => Number.isInteger(value) && Number(value) < 2 ** 31,
  int64: Number.isInteger,
  'int64[]': (value) => Array.isArray(value) && value.every(Number.isInteger),
  bool: (value) => typeof value === 'boolean',
};

describe('the fields of Typesense', () => {
  const { fields } = SEARCH_SERVERS.typesense.fields as {
    readonly fields: readonly { readonly name: keyof typeof FULL; readonly type: string; readonly optional?: true }[];
  };

  test('are those of a document, with its types, and optional where a paper may lack them', () => {
    expect(fields.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(FULL)
        .filter((name) => name !== 'id')
        .toSorted(),
    );
    for (const { name, type, optional } of fields) {
      expect([name, CHECKS[type]?.(FULL[name])]).toEqual([name, true]);
      expect([name, name in BARE]).toEqual([name, optional !== true]);
    }
  });

  test('stand on a line each document', () => {
    const lines = SEARCH_SERVERS.typesense.toLines(FULL);
    expect(lines.endsWith('}\n')).toBe(true);
    expect(JSON.parse(lines)).toEqual(FULL);
  });
});

describe('the fields of OpenSearch', () => {
  const { mappings } = SEARCH_SERVERS.opensearch.fields as { mappings: { properties: Record<string, unknown> } };

  test('are those of a document', () => {
    const { id, ...document } = FULL;
    expect(Object.keys(mappings.properties).toSorted()).toEqual(Object.keys(document).toSorted());
    const [action = '', line = '', end] = SEARCH_SERVERS.opensearch.toLines(FULL).split('\n');
    expect([JSON.parse(action), JSON.parse(line), end]).toEqual([
      { index: { _index: 'papers', _id: id } },
      document,
      '',
    ]);
  });
});
