import { describe, expect, test } from 'vitest';
import { separatedValues } from '../../../../../src/digest/formats/tables/separated-values.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

describe('separatedValues.recognizes', () => {
  test.each([
    'title,abstract\nLamps,They count.\n',
    '\uFEFFTitle;Authors\nLamps;Ada',
    '\n\n"Paper Title"\t"arXiv ID"\nLamps\t2501.00001',
    'sep=;\nTitle;Link\nLamps;x',
    'id,title\n',
    'Paper,Abstract\nLamps,x',
  ])('accepts %j', (text) => expect(separatedValues.recognizes(text)).toBe(true));

  test.each([
    '',
    'title\nLamps\n',
    'Title: Lamps, Authors: Ada\nx,y',
    'Lamps,Ada\nGulls,Bo',
    'Title, authors and abstracts\n\nLamps\n\nThey count.',
    '| Title | Authors |\n|---|---|\n| A | B |',
    'colour,title\nred,Lamps',
  ])('refuses %j', (text) => expect(separatedValues.recognizes(text)).toBe(false));
});

describe('separatedValues', () => {
  test('reads the fields that JSON may have', () => {
    const text =
      'Title,Authors,arXiv ID,Published Date,Abstract,Categories,Comments,GitHub,DOI,Upvotes\n' +
      '"Lamps, at\nnight","Ada Byron, Bo Tern",2501.00001v2,2025-01-01,"They ""count""\n\nships.",cs.RO cs.SD,9 pages,https://github.com/a/b,10.1000/1,3\n';
    expect(parse(text)).toMatchObject({
      issues: [],
      digests: [
        {
          entries: [
            {
              title: 'Lamps, at night',
              authors: ['Ada Byron', 'Bo Tern'],
              arxivId: '2501.00001',
              publishedOn: '2025-01-01',
              abstract: 'They "count"\n\nships.',
              categories: ['cs.RO', 'cs.SD'],
              remark: '9 pages',
              upvotes: 3,
              links: [
                { kind: 'code', url: 'https://github.com/a/b' },
                { kind: 'other', url: 'https://doi.org/10.1000/1' },
              ],
            },
          ],
        },
      ],
    });
  });

  test('reads what Excel writes in Europe', () => {
    const text =
      '\uFEFFsep=;\r\nNr.;Title;Authors;Date;Abstract\r\n1;"Lamps; lit";Ada Byron;3.1.2025;"They\r\ncount."\r\n;;;;\r\n';
    expect(parse(text).issues).toEqual([]);
    expect(entriesOf(text)).toMatchObject([
      { title: 'Lamps; lit', publishedOn: '2025-01-03', abstract: 'They count.', line: 3 },
    ]);
  });

  test('reads what pandas writes', () => {
    const text = `,title,authors,abstract,published\n0,Lamps,"['Ada Byron', 'Bo Tern']",x,2025-01-01 10:00:00+00:00\n1,Gulls,NaN,x,nan\n`;
    expect(parse(text).issues).toEqual([]);
    expect(entriesOf(text)).toMatchObject([
      { title: 'Lamps', authors: ['Ada Byron', 'Bo Tern'], publishedOn: '2025-01-01' },
      { title: 'Gulls', authors: null, publishedOn: null },
    ]);
  });

  test.each([
    [
      'Zotero',
      'Key,Item Type,Author,Title,DOI,Abstract Note,Date,Manual Tags\nA1,preprint,Ada Byron; Bo Tern,Lamps,10.1000/1,x,2025-01-01,lit',
    ],
    [
      'IEEE',
      '"Document Title",Authors,Abstract,DOI,"Author Keywords","Date"\n"Lamps","Ada Byron; Bo Tern",x,10.1000/1,lit,2025-01-01',
    ],
  ])('reads the columns of %s', (_, text) =>
    expect(entriesOf(text)).toMatchObject([
      {
        ...{
          title: 'Lamps',
          authors: ['Ada Byron', 'Bo Tern'],
          abstract: 'x',
          keywords: ['lit'],
          publishedOn: '2025-01-01',
        },
        links: [{ kind: 'other', url: 'https://doi.org/10.1000/1' }],
      },
    ]),
  );

  test('gives an id its zeros back that a program took for a number', () => {
    const text = 'arxiv_id,title,abstract\n2501.0001,Lamps,x\n2501.00012,Gulls,x\n0704.0001,Fog,x\n704.1,Tide,x\n';
    expect(entriesOf(text).map(({ arxivId }) => arxivId)).toEqual([
      '2501.00010',
      '2501.00012',
      '0704.0001',
      '0704.1000',
    ]);
    expect(issuesOf(text)).toEqual(['inferred-id 2:1', 'inferred-id 5:1']);
  });

  test('asks for no text where no column has one', () => {
    expect(parse('title,url\nLamps,https://arxiv.org/abs/2501.00001\n').issues).toEqual([]);
    expect(issuesOf('title,abstract\nLamps,\n')).toEqual(['missing-text 2:1']);
  });

  test.each([
    ['columns that are not read, once a file', 'title,abstract,colour\nA,x,red\nB,x,blue', ['unread-fields 2:1'], 2],
    ['a row without a title', 'title,abstract\n,x\nB,x', ['invalid-record 2:1'], 1],
    ['a row with too few cells', 'title,abstract,url\nA,x\nB,x,', ['invalid-field 2:1'], 2],
    ['a row with too many cells', 'title,abstract\nA,x,y\nB,x,,', ['invalid-field 2:1'], 2],
    ['a quote that nothing closes', 'title,abstract\nA,"x\nB,"y"\nC,5" z\n', ['invalid-field 2:1'], 3],
    [
      'a file that is cut within quotes',
      'title,abstract\nA,x\nB,"x\ny',
      ['invalid-field 3:1', 'invalid-record 4:1'],
      2,
    ],
    ['a table without a row', 'title,abstract\n', ['empty-digest 1:1'], 0],
  ])('reports %s', (_, text, issues, papers) => {
    expect(issuesOf(text)).toEqual(issues);
    expect(entriesOf(text)).toHaveLength(papers);
  });
});
