import { describe, expect, test } from 'vitest';
import { brief, entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const LAMPS = `[1] arXiv:2501.00011 [pdf, html, other]
Title: Lamps that Count: a Study
José Quay, Ada Byron
Comments: 9 pages
Journal-ref: Harbours 3 (2024) 1-9
Subjects: Robotics (cs.RO); Sound (cs.SD)
A lamp counts ships. Note: nothing else counts.
`;
const FOG = `[2] arXiv:2501.00012 (cross-list from eess.SY) [pdf, other]
Title: Fog
Authors: Bo Tern
Subjects: Sound (cs.SD)
Fog swallows sounds.
`;
const HEAD = `Showing new listings for Friday, 17 January 2025
Total of 2 entries
Showing up to 2000 entries per page: fewer | more | all
New submissions (showing 1 of 1 entries)
`;
const PAGE = `${HEAD}${LAMPS}\nCross submissions (showing 1 of 1 entries)\n${FOG}Total of 2 entries\n`;

describe('arxivListing', () => {
  test('reads the page of new papers, on its day', () => {
    const { digests, issues } = parse(PAGE, 'digests/new.txt');
    expect(issues).toEqual([]);
    expect(digests).toMatchObject([
      {
        date: '2025-01-17',
        source: 'arXiv',
        introduction: null,
        entries: [
          {
            title: 'Lamps that Count: a Study',
            arxivId: '2501.00011',
            authors: ['José Quay', 'Ada Byron'],
            abstract: 'A lamp counts ships. Note: nothing else counts.',
            remark: '9 pages',
            categories: ['cs.RO', 'cs.SD'],
            publishedOn: null,
            line: 5,
          },
          { title: 'Fog', arxivId: '2501.00012', authors: ['Bo Tern'], abstract: 'Fog swallows sounds.' },
        ],
      },
    ]);
  });

  test('misses no abstract where no paper has one', () => {
    const text = PAGE.replace(/^A lamp.*\n/m, '').replace(/^Fog sw.*\n/m, '');
    expect(entriesOf(text).map(({ title, abstract }) => [title, abstract])).toEqual([
      ['Lamps that Count: a Study', null],
      ['Fog', null],
    ]);
    expect(brief(parse(text, 'digests/2025-01-17.txt').issues)).toEqual([]);
  });

  test.each([
    ['lines outside of the list', `Skip to main content\n${PAGE}About\n`, ['unknown-line 1:1', 'unknown-line 21:1']],
    ['a paper without a title', PAGE.replace(/^Title: Fog\n/m, ''), ['invalid-record 14:1']],
    ['an id that is none', PAGE.replace('2501.00012', 'clouds'), ['invalid-field 14:1']],
    ['a missing abstract', PAGE.replace(/^Fog sw.*\n/m, ''), ['missing-text 14:1']],
  ])('reports %s', (_, text, issues) => expect(issuesOf(text)).toEqual(issues));
});
