import { describe, expect, test } from 'vitest';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const CSL = { type: 'article', title: 'Lamps', author: [{ family: 'Byron', given: 'Ada' }], abstract: 'They count.' };
const entry = (fields: object) => entriesOf(JSON.stringify([{ ...CSL, ...fields }]))[0];

describe('cslJson.parse', () => {
  test('reads every field', () => {
    const item = {
      ...CSL,
      title: 'A <i>lamp</i> of x<sup>2</sup>',
      author: [
        { family: 'Byron', given: 'Ada' },
        { literal: 'Quay Team' },
        { name: 'Lamp Collaboration' },
        { family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van der' },
        'Bo Tern',
      ],
      issued: { 'date-parts': [['2025', 11, 3]] },
      abstract: '<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>',
      number: 'arXiv:2511.00001',
      URL: 'http://arxiv.org/abs/2511.00001',
      DOI: '10.48550/arXiv.2511.00001',
      note: 'arXiv:2511.00001 [cs.CL]',
      keyword: 'lamp, ship',
      publisher: 'arXiv',
    };
    expect(entriesOf(JSON.stringify([item]))).toMatchObject([
      {
        title: 'A lamp of x^{2}',
        arxivId: '2511.00001',
        authors: ['Ada Byron', 'Quay Team', 'Lamp Collaboration', 'Jo van der Berg', 'Bo Tern'],
        authorCount: 5,
        publishedOn: '2025-11-03',
        abstract: 'One.\n\nTwo.',
        categories: ['cs.CL'],
        keywords: ['lamp', 'ship'],
        links: [],
        line: 1,
        column: 2,
      },
    ]);
    expect(issuesOf(JSON.stringify([item]))).toEqual([]);
  });

  test.each([
    ['a year alone', { issued: { 'date-parts': [[2025]] } }, { publishedOn: null }],
    ['a raw date', { issued: { raw: '2025-11-03' } }, { publishedOn: '2025-11-03' }],
    ['a written date', { issued: { literal: 'November 3, 2025' } }, { publishedOn: '2025-11-03' }],
    ['a date as text', { issued: '2025-11-03' }, { publishedOn: '2025-11-03' }],
    ['an impossible date', { issued: { 'date-parts': [[2025, 2, 30]] } }, { publishedOn: null }],
    ['an abstract of markup alone', { abstract: '<p></p>' }, { abstract: null }],
    ['an abstract of a heading alone', { abstract: '<jats:title>Abstract</jats:title><jats:p/>' }, { abstract: null }],
    ['titles in a list', { title: ['Lamps', 'Other'] }, { title: 'Lamps' }],
    ['an id in its note', { note: 'arXiv: 2511.00001 [cs]' }, { arxivId: '2511.00001', categories: null }],
    ['an id as its name', { id: 'https://arxiv.org/abs/2511.00001' }, { arxivId: '2511.00001' }],
    ['a number for its name', { id: 12 }, { arxivId: null }],
    [
      'a DOI and its address',
      { DOI: '10.1000/x', URL: 'https://doi.org/10.1000/x' },
      { links: [{ kind: 'other', url: 'https://doi.org/10.1000/x' }] },
    ],
    [
      'LaTeX',
      { title: '$a<b$ in \\textbf{x}', abstract: 'p <a and b> c' },
      { title: '$a<b$ in \\textbf{x}', abstract: 'p <a and b> c' },
    ],
  ])('reads an item with %s', (_, fields, expected) => expect(entry(fields)).toMatchObject(expected));

  test.each([
    ['a date that is none', { issued: 5.5, author: 'Ada' }, ['author', 'issued']],
    ['an address that is none', { URL: 'nowhere' }, ['URL']],
  ])('reports %s', (_, fields, names) => {
    const { digests, issues } = parse(JSON.stringify([{ ...CSL, ...fields }]));
    expect(digests[0]?.entries).toMatchObject([{ title: 'Lamps' }]);
    expect(issues.map(({ reason }) => names.some((name) => reason.startsWith(`Unexpected ${name} `)))).toEqual(
      issues.map(() => true),
    );
    expect(issues.length).toBeGreaterThan(0);
  });

  test('rejects an item without a title', () => {
    expect(issuesOf(JSON.stringify([CSL, { type: 'book' }]))).toEqual([expect.stringMatching(/^invalid-record 1:/)]);
  });
});

describe('jsonFeed.parse', () => {
  const item = (id: number, fields: object = {}) => ({
    id: `https://arxiv.org/abs/2511.0000${id}`,
    title: `Lamps ${id}`,
    content_text: 'One.\n\nTwo $a<b$.',
    ...fields,
  });
  const feed = (...items: unknown[]) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Quay',
      language: 'de',
      home_page_url: 'https://a.example.org',
      items,
    });

  test('gives a digest for each day of its items', () => {
    const text = feed(item(1, { date_published: '2025-11-03T10:00:00Z' }), item(2, { date_modified: '2025-11-04' }));
    const { digests, issues } = parse(text, 'digests/x.json');
    expect(digests).toMatchObject([
      {
        date: '2025-11-03',
        source: 'Quay',
        title: null,
        language: 'de',
        entries: [{ arxivId: '2511.00001', abstract: 'One.\n\nTwo $a<b$.' }],
      },
      { date: '2025-11-04', source: 'Quay' },
    ]);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['inferred-day', 'inferred-day']);
  });

  test('reads every field', () => {
    const html = '<p><b>Upvotes:</b> 5</p><p>They <i>count</i>.</p>';
    const fields = {
      content_html: html,
      external_url: 'https://example.org/a',
      authors: [{ name: 'Ada Byron' }],
      tags: ['cs.CL', 'lamp'],
      date_published: '2025-11-03',
    };
    const { digests, issues } = parse(feed(item(1, fields)));
    expect(issues).toEqual([]);
    expect(digests[0]?.entries).toMatchObject([
      {
        title: 'Lamps 1',
        arxivId: '2511.00001',
        abstract: 'They count.',
        upvotes: 5,
        authors: ['Ada Byron'],
        categories: ['cs.CL'],
        keywords: ['lamp'],
        publishedOn: '2025-11-03',
        links: [{ kind: 'other', url: 'https://example.org/a' }],
      },
    ]);
  });

  test('reports items without a title, and what is none', () => {
    expect(
      issuesOf(feed(item(1), { id: '2', content_text: 'x' }, null, 5)).map((issue) => issue.split(' ')[0]),
    ).toEqual(['invalid-record', 'invalid-record', 'invalid-record']);
  });
});
