import { describe, expect, test } from 'vitest';
import type { Entry, PaperFacts } from '../../../src/digest/schema.ts';
import { ENRICHED_FILE } from '../../../src/paper/merge.ts';
import { paperSummaries } from '../../../src/paper/summaries.ts';
import { archiveOf, digest, metadata } from '../support/sources.ts';

function merged(entries: readonly Partial<Entry>[], facts: readonly Partial<PaperFacts>[] = []) {
  const digests = entries.map((fields, index) =>
    digest(`2024-03-0${index + 1}`, [fields], { source: `S${index + 1}` }),
  );
  const { archive } = archiveOf(
    digests,
    facts.map((each) => metadata(each)),
  );
  const [paper, ...others] = archive.papers.values();
  expect(others).toEqual([]);
  return paper;
}

const SUMMARY = { text: 'It counts.', by: 'Us', language: 'en' };

describe('mergePaper', () => {
  test('takes each fact from the entry with the most facts that knows it', () => {
    const rich = {
      authors: ['Ada', 'Bo'],
      authorCount: 2,
      abstract: 'Long.',
      publishedOn: '2024-01-01',
      title: 'Lamps',
    };
    const poor = { abstract: 'Short.', organization: { name: 'Quay', handle: null }, title: 'LAMPS' };
    for (const entries of [
      [rich, poor],
      [poor, rich],
    ]) {
      expect(merged(entries)).toMatchObject({ ...rich, organization: { name: 'Quay' } });
    }
  });

  test('takes the newest of equally rich entries', () => {
    expect(merged([{ abstract: 'Old.' }, { abstract: 'New.' }])?.abstract).toBe('New.');
  });

  test('prefers metadata to entries, and earlier records to later ones', () => {
    const facts = [
      { title: 'Lamps', keywords: ['a'] },
      { title: 'Lamps', keywords: ['b'], publishedOn: '2024-01-02' },
    ];
    expect(merged([{ keywords: ['c'], publishedOn: '2024-01-01' }], facts)).toMatchObject({
      keywords: ['a'],
      publishedOn: '2024-01-02',
    });
  });

  test('prefers what editors write to what was found elsewhere, and that to entries, whatever the order of the files', () => {
    const found = (facts: Partial<PaperFacts>) => ({
      facts: { title: 'Lamps', ...facts },
      place: { path: ENRICHED_FILE, line: 1, column: 1 },
    });
    const records = [
      found({ abstract: 'Found.', categories: ['cs.LG'], publishedOn: '2024-01-02' }),
      metadata({ title: 'Lamps', abstract: 'Edited.' }),
    ];
    for (const ordered of [records, records.toReversed()]) {
      const { archive } = archiveOf(
        [digest('2024-03-01', [{ abstract: 'Said.', publishedOn: '2024-01-01' }])],
        ordered,
      );
      expect(archive.papers.get('lamps')).toMatchObject({
        abstract: 'Edited.',
        categories: ['cs.LG'],
        publishedOn: '2024-01-02',
      });
    }
  });

  test('never lets a summary stand in for the abstract, or the other way round', () => {
    expect(merged([{ summary: SUMMARY }])).toMatchObject({ abstract: null, summary: SUMMARY });
    expect(merged([{ abstract: 'A.' }])).toMatchObject({ abstract: 'A.', summary: null });
    expect(merged([{ summary: SUMMARY }, { abstract: 'A.' }])).toMatchObject({ abstract: 'A.', summary: SUMMARY });
  });

  test.each([
    ['the newest day that shows one', [3, 5, null], { value: 5, seenOn: '2024-03-02' }],
    ['it even where it is less', [9, 5], { value: 5, seenOn: '2024-03-02' }],
    ['none', [null, null], null],
    ['a zero', [4, 0], { value: 0, seenOn: '2024-03-02' }],
  ])('takes counts from %s', (_, counts, expected) => {
    expect(merged(counts.map((comments) => ({ comments })))?.comments).toEqual(expected);
    expect(merged(counts.map((upvotes) => ({ upvotes })))?.upvotes).toEqual(expected);
  });

  test('takes the greatest count of one day', () => {
    const digests = ['a', 'b'].map((name, index) =>
      digest('2024-03-01', [{ comments: 4 - index }], { path: `digests/${name}` }),
    );
    expect(archiveOf(digests).archive.papers.get('lamps')?.comments).toEqual({ value: 4, seenOn: '2024-03-01' });
  });

  test('counts the authors whom it names', () => {
    expect(merged([{ authors: ['Ada', 'Bo'], authorCount: null }])?.authorCount).toBe(2);
    expect(merged([{ authorCount: 7 }])?.authorCount).toBe(7);
  });

  test('adds the links that the authors remark, but papers on arXiv', () => {
    const remark =
      '12 pages; code at https://github.com/quay/lamp, talk at https://example.org/talk, see https://arxiv.org/abs/2401.00002';
    expect(merged([{ remark }])?.links).toEqual([
      { kind: 'code', url: 'https://github.com/quay/lamp' },
      { kind: 'other', url: 'https://example.org/talk' },
    ]);
  });

  test('prefers a list of all authors to one of some, and knows when all that it has is partial', () => {
    const partial = { authors: ['Ada'], authorsComplete: false, abstract: 'A.', publishedOn: '2024-01-01' };
    expect(merged([partial, { authors: ['Ada', 'Bo'], authorsComplete: true, authorCount: 2 }])).toMatchObject({
      authors: ['Ada', 'Bo'],
      authorCount: 2,
      authorsComplete: true,
    });
    expect(merged([partial])).toMatchObject({ authors: ['Ada'], authorCount: null, authorsComplete: false });
    expect(merged([partial, { authorCount: 7 }])).toMatchObject({ authorCount: 7, authorsComplete: false });
    expect(merged([partial], [{ title: 'Lamps', authors: ['Ada', 'Bo'] }])).toMatchObject({ authorsComplete: true });
  });

  test('merges the links of all sources in their order, without duplicate URLs', () => {
    const link = (name: string, kind: 'code' | 'other' = 'code') => ({ kind, url: `https://${name}.example` });
    const facts = [{ title: 'Lamps', links: [link('m')] }];
    expect(
      merged([{ links: [link('a'), link('m', 'other')] }, { links: [link('b'), link('a', 'other'), link('c')] }], facts)
        ?.links,
    ).toEqual([link('m'), link('b'), link('a', 'other'), link('c')]);
  });

  test('keeps the summary of every writer and language, also of digests that have the abstract', () => {
    const chinese = { text: '数。', by: 'Us', language: 'zh' };
    const other = { text: 'Counted.', by: 'Them', language: 'en' };
    const paper = merged([
      { abstract: 'A.', summary: { ...SUMMARY, text: 'It counts, they say.' }, authors: [] },
      { abstract: 'A.', summary: SUMMARY, translations: [chinese], authors: [], authorCount: 0 },
      { abstract: 'A.', summary: other },
    ]);
    expect(paper).toMatchObject({ summary: SUMMARY, otherSummaries: [other] });
    expect(paper?.appearances.map(({ summary, translations }) => [summary, translations])).toEqual([
      [null, []],
      [SUMMARY, [chinese]],
      [null, []],
    ]);
    expect(paper && paperSummaries(paper)).toEqual([SUMMARY, chinese, other]);
  });

  test('keeps every appearance, by day', () => {
    expect(merged([{ comments: 1 }, { upvotes: 2 }])?.appearances).toEqual([
      {
        date: '2024-03-01',
        digest: 'digests/2024-03-01.md',
        source: 'S1',
        comments: 1,
        upvotes: null,
        claimsWithdrawal: false,
        goneSince: null,
        summary: null,
        translations: [],
      },
      {
        date: '2024-03-02',
        digest: 'digests/2024-03-02.md',
        source: 'S2',
        comments: null,
        upvotes: 2,
        claimsWithdrawal: false,
        goneSince: null,
        summary: null,
        translations: [],
      },
    ]);
  });
});
