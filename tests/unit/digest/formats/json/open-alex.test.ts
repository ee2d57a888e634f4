import { describe, expect, test } from 'vitest';
import { entriesOf, parse } from '../../../support/parse.ts';

const read = (value: unknown) => {
  const text = JSON.stringify(value);
  return { entries: entriesOf(text), issues: parse(text).issues.map(({ reason }) => reason) };
};

describe('works of OpenAlex', () => {
  test('have names in objects, the places of the words of their abstract, and ids in addresses', () => {
    const work = {
      id: 'https://openalex.org/W1234',
      doi: 'https://doi.org/10.48550/arxiv.2501.00001',
      title: 'Lamps &amp; <i>Ships</i>',
      display_name: 'Lamps',
      publication_date: '2025-01-02',
      cited_by_count: 3,
      authorships: [
        { author_position: 'first', author: { display_name: 'Ada Byron' }, institutions: [] },
        { author: { display_name: 'Bo Tern' } },
      ],
      abstract_inverted_index: { They: [0, 2], count: [1, 3], 'lamps.': [4] },
      best_oa_location: { pdf_url: 'https://arxiv.org/pdf/2501.00001' },
    };
    expect(read({ meta: { count: 1 }, results: [work], group_by: [] })).toMatchObject({
      entries: [
        {
          title: 'Lamps & Ships',
          abstract: 'They count They count lamps.',
          authors: ['Ada Byron', 'Bo Tern'],
          publishedOn: '2025-01-02',
          arxivId: '2501.00001',
          links: [],
        },
      ],
      issues: [],
    });
  });
});
