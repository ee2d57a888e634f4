import { describe, expect, test } from 'vitest';
import type { Entry, PaperFacts } from '../../../src/digest/schema.ts';
import { addRecords, openPapers, toEnrichedFile, toRecord, type Facts } from '../../../src/import/enrich.ts';
import type { FoundFacts } from '../../../src/import/found-facts.ts';
import type { MetadataRecord } from '../../../src/paper/occurrence.ts';
import { ENRICHED_FILE } from '../../../src/paper/merge.ts';
import { digest, metadata } from '../support/sources.ts';

const enriched = (facts: Partial<PaperFacts>): MetadataRecord => ({
  facts,
  place: { path: ENRICHED_FILE, line: 1, column: 1 },
});
const open = (entries: readonly Partial<Entry>[], records: readonly MetadataRecord[] = []) =>
  openPapers({ digests: entries.map((entry, index) => digest(`2025-10-0${index + 1}`, [entry])), metadata: records });

const WHOLE = { arxivId: '2510.00001', authors: ['Ada'], categories: ['cs.LG'], abstract: 'A lamp.' };
const FOUND: FoundFacts = {
  arxivId: '2510.00001',
  title: 'Lamps',
  abstract: 'A $1$ lamp.',
  remark: null,
  authors: ['Ada', 'Bo'],
  categories: ['cs.LG'],
  publishedOn: '2025-10-01',
};

describe('openPapers', () => {
  test.each<[string, Partial<Entry>, MetadataRecord[], boolean]>([
    ['a paper of which all is known', WHOLE, [], false],
    ['one without an id', { ...WHOLE, arxivId: null }, [], true],
    ['one without names', { ...WHOLE, authors: null }, [], true],
    ['one without categories', { ...WHOLE, categories: null }, [], true],
    ['one without an abstract', { ...WHOLE, abstract: null }, [], true],
    ['one whose editors know the rest', { arxivId: WHOLE.arxivId }, [metadata(WHOLE)], false],
    ['one that was answered', { arxivId: WHOLE.arxivId }, [enriched({ arxivId: WHOLE.arxivId })], false],
    ['one whose title nobody knew', {}, [enriched({ title: 'Lamps' })], false],
    ['one that got its id since', { arxivId: WHOLE.arxivId }, [enriched({ title: 'Lamps' })], true],
    ['one whose id was found', {}, [enriched({ arxivId: WHOLE.arxivId, title: 'LAMPS' })], false],
  ])('%s', (_, entry, records, expected) => expect(open([entry], records)).toHaveLength(expected ? 1 : 0));

  test('lists the newest first', () => {
    const titles = open([{ title: 'A' }, { title: 'C' }, { title: 'B' }]).map(({ known }) => known.title);
    expect(titles).toEqual(['B', 'C', 'A']);
  });
});

describe('toRecord', () => {
  const record = (entry: Partial<Entry>, found: FoundFacts | null, records: readonly MetadataRecord[] = []) =>
    open([entry], records).map((paper) => toRecord(paper, found))[0];

  test.each<[string, Partial<Entry>, FoundFacts | null, MetadataRecord[], Facts]>([
    [
      'all that a paper lacks',
      { arxivId: '2510.00001' },
      FOUND,
      [],
      {
        arxivId: '2510.00001',
        publishedOn: '2025-10-01',
        authors: ['Ada', 'Bo'],
        categories: ['cs.LG'],
        abstract: 'A $1$ lamp.',
      },
    ],
    [
      'nothing that it has, but for its categories and an abstract with its formulas',
      { ...WHOLE, categories: null, publishedOn: '2025-09-30' },
      FOUND,
      [],
      { arxivId: '2510.00001', categories: ['cs.LG'], abstract: 'A $1$ lamp.' },
    ],
    [
      'no abstract that is the same but for its lines',
      { ...WHOLE, categories: null, abstract: 'A\n\n$1$ lamp.', publishedOn: '2025-09-30' },
      FOUND,
      [],
      { arxivId: '2510.00001', categories: ['cs.LG'] },
    ],
    [
      'no abstract beside that of an editor, and no names that contradict their number',
      { arxivId: '2510.00001' },
      FOUND,
      [metadata({ arxivId: '2510.00001', abstract: 'Ours.', authorCount: 3, publishedOn: '2025-10-02' })],
      { arxivId: '2510.00001', categories: ['cs.LG'] },
    ],
    [
      'by title, the id and what tells papers of one title apart',
      { title: 'LAMPS', abstract: 'A $1$ lamp.', authors: ['Ada', 'Bo'] },
      FOUND,
      [],
      { arxivId: '2510.00001', title: 'LAMPS', authorCount: 2, publishedOn: '2025-10-01', categories: ['cs.LG'] },
    ],
    ['the id alone of a paper that nobody knows', { arxivId: '2510.00001' }, null, [], { arxivId: '2510.00001' }],
    [
      'the title of one that nobody knows, with what tells it from others',
      { authorCount: 2, publishedOn: '2025-10-01' },
      null,
      [],
      { title: 'Lamps', authorCount: 2, publishedOn: '2025-10-01' },
    ],
  ])('holds %s', (_, entry, found, records, expected) => expect(record(entry, found, records)).toEqual(expected));
});

describe('addRecords', () => {
  test('keeps existing values, and one record a paper', () => {
    const earlier: Facts[] = [
      { arxivId: '2510.00001', abstract: 'Ours.' },
      { title: 'Lamps', authorCount: 2 },
      { title: 'Oil' },
    ];
    const added = [
      { record: { arxivId: '2510.00001', abstract: 'Theirs.', categories: ['cs.LG'] }, replaces: [] },
      { record: { arxivId: '2510.00002', authorCount: 3, abstract: 'Lit.' }, replaces: earlier.slice(1, 2) },
    ];
    expect(addRecords(earlier, added)).toEqual([
      { arxivId: '2510.00001', abstract: 'Ours.', categories: ['cs.LG'] },
      { title: 'Oil' },
      { arxivId: '2510.00002', title: 'Lamps', authorCount: 2, abstract: 'Lit.' },
    ]);
  });
});

describe('toEnrichedFile', () => {
  test('sorts records and fields, and gives the same text for any order', () => {
    const records: Facts[] = [
      { title: 'B' },
      { title: 'a', keywords: ['x'], authorCount: 1 },
      { authors: ['Ada'], arxivId: '2510.00002' },
      { arxivId: '2510.00001' },
    ];
    const text = toEnrichedFile(records);
    expect(text).toBe(toEnrichedFile(records.toReversed()));
    expect(text.endsWith('\n')).toBe(true);
    expect((JSON.parse(text) as Facts[]).map((facts) => Object.keys(facts).join())).toEqual([
      'arxivId',
      'arxivId,authors',
      'title,authorCount,keywords',
      'title',
    ]);
  });
});
