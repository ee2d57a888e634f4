import { describe, expect, test } from 'vitest';
import { compareDiscussed, type PaperFragment } from '../../../../src/search/manifest.ts';
import { toRecord } from '../../../../src/search/build/record.ts';
import { paperOf, seen } from '../sample-papers.ts';

describe('toRecord', () => {
  test('contains what is searched, shown, filtered and sorted by', () => {
    const paper = paperOf({
      id: '2501.00001',
      title: 'GPT-4o on clouds',
      abstract: 'It says α.',
      authors: ['Ada Byron', 'B', 'C', 'D', 'E'],
      organization: 'The Lab',
      publishedOn: '2024-12-30',
      digests: [seen('2025-01-02', 3, 4), seen('2026-02-03', 7, null)],
      links: [{ kind: 'code', url: 'https://example.org/code' }],
      topics: ['vision', 'agents'],
    });
    expect(toRecord(paper)).toEqual({
      url: '/papers/2501.00001/',
      language: 'en',
      content: 'GPT-4o on clouds\n\nIt says α.\n\nAda Byron, B, C, D, E',
      meta: {
        title: 'GPT-4o on clouds',
        day: '2025-01-02',
        people: 'Ada Byron, B, C, D, E',
        titleAlso: '4o',
        also: 'alpha',
      },
      filters: {
        published: ['2024'],
        year: ['2025', '2026'],
        topic: ['vision', 'agents'],
        organization: ['The Lab'],
        code: ['yes'],
        day: ['2025-01-02'],
        comments: ['1', '2', '5'],
        discussed: ['0000019.5'],
      },
      sort: { day: '2025-01-02 2501.00001', discussed: '0000019.5 2025-01-02 2501.00001' },
    });
  });

  test('omits what is unknown', () => {
    expect(toRecord(paperOf({ id: 'a', title: 'A' }))).toEqual({
      url: '/papers/a/',
      language: 'en',
      content: 'A',
      meta: { title: 'A', day: '2025-01-02' },
      filters: { year: ['2025'], day: ['2025-01-02'] },
      sort: { day: '2025-01-02 a', discussed: '- 2025-01-02 a' },
    });
  });

  test('falls back from abstract to summary, and from authors to organization', () => {
    const summary = { text: 'Somebody says so.', by: 'Somebody', language: 'en' };
    const { content, meta } = toRecord(paperOf({ id: 'a', title: 'A', summaries: [summary], organization: 'The Lab' }));
    expect([content, meta.people]).toEqual(['A\n\nSomebody says so.\n\nThe Lab', 'The Lab']);
  });

  test('joins marks to their letters, as queries have them', () => {
    const paper = (form: 'NFC' | 'NFD') =>
      paperOf({
        id: 'a',
        title: 'Märchen'.normalize(form),
        abstract: 'Über 강화.'.normalize(form),
        authors: ['Zoë Bräuer'.normalize(form)],
        comment: 'In Zürich'.normalize(form),
      });
    expect(toRecord(paper('NFD'))).toEqual(toRecord(paper('NFC')));
  });

  test('has the spellings of title and people in both, and those of other texts where neither has them', () => {
    const paper = paperOf({ id: 'a', title: 'Of Müller', abstract: 'Müller and Łoś.', authors: ['Jürgen Müller'] });
    expect(toRecord(paper).meta).toMatchObject({ titleAlso: 'mueller', peopleAlso: 'juergen mueller', also: 'los' });
  });

  test('sorts papers with unknown counts below those with zero', () => {
    const counts = [null, 0, 1, 30, 4000].map((upvotes) =>
      toRecord(paperOf({ id: 'a', digests: [seen('2025-01-02', null, upvotes)] })),
    );
    const values = counts.map(({ sort }) => sort.discussed);
    expect(values.toSorted()).toEqual(values);
  });
});

describe('compareDiscussed', () => {
  const fragment = (url: string, day: string, points?: string): PaperFragment => ({
    url,
    content: '',
    locations: [],
    meta: { title: '', day },
    filters: points === undefined ? {} : { discussed: [points] },
  });

  test('sorts by points, then day, then permalink, unknown points last', () => {
    const ordered = [
      fragment('/a/', '2024-01-01', '0000120.0'),
      fragment('/b/', '2025-01-02', '0000019.5'),
      fragment('/d/', '2025-01-01', '0000019.5'),
      fragment('/c/', '2025-01-01', '0000019.5'),
      fragment('/e/', '2026-01-01', '0000000.0'),
      fragment('/f/', '2026-01-01'),
    ];
    expect(ordered.toReversed().toSorted(compareDiscussed)).toEqual(ordered);
  });
});
