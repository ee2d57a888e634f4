import { describe, expect, test } from 'vitest';
import { searchDocument } from '../../../../src/export/search-server/document.ts';
import { paperOf, seen } from '../../search/sample-papers.ts';

const absolute = (path: string): string => `https://papers.example${path}`;

describe('searchDocument', () => {
  test('leaves out what is unknown', () => {
    expect(searchDocument(paperOf({ id: 'math/0309136', title: 'Clouds' }), absolute)).toEqual({
      id: 'math_0309136',
      paper_id: 'math/0309136',
      url: 'https://papers.example/papers/math/0309136/',
      title: 'Clouds',
      has_code: false,
      withdrawn: false,
      digests: [Date.UTC(2025, 0, 2) / 1000],
      first_digest: Date.UTC(2025, 0, 2) / 1000,
    });
  });

  test('has the newest counts, every text and each day once', () => {
    const paper = paperOf({
      id: 'a',
      abstract: 'It rains.',
      summaries: [{ text: 'Es regnet.', by: 'Somebody', language: 'de' }],
      comment: '12 pages',
      publishedOn: '2024-12-30',
      digests: [seen('2025-01-02', 3, 4), seen('2025-01-02', 5, null), seen('2025-01-03', null, null)],
      links: [{ kind: 'code', url: 'https://example.org/code' }],
    });
    expect(searchDocument(paper, absolute)).toMatchObject({
      abstract: 'It rains.',
      summaries: ['Es regnet.'],
      remark: '12 pages',
      published: Date.UTC(2024, 11, 30) / 1000,
      comments: 5,
      upvotes: 4,
      has_code: true,
      digests: [Date.UTC(2025, 0, 2) / 1000, Date.UTC(2025, 0, 3) / 1000],
    });
  });
});
