import { describe, expect, test } from 'vitest';
import { issueRecord } from '../../../src/source/issues.ts';
import type { Entry } from '../../../src/digest/schema.ts';
import { archiveOf, daysOfPapers, digest, metadata } from '../support/sources.ts';

const [ONE, TWO, THREE, FOUR] = ['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04'];
const [ID, OTHER_ID] = ['2401.00001', '2401.00002'];

/** Entries of successive days, all titled `Lamps`; the days of each paper they make. */
function parted(...entries: Partial<Entry>[]): string[][] {
  const days = [ONE, TWO, THREE, FOUR];
  const { archive } = archiveOf(entries.map((fields, index) => digest(days[index] ?? '', [fields])));
  return Object.values(daysOfPapers(archive)).toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

describe('clusterPapers', () => {
  test.each<[string, Partial<Entry>, Partial<Entry>]>([
    ['the same id under two titles', { arxivId: ID, title: 'Lamps' }, { arxivId: ID, title: 'Beacons' }],
    [
      'the same id, whatever contradicts',
      { arxivId: ID, authorCount: 1 },
      { arxivId: ID, authorCount: 9, publishedOn: ONE },
    ],
    ['the same title and nothing else', {}, {}],
    ['titles that differ in case, marks and signs', { title: 'Fréchet: Lamps' }, { title: 'FRECHET lamps!' }],
    ['an id and its title', { arxivId: ID }, {}],
    ['equal counts', { authorCount: 3 }, { authorCount: 3 }],
    ['a count and none', { authorCount: 3 }, {}],
    ['dates two days apart', { publishedOn: '2024-01-01' }, { publishedOn: '2024-01-03' }],
    ['dates two days apart over a year’s end', { publishedOn: '2023-12-31' }, { publishedOn: '2024-01-02' }],
    ['a date and a count', { publishedOn: '2024-01-01' }, { authorCount: 3 }],
    [
      'an id with facts and the same facts',
      { arxivId: ID, authorCount: 3, publishedOn: '2024-01-02' },
      { authorCount: 3, publishedOn: '2024-01-01' },
    ],
  ])('makes one paper of %s', (_, a, b) => {
    expect(parted(a, b)).toEqual([[ONE, TWO]]);
    expect(parted(b, a)).toEqual([[ONE, TWO]]);
  });

  test.each<[string, Partial<Entry>, Partial<Entry>]>([
    ['two ids', { arxivId: ID }, { arxivId: OTHER_ID }],
    ['two titles', { title: 'Lamps' }, { title: 'Ships' }],
    ['titles without a letter', { title: '…' }, { title: '!' }],
    ['counts that differ', { authorCount: 3 }, { authorCount: 4 }],
    ['dates three days apart', { publishedOn: '2024-01-01' }, { publishedOn: '2024-01-04' }],
    [
      'equal counts with dates far apart',
      { authorCount: 3, publishedOn: '2023-01-01' },
      { authorCount: 3, publishedOn: '2024-01-01' },
    ],
    ['an id and a count that contradicts it', { arxivId: ID, authorCount: 3 }, { authorCount: 4 }],
    ['an id and a date that contradicts it', { arxivId: ID, publishedOn: '2023-01-01' }, { publishedOn: '2024-01-01' }],
  ])('keeps %s apart', (_, a, b) => {
    expect(parted(a, b)).toEqual([[ONE], [TWO]]);
    expect(parted(b, a)).toEqual([[ONE], [TWO]]);
  });

  test.each<[string, Partial<Entry>[], string[][]]>([
    ['two ids', [{ arxivId: ID }, { arxivId: OTHER_ID }, {}], [[ONE], [TWO], [THREE]]],
    ['two counts', [{ authorCount: 2 }, { authorCount: 3 }, {}], [[ONE], [TWO], [THREE]]],
    [
      'two dates',
      [{ publishedOn: '2023-01-01' }, { publishedOn: '2024-01-01' }, { authorCount: 3 }],
      [[ONE], [TWO], [THREE]],
    ],
  ])('keeps apart what fits %s, and says so', (_, entries, papers) => {
    expect(parted(...entries)).toEqual(papers);
    const days = [ONE, TWO, THREE];
    const { issues } = archiveOf(entries.map((fields, index) => digest(days[index] ?? '', [fields])));
    expect(issues.map(issueRecord).map(({ slug, path, line }) => [slug, path, line])).toEqual([
      ['ambiguous-paper', `digests/${THREE}.md`, 1],
    ]);
  });

  const linked = (title: string, url: string, fields: Partial<Entry> = {}): Partial<Entry> => ({
    title,
    links: [{ kind: 'other', url }],
    ...fields,
  });
  const DOI = 'https://doi.org/10.1101/2024.03.01.123456';

  test('joins entries with the same DOI, or other id of a paper, whose titles differ a little', () => {
    const preprint = 'https://www.biorxiv.org/content/10.1101/2024.03.01.123456v2';
    const entries = [linked('Counting Lamps', DOI), linked('Counting Lamps by Night', preprint, { authorCount: 2 })];
    expect(parted(...entries)).toEqual([[ONE, TWO]]);
    expect(parted(...entries, linked('Counting lamps again', DOI, { arxivId: ID }))).toEqual([[ONE, TWO, THREE]]);
  });

  test('joins what only an entry with both ids connects', () => {
    const forum = 'https://openreview.net/forum?id=aBc123';
    const both = linked('Counting Lamps', DOI);
    both.links?.push({ kind: 'other', url: forum });
    expect(parted(linked('Counting Lamps by Night', DOI), linked('Counting Lamps at Night', forum), both)).toEqual([
      [ONE, TWO, THREE],
    ]);
  });

  test('keeps apart what has one DOI, but other titles or two arXiv ids', () => {
    expect(parted(linked('Counting Lamps', DOI), linked('Proceedings of Harbours', DOI))).toEqual([[ONE], [TWO]]);
    const ids = [linked('Lamps', DOI, { arxivId: ID }), linked('Lamps', DOI, { arxivId: OTHER_ID })];
    expect(parted(...ids)).toEqual([[ONE], [TWO]]);
  });

  test('keeps entries together that match the same two papers', () => {
    expect(parted({ arxivId: ID }, { arxivId: OTHER_ID }, {}, {})).toEqual([[ONE], [TWO], [THREE, FOUR]]);
  });

  test('matches the one of two papers that a fact does not contradict', () => {
    const two = [
      { arxivId: ID, authorCount: 2 },
      { arxivId: OTHER_ID, authorCount: 3 },
    ];
    expect(parted(...two, { authorCount: 3 })).toEqual([[ONE], [TWO, THREE]]);
  });

  test('chains dates of which each is within two days of the next', () => {
    const on = (publishedOn: string) => ({ publishedOn, authorCount: 2 });
    expect(parted(on('2024-01-05'), on('2024-01-01'), on('2024-01-03'))).toEqual([[ONE, TWO, THREE]]);
  });

  test.each([
    ['an id', { arxivId: ID }, { arxivId: ID }],
    ['a title', {}, { title: 'LAMPS' }],
    ['a title, and gives the id', {}, { title: 'Lamps', arxivId: ID }],
  ])('matches metadata by %s', (_, fields, facts) => {
    const { archive, issues } = archiveOf([digest(ONE, [fields])], [metadata({ ...facts, keywords: ['lamp'] })]);
    expect([...archive.papers.values()]).toMatchObject([{ keywords: ['lamp'], appearances: [{ date: ONE }] }]);
    expect(archive.days).toHaveLength(1);
    expect(issues).toEqual([]);
  });

  test.each([
    ['an id that no digest has', [{ arxivId: ID }], { arxivId: OTHER_ID }, 'unmatched-metadata'],
    ['a title that no digest has', [{}], { title: 'Ships' }, 'unmatched-metadata'],
    ['a count that contradicts', [{ authorCount: 2 }], { title: 'Lamps', authorCount: 3 }, 'unmatched-metadata'],
    ['a title of two papers', [{ arxivId: ID }, { arxivId: OTHER_ID }], { title: 'Lamps' }, 'ambiguous-paper'],
  ])('adds no paper for metadata with %s', (_, entries, facts, slug) => {
    const { archive, issues } = archiveOf([digest(ONE, entries)], [metadata({ ...facts, keywords: ['x'] }, 7)]);
    expect(archive.papers.size).toBe(entries.length);
    expect([...archive.papers.values()].filter(({ keywords }) => keywords)).toEqual([]);
    expect(issues.map(issueRecord).map((issue) => [issue.slug, issue.path, issue.line, issue.column])).toEqual([
      [slug, 'metadata/a.yml', 7, 3],
    ]);
  });
});
