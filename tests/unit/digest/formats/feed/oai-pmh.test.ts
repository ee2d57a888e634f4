import { describe, expect, test } from 'vitest';
import { brief, entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const answer = (records: string, behind = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">\n` +
  `<responseDate>2025-01-04T01:00:00Z</responseDate>\n<ListRecords>\n${records}\n${behind}</ListRecords>\n</OAI-PMH>\n`;
const record = (id: string, day: string, metadata: string): string =>
  `<record><header><identifier>oai:arXiv.org:${id}</identifier><datestamp>${day}</datestamp><setSpec>cs</setSpec></header>` +
  `<metadata>${metadata}</metadata></record>`;
const LAMPS = record(
  '2501.00001',
  '2025-01-03',
  '<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2501.00001</id><created>2025-01-01</created><updated>2025-01-02</updated>' +
    "<authors><author><keyname>Quay</keyname><forenames>Jos\\'e</forenames><affiliation>Harbour</affiliation></author>" +
    '<author><keyname>Byron</keyname><forenames>Ada</forenames><suffix>Jr.</suffix></author><author><keyname>Harbour Works</keyname></author></authors>' +
    '<title>Lamps with\n  $a &lt; b$</title><categories>cs.RO eess.SY</categories><comments>9 pages</comments>' +
    '<report-no>H-1</report-no><journal-ref>Harbours 3</journal-ref><doi>10.1000/1</doi><license>x</license>' +
    '<abstract>  They count\nR&amp;D ships.\n</abstract></arXiv>',
);
const TIDES = record(
  'hep-th/9901001',
  '2025-01-03',
  '<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>hep-th/9901001</id><submitter>Bo</submitter>' +
    '<version version="v1"><date>Mon, 4 Jan 1999 10:00:00 GMT</date><size>5kb</size></version>' +
    '<version version="v2"><date>Fri, 3 Jan 2025 10:00:00 GMT</date></version>' +
    '<title>Tides</title><authors>Bo Tern, Plato (Harbour, Brest)</authors><categories>hep-th</categories>' +
    '<comments>Withdrawn by the author</comments><abstract>They turn.</abstract></arXivRaw>',
);
const FOG = record(
  '2501.00003',
  '2025-01-04',
  '<oai_dc:dc xmlns:oai_dc="a" xmlns:dc="b"><dc:title>Fog</dc:title><dc:creator>Tern, Bo</dc:creator><dc:creator>Quay, Cy, III</dc:creator>' +
    '<dc:subject>Computer Science - Sound</dc:subject><dc:description>Comment: 3 pages</dc:description>' +
    '<dc:description>It swallows <![CDATA[<sounds>]]>.</dc:description><dc:date>2025-01-02</dc:date><dc:date>2025-01-03</dc:date>' +
    '<dc:type>text</dc:type><dc:identifier>http://arxiv.org/abs/2501.00003</dc:identifier><dc:identifier>doi:10.1000/2</dc:identifier></oai_dc:dc>',
);
const DELETED =
  '<record><header status="deleted"><identifier>oai:arXiv.org:2501.00009</identifier><datestamp>2025-01-03</datestamp></header></record>';

describe('oaiPmh', () => {
  test('reads records in each form that arXiv gives', () => {
    const { digests, issues } = parse(answer([LAMPS, TIDES, FOG].join('\n')));
    expect(issues).toEqual([]);
    expect(digests).toMatchObject([
      {
        source: 'arXiv',
        entries: [
          {
            title: 'Lamps with $a < b$',
            arxivId: '2501.00001',
            authors: ['José Quay', 'Ada Byron Jr.', 'Harbour Works'],
            abstract: 'They count R&D ships.',
            publishedOn: '2025-01-01',
            categories: ['cs.RO', 'eess.SY'],
            remark: '9 pages',
            links: [{ kind: 'other', url: 'https://doi.org/10.1000/1' }],
          },
          { arxivId: 'hep-th/9901001', authors: ['Bo Tern', 'Plato'], publishedOn: '1999-01-04', withdrawn: true },
          {
            arxivId: '2501.00003',
            authors: ['Bo Tern', 'Cy Quay III'],
            abstract: 'It swallows <sounds>.',
            publishedOn: '2025-01-02',
            remark: '3 pages',
            keywords: ['Computer Science - Sound'],
            links: [{ kind: 'other', url: 'https://doi.org/10.1000/2' }],
          },
        ],
      },
    ]);
  });

  test('gives each record to the day of its date', () => {
    const { digests, issues } = parse(answer([LAMPS, TIDES, FOG].join('\n')), 'digests/harvest.xml');
    expect(digests.map(({ date, entries }) => [date, entries.length])).toEqual([
      ['2025-01-03', 2],
      ['2025-01-04', 1],
    ]);
    expect(brief(issues)).toEqual(['inferred-day 5:1', 'inferred-day 10:1']);
  });

  test('reads one record alone, with prefixes', () => {
    const text = `<oai:GetRecord xmlns:oai="x">${LAMPS.replaceAll(/<(\/?)(record|header|metadata|identifier|datestamp)>/g, '<$1oai:$2>')}</oai:GetRecord>`;
    expect(entriesOf(text)).toMatchObject([{ arxivId: '2501.00001' }]);
  });

  const failed = (code: string): string =>
    `<OAI-PMH xmlns="x"><responseDate>x</responseDate><error code="${code}">Nothing here</error></OAI-PMH>`;

  test.each([
    ['deleted records, once a file', answer(`${LAMPS}\n${DELETED}\n${DELETED}`), ['deleted-records 9:1'], 1],
    ['a list of deleted records alone', answer(DELETED), ['deleted-records 5:1', 'empty-digest 1:1'], 0],
    [
      'a list that goes on',
      answer(LAMPS, '<resumptionToken cursor="0">a|1</resumptionToken>'),
      ['incomplete-list 9:1'],
      1,
    ],
    [
      'nothing of a list that ends',
      answer(LAMPS, '<resumptionToken cursor="9"/><resumptionToken></resumptionToken>'),
      [],
      1,
    ],
    ['nothing found', failed('noRecordsMatch'), ['empty-digest 1:50'], 0],
    ['a failure', failed('badArgument'), ['error-answer 1:50'], 0],
    [
      'an answer of another kind',
      '<OAI-PMH><ListIdentifiers><header/></ListIdentifiers></OAI-PMH>',
      ['unknown-format 1:1'],
      0,
    ],
    [
      'a record without a title',
      answer(`${record('2501.00004', '2025-01-03', '<arXiv/>')}\n${LAMPS}`),
      ['invalid-record 5:1'],
      1,
    ],
    ['a record that is cut', answer(LAMPS).slice(0, answer(LAMPS).indexOf('R&amp;D')), ['invalid-field 5:1'], 1],
  ])('reports %s', (_, text, issues, papers) => {
    expect(issuesOf(text).toSorted()).toEqual(issues);
    expect(entriesOf(text)).toHaveLength(papers);
  });
});
