import { describe, expect, test } from 'vitest';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const ROW = {
  id: '2511.00001',
  title: 'Lamps',
  abstract: 'They count.',
  authors: ['Ada Byron'],
  categories: ['cs.CL'],
};

describe('what Python writes', () => {
  const withNan = (value: string) => JSON.stringify({ ...ROW, doi: 0 }).replace('"doi":0', `"doi": ${value}`);

  test.each(['NaN', 'Infinity', '-Infinity'])('%s is null in arrays and lines', (value) => {
    for (const text of [`[${withNan(value)}]`, `${withNan(value)}\n${withNan(value).replace('00001', '00002')}\n`]) {
      expect(entriesOf(text)[0]).toMatchObject({ title: 'Lamps', abstract: 'They count.', links: [] });
      expect(issuesOf(text)).toEqual([]);
    }
  });

  test('NaN within a text stays', () => {
    expect(entriesOf(`[${withNan('NaN').replace('They count.', 'A \\"NaN\\" counts.')}]`)[0]?.abstract).toBe(
      'A "NaN" counts.',
    );
  });

  test('what breaks beside a NaN is reported all the same', () => {
    const text = `[${withNan('NaN')}, {`;
    expect(issuesOf(text)).toContain(`invalid-json 1:${text.length + 1}`);
  });

  test('a dict is a record, alone and one a line', () => {
    const dict =
      "{'id': '2511.00001', 'title': 'Lamps', 'abstract': 'They count.', 'doi': None, 'authors': ['Ada Byron']}";
    expect(entriesOf(dict)).toMatchObject([{ title: 'Lamps', arxivId: '2511.00001' }]);
    expect(entriesOf(`${dict}\n${dict.replace('00001', '00002')}`)).toHaveLength(2);
  });
});

describe('values of programs in JSON', () => {
  const record = (value: string) =>
    `{"title": "Lamps", "id": "2511.00001", "abstract": "They count None.", "published": ${value}, "authors": ["Ada Byron"]}`;

  test.each([
    ['datetime.datetime(2025, 11, 3, 0, 0)', '2025-11-03'],
    ['datetime.datetime(2025, 11, 3, 23, 59, tzinfo=datetime.timezone.utc)', '2025-11-03'],
    ['datetime.datetime(2025, 11, 3, 0, 0, tzinfo=TzInfo(UTC))', '2025-11-03'],
    ['datetime.date(2025, 11, 3)', '2025-11-03'],
    ["Timestamp('2025-11-03 00:00:00')", '2025-11-03'],
    ['ISODate("2025-11-03T10:00:00Z")', '2025-11-03'],
    ['new Date("2025-11-03T10:00:00Z")', '2025-11-03'],
    ['{"$date": "2025-11-03T10:00:00Z"}', '2025-11-03'],
    ['{"$date": 1762164000000}', '2025-11-03'],
    ['{"$date": {"$numberLong": "1762164000000"}}', '2025-11-03'],
    ['None', null],
    ['nan', null],
    ['undefined', null],
    ["float('nan')", null],
  ])('%s is read, alone, in a list and in lines', (value, publishedOn) => {
    for (const text of [
      record(value),
      `[${record(value)}]`,
      `${record(value)}\n${record(value).replace('00001', '00002')}\n`,
    ]) {
      expect(entriesOf(text)[0]).toMatchObject({ abstract: 'They count None.', publishedOn, authors: ['Ada Byron'] });
      expect(issuesOf(text)).toEqual([]);
    }
  });

  test('an id of a database is none of the paper', () => {
    const text = record('null').replace('{', '{"_id": {"$oid": "65f0c0ffee65f0c0ffee65f0"}, ');
    expect(entriesOf(text)).toMatchObject([{ arxivId: '2511.00001' }]);
    expect(issuesOf(text)).toEqual([]);
  });

  test('an unknown name costs only itself', () => {
    for (const unknown of ['NaN', 'null', '{"name": null}']) {
      const text = record('null').replace('"Ada Byron"', `"Ada Byron", ${unknown}, "Bo Tern"`);
      expect(entriesOf(text)).toMatchObject([{ authors: ['Ada Byron', 'Bo Tern'], authorsComplete: false }]);
      expect(issuesOf(text)).toEqual(['partial-authors 1:1']);
    }
  });
});

describe('flat records', () => {
  const day = (records: readonly object[]) => JSON.stringify({ date: '2025-11-05', papers: records });

  test('have their code, and a summary by its language', () => {
    const row = { ...ROW, github_url: 'https://example.org/code', summary_zh: '\u706f', summary_en: 'A summary.' };
    expect(entriesOf(day([row]))).toMatchObject([
      { links: [{ kind: 'code', url: 'https://example.org/code' }], summary: { text: 'A summary.', language: 'en' } },
    ]);
    expect(entriesOf(day([{ ...row, tldr_zh: 'Shorter.' }]))[0]?.translations).toEqual([
      { text: '\u706f', by: null, language: 'zh' },
    ]);
    expect(entriesOf(day([{ ...ROW, summary_zh: '\u706f' }]))[0]?.summary).toEqual({
      text: '\u706f',
      by: null,
      language: 'zh',
    });
  });

  test('have no day of their own where each says that of the digest', () => {
    expect(entriesOf(day([{ ...ROW, date: '2025-11-05' }]))[0]?.publishedOn).toBeNull();
    expect(entriesOf(day([{ ...ROW, date: '2025-11-03' }]))[0]?.publishedOn).toBe('2025-11-03');
    expect(entriesOf(day([{ ...ROW, published: '2025-11-05' }]))[0]?.publishedOn).toBe('2025-11-05');
  });

  test.each([
    [{ full_name: 'Ada Byron' }],
    [{ firstName: 'Ada', lastName: 'Byron' }],
    [{ given: 'Ada', family: 'Byron' }],
    [{ author: { display_name: 'Ada Byron' }, position: 1 }],
  ])('have authors in objects such as %j', (author) => {
    expect(entriesOf(day([{ ...ROW, authors: [author, { name: 'Bo Tern' }] }]))[0]?.authors).toEqual([
      'Ada Byron',
      'Bo Tern',
    ]);
  });

  test('name what is not read of them once a file', () => {
    const { issues } = parse(
      day([
        { ...ROW, score: 1, rank: 2 },
        { ...ROW, id: '2511.00002', title: 'Ships', score: 3 },
      ]),
    );
    expect(issues.map(({ reason }) => reason)).toEqual(['These fields are not read: `score`, `rank`']);
  });
});
