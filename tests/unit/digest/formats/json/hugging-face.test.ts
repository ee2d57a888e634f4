import { describe, expect, test } from 'vitest';
import { huggingFace } from '../../../../../src/digest/formats/json/hugging-face.ts';
import type { Entry } from '../../../../../src/digest/schema.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const FLAT = { id: '2401.00001', title: 'Lamps', summary: 'A lamp counts ships.' };

function entryOf(record: unknown): Entry | undefined {
  return entriesOf(JSON.stringify([record]))[0];
}

function messagesOf(record: unknown): string[] {
  return parse(JSON.stringify([record])).issues.map(({ reason }) => reason);
}

describe('huggingFace.recognizes', () => {
  test.each(['[{"title": "A"}]', '[{"paper": {}}]', '{"data": []}', "[\"{'id'"])('accepts %j', (text) => {
    expect(huggingFace.recognizes(text)).toBe(true);
  });
  test.each([
    '',
    '{}',
    '[{"id": 1}]',
    '[[1]]',
    '{"error": "Too early"}',
    '[1]',
    '[link](x) says',
    '{\\em Lamps}',
    '[a]: b',
    'x [{"',
  ])('refuses %j', (text) => {
    expect(huggingFace.recognizes(text)).toBe(false);
  });
});

describe('huggingFace.parse', () => {
  test.each([
    ['bare', [FLAT]],
    ['with an inner paper', [{ paper: FLAT }]],
    ['one paper', FLAT],
    ['one inner paper', { paper: FLAT }],
    ['under data', { status: 'success', count: 1, data: [FLAT] }],
    ['under papers', { papers: [FLAT] }],
    ['under dailyPapers', { dailyPapers: [FLAT] }],
    ['under results', { results: [FLAT] }],
    ['as JSON texts', [JSON.stringify(FLAT)]],
    ['as what Python prints', ["{'id': '2401.00001', 'title': 'Lamps', 'summary': 'A lamp counts ships.', 'x': None}"]],
  ])('reads records %s', (_, answer) => {
    for (const indent of [0, 2, '\t']) {
      const { digests, issues } = parse(JSON.stringify(answer, null, indent));
      expect(digests.flatMap(({ entries }) => entries)).toMatchObject([
        { arxivId: '2401.00001', title: 'Lamps', abstract: 'A lamp counts ships.' },
      ]);
      expect(issues).toEqual([]);
    }
  });

  test('reads every field', () => {
    const paper = {
      ...FLAT,
      authors: [{ name: 'Ada Quill', hidden: false }, { name: ' Bo\n Tern ' }, 'Cy Marram'],
      publishedAt: '2024-01-01T23:30:00.000Z',
      submittedOnDailyAt: '2024-01-03T00:10:00.000Z',
      upvotes: 3,
      ai_summary: 'Lamps\ncount.',
      ai_keywords: [' lamp', ''],
      githubRepo: 'https://github.com/a/b',
      projectPage: 'https://a.example.org',
      mediaUrls: ['https://a.example.org/a.mp4'],
      organization: { name: 'quay', fullname: 'Quay R&amp;D' },
      withdrawnAt: '2024-02-01T00:00:00Z',
    };
    expect(entryOf({ paper, numComments: 2, publishedAt: '2024-01-01T19:30:00.000Z' })).toEqual({
      arxivId: '2401.00001',
      title: 'Lamps',
      abstract: 'A lamp counts ships.',
      summary: { text: 'Lamps count.', by: 'Hugging Face, by machine', language: 'en' },
      translations: [],
      authors: ['Ada Quill', 'Bo Tern', 'Cy Marram'],
      authorCount: 3,
      organization: { name: 'Quay R&D', handle: 'quay' },
      publishedOn: '2024-01-01',
      categories: null,
      keywords: ['lamp'],
      links: [
        { kind: 'code', url: 'https://github.com/a/b' },
        { kind: 'project', url: 'https://a.example.org' },
        { kind: 'media', url: 'https://a.example.org/a.mp4' },
      ],
      claimsWithdrawal: true,
      authorsComplete: true,
      comments: 2,
      upvotes: 3,
      line: 1,
      column: 2,
      ...{ remark: null, withdrawn: null, goneSince: null, language: null },
    });
  });

  test.each([
    ['a hard-wrapped title', { ...FLAT, title: 'Lamps\n  That Count' }, { title: 'Lamps That Count' }],
    [
      'a hard-wrapped text',
      { ...FLAT, summary: ' A lamp\ncounts\n \nships. ' },
      { abstract: 'A lamp counts\n\nships.' },
    ],
    [
      'nulls',
      { ...FLAT, summary: null, authors: null, upvotes: null, organization: null, githubRepo: null },
      { abstract: null, authors: null, authorCount: null, upvotes: null, links: [] },
    ],
    ['empty texts', { ...FLAT, githubRepo: '', projectPage: '', ai_summary: '' }, { links: [], summary: null }],
    ['numbers as texts', { ...FLAT, upvotes: '12', numComments: '0' }, { upvotes: 12, comments: 0 }],
    ['no author', { ...FLAT, authors: [] }, { authors: null, authorCount: null }],
    ['authors without names', { ...FLAT, authors: [{ name: '' }] }, { authors: null, authorCount: null }],
    ['a version in the id', { ...FLAT, id: '2401.00001v3' }, { arxivId: '2401.00001' }],
    ['a null title in the inner paper', { paper: { ...FLAT, title: null }, title: 'Lamps' }, { title: 'Lamps' }],
    [
      'a title outside',
      { paper: { id: '2401.00001' }, title: 'Lamps', summary: 'Text.' },
      { title: 'Lamps', abstract: 'Text.' },
    ],
    [
      'an organization without a full name',
      { ...FLAT, organization: { name: 'quay', fullname: null } },
      { organization: { name: 'quay', handle: 'quay' } },
    ],
    ['a paper that was not withdrawn', { ...FLAT, withdrawnAt: null }, { claimsWithdrawal: false }],
    ['no word of a withdrawal', FLAT, { claimsWithdrawal: false, withdrawn: null }],
    [
      'an outer date, which is not the paper’s own',
      { paper: FLAT, publishedAt: '2024-01-03T10:00:00Z' },
      { publishedOn: null },
    ],
  ])('reads a record with %s', (_, record, expected) => {
    expect(entryOf(record)).toMatchObject(expected);
    expect(issuesOf(JSON.stringify([record])).filter((issue) => !issue.startsWith('missing-text'))).toEqual([]);
  });

  test.each([
    ['2025-11-04T23:30:00.000Z', '2025-11-04'],
    ['2025-11-04T23:30:00', '2025-11-04'],
    ['2025-11-04T00:10:00.123456', '2025-11-04'],
    ['2025-11-04 23:30:00+00:00', '2025-11-04'],
    ['2025-11-04T23:30:00-0500', '2025-11-05'],
    ['2025-11-04', '2025-11-04'],
  ])('reads the moment %s in UTC, wherever it runs', (publishedAt, day) => {
    const zone = process.env['TZ'];
    for (const TZ of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = TZ;
      expect(entryOf({ ...FLAT, publishedAt })?.publishedOn).toBe(day);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test.each([
    ['an id that is none', { id: 'lamps' }, 'Unexpected id `lamps`, expected an arXiv id such as `2409.04828`'],
    ['a number for an id', { id: 2401.1 }, 'Unexpected id `2401.1`, expected a text'],
    [
      'a moment that is none',
      { publishedAt: 'soon' },
      'Unexpected publishedAt `soon`, expected a moment such as `2025-11-04T18:00:18.000Z`',
    ],
    [
      'a day that is none',
      { publishedAt: '2025-02-30T00:00:00Z' },
      'Unexpected publishedAt `2025-02-30T00:00:00Z`, expected a moment such as `2025-11-04T18:00:18.000Z`',
    ],
    ['a negative count', { upvotes: -1 }, 'Unexpected upvotes `-1`, expected at least 0'],
    [
      'a bad link',
      { githubRepo: 'github.com/a/b' },
      'Unexpected githubRepo `github.com/a/b`, expected an http or https URL',
    ],
    [
      'a script for a link',
      { projectPage: 'javascript:alert(1)' },
      'Unexpected projectPage `javascript:alert(1)`, expected an http or https URL',
    ],
    ['an author that is a number', { authors: ['Ada', 5] }, 'Unexpected authors.1 `5`, expected a name'],
    [
      'a text for authors',
      { authors: 'Ada', submittedOnDailyAt: '2024-01-03T00:10:00Z' },
      'Unexpected authors `Ada`, expected a list',
    ],
  ])('reports %s, and keeps the rest of the record', (_, fields, message) => {
    expect(messagesOf({ ...FLAT, ...fields })).toEqual([message]);
    expect(entryOf({ ...FLAT, ...fields })).toMatchObject({ title: 'Lamps', abstract: 'A lamp counts ships.' });
  });

  test.each([
    ['no title', { id: '2401.00001' }, 'found no title'],
    ['a blank title', { id: '2401.00001', title: ' \n' }, 'found no title'],
    ['null', null, 'found `null`'],
    ['a number', 12, 'found `12`'],
    ['a list', [1], 'found `[1]`'],
    ['a broken Python literal', "{'id': ", 'Unexpected `end` at offset 7 of a Python literal, expected a value'],
  ])('rejects a record that has %s', (_, record, reason) => {
    const { digests, issues } = parse(JSON.stringify([FLAT, record], null, 2));
    expect(digests[0]?.entries).toHaveLength(1);
    expect(issues.at(-1)?.reason).toBe(`This record is left out: ${reason}`);
    expect(issues.at(-1)?.line).toBe(7);
  });

  test('places fields of an inner paper and of the record around it', () => {
    const text = `[\n  {\n    "paper": {\n      "id": "2401.00001",\n      "upvotes": "many",\n      "title": "Lamps", "summary": "Text."\n    },\n    "numComments": "few"\n  }\n]`;
    expect(issuesOf(text)).toEqual(['invalid-field 5:18', 'invalid-field 8:20']);
  });

  test.each([
    [
      'a cut file',
      '[{"id": "2401.00001", "title": "Lamps", "summary": "Text."}, {"id"',
      1,
      ['invalid-json 1:67', 'invalid-record 1:62'],
    ],
    ['a comma too many', '[{"id": "2401.00001", "title": "Lamps", "summary": "Text."},]', 1, ['invalid-json 1:61']],
    ['nothing but a bracket', '[{', 0, ['invalid-json 1:3']],
    ['records of which none is listed', '{"data": {"papers": []}}', 0, ['empty-digest 1:1']],
    ['an empty list', '{"data": []}', 0, ['empty-digest 1:1']],
    ['an error of the API', '{"error": "Too early"}', 0, ['error-answer 1:1']],
    [
      'a wrapper with a bad date',
      '{"date": "soon", "data": [{"id": "2401.00001", "title": "Lamps", "summary": "Text."}]}',
      1,
      ['invalid-field 1:10'],
    ],
  ])('reports %s', (_, text, count, issues) => {
    expect(entriesOf(text)).toHaveLength(count);
    expect(issuesOf(text)).toEqual(issues);
  });

  test('gives a digest for each day of an answer over several', () => {
    const on = (id: string, submittedOnDailyAt: string) => ({ ...FLAT, id, submittedOnDailyAt });
    const answer = [on('2401.00001', '2024-01-03T01:00:00Z'), on('2401.00002', '2024-01-04T01:00:00Z')];
    const days = (path?: string) => parse(JSON.stringify(answer), path).digests.map(({ date }) => date);
    expect(days('digests/week.json')).toEqual(['2024-01-03', '2024-01-04']);
    expect(days()).toEqual(['2025-01-02']);
  });

  test.each([
    ['before March 2025 the outer date', '2025-02-28T10:00:00Z', ['2025-02-28']],
    ['since then not', '2025-03-01T10:00:00Z', []],
  ])('takes for the day of listing %s', (_, publishedAt, days) => {
    const { digests } = parse(JSON.stringify([{ paper: FLAT, publishedAt }]), 'digests/a.json');
    expect(digests.map(({ date }) => date)).toEqual(days);
  });
});
