import { describe, expect, test } from 'vitest';
import { draftDigests } from '../../../../src/digest/parse.ts';
import { entriesOf, issuesOf, parse } from '../../support/parse.ts';
import { expectSameFromContent } from '../content.ts';

const PAPERS = [
  {
    paper: {
      id: '2511.00001',
      title: 'Lamps & Ships',
      summary: 'We "count" <lamps> & don\u2019t stop.',
      authors: [{ name: 'Ada Byron' }],
      upvotes: 7,
      submittedOnDailyAt: '2025-11-05T01:00:00.000Z',
    },
    numComments: 2,
  },
  { paper: { id: '2511.00002', title: 'Fog', summary: 'Fog hides.', submittedOnDailyAt: '2025-11-06T01:00:00.000Z' } },
];
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
const page = (properties: unknown, head = '<!doctype html>\n<html><head><title>Daily Papers</title></head>') =>
  `${head}\n<body><div data-target="Menu" data-props="{&quot;a&quot;:1}"></div>\n` +
  `<main><div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${escape(JSON.stringify(properties))}"><h1>Daily Papers</h1>\n·\n</div></main></body></html>`;

describe('webPage', () => {
  test.each([
    ['as it is', page({ periodType: 'day', dateString: '2025-11-05', dailyPapers: PAPERS, prevDate: '2025-11-04' })],
    ['without a period', page({ dateString: '2025-11-05', dailyPapers: PAPERS })],
    [
      'below a comment',
      page({ dateString: '2025-11-05', dailyPapers: PAPERS }, '<!-- saved -->\n<!DOCTYPE html>\n<html>'),
    ],
    [
      'in single quotes',
      `<html><div data-props='${JSON.stringify({ dateString: '2025-11-05', dailyPapers: PAPERS }).replace(/'/g, '&#39;')}'></div>`,
    ],
    [
      'of which one element was saved',
      `<div data-target="DailyPapers" data-props="${escape(JSON.stringify({ dateString: '2025-11-05', dailyPapers: PAPERS }))}"></div>`,
    ],
  ])('reads the papers that a saved page of Hugging Face holds, %s', (_, text) => {
    const { digests, issues } = parse(text, 'digests/papers.html');
    expect(issues).toEqual([]);
    expect(digests).toMatchObject([{ date: '2025-11-05', source: 'Hugging Face', title: null }]);
    expect(digests[0]?.entries).toMatchObject([
      {
        title: 'Lamps & Ships',
        abstract: 'We "count" <lamps> & don\u2019t stop.',
        authors: ['Ada Byron'],
        arxivId: '2511.00001',
        upvotes: 7,
        comments: 2,
      },
      { title: 'Fog', arxivId: '2511.00002' },
    ]);
    expectSameFromContent({ path: 'digests/papers.html', bytes: new TextEncoder().encode(text) });
  });

  test('places each paper where it stands in the page', () => {
    const text = page({ dateString: '2025-11-05', dailyPapers: PAPERS });
    const row = text.split('\n')[3] ?? '';
    expect(entriesOf(text).map(({ line, column }) => [line, row.slice(column - 1, column + 12)])).toEqual([
      [4, '{&quot;paper&'],
      [4, '{&quot;paper&'],
    ]);
  });

  test('gives the papers of a week to the days on which they were submitted', () => {
    const text = page({ periodType: 'week', dateString: '2025-W45', dailyPapers: PAPERS });
    expect(parse(text, 'digests/week.html').digests.map(({ date }) => date)).toEqual(['2025-11-05', '2025-11-06']);
  });

  test('finds no paper on an empty day', () => {
    expect(parse(page({ dateString: '2025-11-08', dailyPapers: [] })).issues.map(({ ruleId }) => ruleId)).toEqual([
      'empty-digest',
    ]);
  });

  test.each([
    ['a page of another kind', '<!doctype html><html><body><h1>Lamps</h1>\n·\n## Lamps\n</body></html>'],
    ['a page whose data is cut', page({ dailyPapers: PAPERS }).slice(0, 400)],
    ['a part of a page', '<HTML lang="en">\n# Lamps'],
    ['XML that is no feed', '<?xml version="1.0"?>\n<modsCollection/>'],
    ['RDF that is no feed', '<rdf:RDF xmlns:z="x">\n<bib:Article><dc:title>Lamps</dc:title></bib:Article></rdf:RDF>'],
  ])('refuses %s', (_, text) => expect([entriesOf(text), issuesOf(text)]).toEqual([[], ['unknown-format 1:1']]));

  test('leaves Markdown with elements of HTML to others', () => {
    const text = '<div align="center">\n\n# Lamps\n\n</div>\n\n## A lamp\n\nIt counts.';
    const { drafts } = draftDigests({ path: 'digests/2025-01-02.md', bytes: new TextEncoder().encode(text) });
    expect(drafts.map(({ format }) => format)).toEqual(['Markdown digest']);
  });
});
