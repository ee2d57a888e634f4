import { describe, expect, test } from 'vitest';
import { arxivRows } from '../../../../../src/digest/formats/json/arxiv-rows.ts';
import { cslJson } from '../../../../../src/digest/formats/json/csl-json.ts';
import { firstRecords } from '../../../../../src/digest/formats/json/json-form.ts';
import { jsonFeed } from '../../../../../src/digest/formats/feed/json-feed.ts';
import { jsonLines } from '../../../../../src/digest/formats/json/json-lines.ts';
import { draftDigests } from '../../../../../src/digest/parse.ts';
import { brief, entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const ROW = {
  id: '2511.00001v2',
  title: 'Lamps of\n  $x^2$',
  abstract: 'We \\emph{count}\nships.',
  categories: 'cs.CL cs.LG',
};
const CSL = { type: 'article', title: 'Lamps', author: [{ family: 'Byron', given: 'Ada' }], abstract: 'They count.' };
const ITEM = { id: '1', url: 'https://arxiv.org/abs/2511.00001', title: 'Lamps', content_text: 'They count.' };
const FLAT = { id: '2511.00001', title: 'Lamps', summary: 'They count.' };
const formatsOf = (text: string) =>
  draftDigests({ path: 'digests/2025-01-02', bytes: new TextEncoder().encode(text) }).drafts.map(
    ({ format }) => format,
  );

describe('firstRecords', () => {
  test.each([
    ['[{"a":1},{"b":[{}]},{"c":1},{"d":1}]', [{ a: 1 }, { b: [{}] }, { c: 1 }]],
    ['{"status":[{"x":1}],"papers":[{"a":1}]}', [{ a: 1 }]],
    ['{"x":{"papers":[{"a":1}]},"y":"papers"}', []],
    ['{"title":"A","id":"1"}', [{ title: 'A', id: '1' }]],
    ['[{"a":1},{"b":', [{ a: 1 }, {}]],
    ['["a"]', []],
    ['[[{"a":1}]]', []],
    ['12', []],
  ])('of %s', (text, records) => expect(firstRecords(text)).toEqual(records));
});

describe('parseDigest tells JSON by its records:', () => {
  test.each([
    ['Hugging Face JSON', [FLAT]],
    ['Hugging Face JSON', [{ paper: { ...FLAT, categories: ['cs.CL'] } }]],
    ['Hugging Face JSON', [{ ...FLAT, submittedOnDailyAt: '2025-01-02', comment: 'x' }]],
    ['arXiv rows', [ROW]],
    ['arXiv rows', { papers: [{ ...FLAT, authors: 'Ada Byron' }] }],
    ['arXiv rows', { ...FLAT, published: '2025-11-03' }],
    ['arXiv rows', [{ Title: 'Lamps', Abstract: 'They count.', Authors: ['Ada Byron'] }]],
    ['CSL-JSON', [CSL]],
    ['CSL-JSON', { items: [{ title: 'A', type: 'article-journal' }] }],
    ['CSL-JSON', CSL],
    ['JSON Feed', { version: 'https://jsonfeed.org/version/1', title: 'Quay', items: [] }],
    ['JSON Feed', [ITEM]],
  ])('%s', (name, value) => {
    for (const indent of [undefined, 2]) expect(formatsOf(JSON.stringify(value, null, indent))).toEqual([name]);
  });

  test.each([arxivRows, cslJson, jsonFeed, jsonLines].map((format) => [format.name, format] as const))(
    '%s is nothing else',
    (_, format) => {
      for (const text of ['', '## A', '[link](x) says', '{\\em Lamps}', JSON.stringify([FLAT])]) {
        expect(format.recognizes(text)).toBe(false);
      }
    },
  );
});

describe('arxivRows.parse', () => {
  test('reads every field, LaTeX intact', () => {
    const row = {
      ...ROW,
      authors: ['Ada Byron', 'Bo K\\"ahler', { name: 'Cy Marram' }],
      primary_category: 'cs.LG',
      doi: '10.1000/x',
      url: 'https://example.org/lamps',
      published: '2025-11-03T23:30:00-05:00',
      update_date: '2025-12-01',
      comment: 'This paper has been withdrawn by its authors',
      github: 'https://example.org/code',
      upvotes: '12',
      numComments: 3,
      tags: ['lamp'],
      license: 'CC0',
    };
    expect(entriesOf(JSON.stringify([row]))).toMatchObject([
      {
        title: 'Lamps of $x^2$',
        arxivId: '2511.00001',
        abstract: 'We \\emph{count} ships.',
        authors: ['Ada Byron', 'Bo Kähler', 'Cy Marram'],
        authorCount: 3,
        categories: ['cs.LG', 'cs.CL'],
        publishedOn: '2025-11-04',
        withdrawn: true,
        keywords: ['lamp'],
        upvotes: 12,
        comments: 3,
        links: [
          { kind: 'code', url: 'https://example.org/code' },
          { kind: 'other', url: 'https://example.org/lamps' },
          { kind: 'other', url: 'https://doi.org/10.1000/x' },
        ],
      },
    ]);
    expect(issuesOf(JSON.stringify([row]))).toEqual([]);
  });

  test.each([
    [
      'authors in one text',
      { authors: 'Ada Byron, Bo Tern and Cy Marram' },
      { authors: ['Ada Byron', 'Bo Tern', 'Cy Marram'] },
    ],
    [
      'affiliations in one text',
      { authors: 'Ada Byron (Quay, Pier 2), Bo Tern' },
      { authors: ['Ada Byron', 'Bo Tern'] },
    ],
    [
      'lists that Python printed',
      {
        authors: "[arxiv.Result.Author('Ada Byron'), arxiv.Result.Author('Çelik Öz')]",
        categories: "['cs.LG', 'stat.ML']",
        links: "[arxiv.Result.Link('https://arxiv.org/abs/2511.00001v1', title=None, rel='alternate')]",
      },
      { authors: ['Ada Byron', 'Çelik Öz'], categories: ['cs.LG', 'stat.ML'], links: [] },
    ],
    [
      'names both in one text and parted',
      { authors: 'Ada Byron (Quay, Pier 2)', authors_parsed: [['Byron', 'Ada', '', 'Quay, Pier 2']] },
      { authors: ['Ada Byron'] },
    ],
    [
      'names in any case and with any joints',
      {
        arXivId: null,
        Authors: ['Ada Byron'],
        publicationDate: '2025-11-03',
        PrimaryCategory: 'cs.LG',
        'pdf-url': 'x',
      },
      { authors: ['Ada Byron'], publishedOn: '2025-11-03', categories: ['cs.LG', 'cs.CL'] },
    ],
    [
      'parted names',
      {
        authors_parsed: [
          ['Byron', 'Ada', ''],
          ['Tern', 'Bo', 'Jr.'],
        ],
      },
      { authors: ['Ada Byron', 'Bo Tern Jr.'] },
    ],
    [
      'the day of its first version',
      { versions: [{ created: 'Mon, 3 Nov 2025 19:18:42 GMT' }], update_date: '2025-12-01' },
      { publishedOn: '2025-11-03' },
    ],
    ['the day of its update alone', { update_date: '2025-12-01' }, { publishedOn: '2025-12-01' }],
    ['a list of categories', { categories: ['cs.CL', 'cs.LG'] }, { categories: ['cs.CL', 'cs.LG'] }],
    ['an address for its id', { id: 'http://arxiv.org/abs/2511.00001v1' }, { arxivId: '2511.00001' }],
    [
      'a number for its row',
      { id: 7, pdf_url: 'https://arxiv.org/pdf/2511.00001' },
      { arxivId: '2511.00001', links: [] },
    ],
    ['an id of another kind', { id: '17', arxiv_id: '2511.00001' }, { arxivId: '2511.00001' }],
    ['arXiv’s own DOI', { id: null, doi: '10.48550/arXiv.2511.00001' }, { arxivId: '2511.00001', links: [] }],
    ['a remark', { comments: '12 pages' }, { comments: null, withdrawn: null }],
    ['a number of comments', { comments: 4 }, { comments: 4 }],
    ['nulls', { authors: null, doi: null, comment: '' }, { authors: null, links: [] }],
  ])('reads a row with %s', (_, fields, entry) => {
    expect(entriesOf(JSON.stringify([{ ...ROW, ...fields }]))).toMatchObject([entry]);
    expect(issuesOf(JSON.stringify([{ ...ROW, ...fields }]))).toEqual([]);
  });

  test.each([
    ['id', 'lamps', 'an arXiv id such as `2409.04828`'],
    ['update_date', 'soon', 'a day such as `2025-11-04`'],
    ['categories', 12, 'a list or a text'],
    ['authors', [5], 'names'],
    ['github', 'x', 'an http or https URL'],
  ])('reports a bad %s under its own name, and keeps the rest', (key, value, expected) => {
    const text = `[\n${JSON.stringify({ ...ROW, [key]: value }, null, 1)}]`;
    const { digests, issues } = parse(text);
    expect(digests[0]?.entries).toMatchObject([{ title: 'Lamps of $x^2$' }]);
    expect(issues.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(new RegExp(`^Unexpected ${key}.*, expected ${expected}$`)),
    ]);
    expect(issues[0]?.line).toBeGreaterThan(2);
  });
});

describe('jsonLines.recognizes', () => {
  const row = JSON.stringify(ROW);
  test.each([`${row}\n${row}`, `${row}\nx`, `\n${row}\n\n{`, `{"a"\n${row}`])('accepts %j', (text) => {
    expect(jsonLines.recognizes(text)).toBe(true);
  });
  test.each([row, JSON.stringify({ papers: [ROW] }, null, 1), `{"papers":[\n${row}\n]}`, '{"a"\n{"b"\n{}'])(
    'refuses %j',
    (text) => expect(jsonLines.recognizes(text)).toBe(false),
  );
});

describe('jsonLines.parse', () => {
  const rows = [ROW, { ...ROW, id: '2511.00002', title: 'B' }].map((row) => JSON.stringify(row));

  test.each([
    ['lines', rows.join('\n')],
    ['CRLF', rows.join('\r\n')],
    ['a byte order mark', `\uFEFF${rows.join('\n')}`],
    ['blank lines', `\n${rows.join('\n\n')}\n\n`],
    ['spaces', rows.map((row) => row.replace('{', '{ ')).join(' \n')],
  ])('reads %s', (_, text) => {
    expect(entriesOf(text).map(({ arxivId }) => arxivId)).toEqual(['2511.00001', '2511.00002']);
    expect(issuesOf(text)).toEqual([]);
  });

  test('reads records of any form', () => {
    const paper = (id: string, day: string) => JSON.stringify({ paper: { ...FLAT, id, submittedOnDailyAt: day } });
    const text = `${paper('2511.00001', '2025-11-03')}\n${paper('2511.00002', '2025-11-04')}\n${paper('2511.00003', '2025-11-03')}`;
    const { drafts } = draftDigests({ path: 'digests/x', bytes: new TextEncoder().encode(text) });
    expect(
      drafts.map(({ digest, content }) => [digest.source, digest.date, content.kind === 'text' && content.text]),
    ).toEqual([
      ['Hugging Face', '2025-11-03', `${text.split('\n')[0]}\n${text.split('\n')[2]}`],
      ['Hugging Face', '2025-11-04', `${text.split('\n')[1]}\n`],
    ]);
    expect(entriesOf(`${JSON.stringify(CSL)}\n${JSON.stringify(CSL)}`)).toMatchObject([{ authors: ['Ada Byron'] }, {}]);
  });

  test.each([
    ['a broken line', `${rows[0]}\n{"id": broken\n${rows[1]}`, 2, ['invalid-record 2:8']],
    ['a broken first line', `{"id"\n${rows.join('\n')}`, 2, ['invalid-record 1:6']],
    ['a line of another kind', `${rows.join('\n')}\n12\n"x"`, 2, ['invalid-record 3:1', 'invalid-record 4:1']],
    ['a row without a title', `${rows.join('\n')}\n{"id":"2511.00003"}`, 2, ['invalid-record 3:1']],
    ['a bad field', `${rows.join('\n')}\n{"title":"C","summary":"x","doi":5}`, 3, ['invalid-field 3:34']],
  ])('reports %s, and keeps the others', (_, text, count, issues) => {
    expect(entriesOf(text)).toHaveLength(count);
    expect(issuesOf(text)).toEqual(issues);
  });

  test('reports a missing day', () => {
    expect(brief(parse(rows.join('\n'), 'digests/x.jsonl').issues)).toEqual(['unknown-day 1:1']);
  });
});
