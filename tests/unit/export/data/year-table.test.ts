import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { toYearTable } from '../../../../src/export/data/year-table.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { archive } = archiveOf([
  digest('2024-12-31', [{ title: 'Old' }]),
  digest('2025-01-01', [
    { title: 'Old' },
    {
      title: '$n$ Lamps,\nand "ships"',
      abstract: 'They shine.',
      authors: ['Ada Quill', 'Bo Tern'],
      authorCount: 2,
      arxivId: '2501.00010',
      categories: ['cs.LG', 'cs.CL'],
      organization: { name: '=Quay', handle: null },
      publishedOn: '2024-12-30',
      links: [{ kind: 'code', url: 'https://example.org/lamps' }],
      comments: 0,
      upvotes: 7,
    },
    { title: 'A bird' },
  ]),
]);

describe('toYearTable', () => {
  const rows: Record<string, string>[] = parse(toYearTable(archive, '2025'), { bom: true, columns: true });

  test('has the papers whose first digest is of the year, by first day and id, without abstracts', () => {
    expect(rows.map(({ url }) => url)).toEqual([
      'http://localhost:4321/papers/2501.00010/',
      'http://localhost:4321/papers/a-bird/',
    ]);
    expect(toYearTable(archive, '2025')).not.toContain('They shine');
  });

  test('has the facts of a paper as a spreadsheet keeps them', () => {
    expect(rows[0]).toEqual({
      url: 'http://localhost:4321/papers/2501.00010/',
      title: 'n Lamps, and "ships"',
      authors: 'Ada Quill; Bo Tern',
      authorCount: '2',
      organization: "'=Quay",
      publishedOn: '2024-12-30',
      firstDigestOn: '2025-01-01',
      comments: '0',
      upvotes: '7',
      arxiv: 'arXiv:2501.00010',
      categories: 'cs.LG; cs.CL',
      topics: '',
      code: 'https://example.org/lamps',
      withdrawn: '',
      citationKey: 'quill2024lamps',
    });
  });

  test('leaves empty what is unknown', () => {
    const known = Object.entries(rows[1] ?? {}).filter(([, value]) => value !== '');
    expect(Object.fromEntries(known)).toEqual({
      url: 'http://localhost:4321/papers/a-bird/',
      title: 'A bird',
      firstDigestOn: '2025-01-01',
      citationKey: 'bird2025',
    });
  });

  test('has the names of its columns alone for a year without papers', () => {
    expect(toYearTable(archive, '2026').split('\r\n')).toHaveLength(2);
  });
});
