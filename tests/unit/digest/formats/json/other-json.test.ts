import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../../../../src/digest/parse.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';
import { expectSameFromContent } from '../../content.ts';

const LAMPS = { title: 'Lamps', abstract: 'A lamp counts.', authors: ['Ada Byron'] };
const SHIPS = { title: 'Ships', abstract: 'A ship passes.', authors: ['Bo Tern'] };
const WITH_IDS = [
  { ...LAMPS, id: '2511.00001' },
  { ...SHIPS, id: '2511.00002' },
];
const both = [
  expect.objectContaining({
    title: 'Lamps',
    abstract: 'A lamp counts.',
    authors: ['Ada Byron'],
    arxivId: '2511.00001',
  }),
  expect.objectContaining({ title: 'Ships', abstract: 'A ship passes.', arxivId: '2511.00002' }),
];

describe('otherJson finds records', () => {
  test.each([
    ['below ids', { '2511.00001': LAMPS, '2511.00002v1': SHIPS }],
    ['below ids that say nothing but the title twice', { '2511.00001': WITH_IDS[0], other: WITH_IDS[1] }],
    ['in a list under any key', { articles: WITH_IDS }],
    ['in a list within an object', { data: { papers: WITH_IDS } }],
    ['in a list within a response', { status: 'ok', message: { items: WITH_IDS } }],
    ['in lists within a list', [[WITH_IDS[0]], [WITH_IDS[1]]]],
    ['beside what describes them', { meta: { count: 2 }, articles: WITH_IDS }],
  ])('%s', (_, value) => {
    const text = JSON.stringify(value);
    expect(entriesOf(text)).toEqual(both);
    expect(issuesOf(text)).toEqual([]);
    expect(parse(text).digests.map(({ source }) => source)).toEqual([null]);
  });

  test.each([
    ['of topics', { 'Harbour lights': [WITH_IDS[0]], Ships: { '2511.00002': SHIPS } }, [['Harbour lights'], ['Ships']]],
    ['that are mere names', { articles: WITH_IDS }, [null, null]],
    [
      'that name lists',
      [
        { topic: 'Lights', papers: [WITH_IDS[0]] },
        { topic: 'Sea', papers: [WITH_IDS[1]] },
      ],
      [['Lights'], ['Sea']],
    ],
    [
      'beside keywords of their own',
      { Lights: [{ ...LAMPS, keywords: ['oil'] }], Sea: [SHIPS] },
      [['oil', 'Lights'], ['Sea']],
    ],
  ])('below keys %s', (_, value, keywords) => {
    expect(entriesOf(JSON.stringify(value)).map((entry) => entry.keywords)).toEqual(keywords);
  });

  test.each([
    ['keys', { '2025-11-03': [WITH_IDS[0]], '2025-11-04': { papers: [WITH_IDS[1]] } }],
    [
      'dates of lists',
      [
        { date: '2025-11-03', papers: [WITH_IDS[0]] },
        { date: '2025-11-04', papers: [WITH_IDS[1]] },
      ],
    ],
    ['days below a key', { days: { '2025-11-03': [WITH_IDS[0]], 'Nov 4, 2025': [WITH_IDS[1]] } }],
  ])('of several days by %s, whatever the name of the file', (_, value) => {
    for (const path of ['digests/archive.json', 'digests/2025-01-02.json']) {
      const { digests, issues } = parse(JSON.stringify(value), path);
      expect(issues).toEqual([]);
      expect(digests.map(({ date, entries }) => [date, entries.map(({ title }) => title)])).toEqual([
        ['2025-11-03', ['Lamps']],
        ['2025-11-04', ['Ships']],
      ]);
    }
  });

  test('that are rows of Markdown tables', () => {
    const row =
      '|**2025-11-03**|**Lamps**|Ada Byron|[2511.00001v1](http://arxiv.org/abs/2511.00001v1)|**[link](https://example.org/code)**|\n';
    expect(entriesOf(JSON.stringify({ Lights: { '2511.00001': row } }))).toMatchObject([
      {
        title: 'Lamps',
        authors: ['Ada Byron'],
        arxivId: '2511.00001',
        publishedOn: '2025-11-03',
        keywords: ['Lights'],
        links: [{ kind: 'code', url: 'https://example.org/code' }],
      },
    ]);
  });

  test('and places them', () => {
    const text = '{\n "Lights": {\n  "2511.00001": { "title": "Lamps" }\n }\n}';
    expect(entriesOf(text)).toMatchObject([{ title: 'Lamps', line: 3, column: 17 }]);
  });

  test.each([
    ['ids', { '2511.00001': { title: 'Lamps' }, '2511.00002': SHIPS }],
    ['topics and days', { '2025-11-03': { Lights: [LAMPS] }, '2025-11-04': { Sea: [SHIPS], Lights: [LAMPS] } }],
  ])('below %s, whose content gives the same digest', (_, value) => {
    const file = { path: 'digests/2025-01-02.json', bytes: new TextEncoder().encode(JSON.stringify(value)) };
    expect(parseDigest(file).digests).not.toEqual([]);
    expectSameFromContent(file);
  });
});

describe('otherJson reports', () => {
  test.each([
    [
      'a value beside records that is none',
      { '2511.00001': LAMPS, '2511.00002': { abstract: 'No title.' } },
      1,
      'invalid-record',
    ],
    ['an object beside lists of records', { articles: WITH_IDS, ships: { a: 1 } }, 2, 'invalid-record'],
    ['a failed item of a list', [WITH_IDS[0], { id: '2511.00002', error: 'Timeout' }], 1, 'invalid-record'],
    ['an answer that is an error', { error: 'Too early' }, 0, 'error-answer'],
    ['a title that is that of a failure', { type: 'about:blank', title: 'Not Found', status: 404 }, 0, 'error-answer'],
    ['keys that mean nothing', { lamps: { a: 1 }, ships: [1] }, 0, 'unknown-format'],
    ['a list of objects without titles', [{ lamp: 1 }, { ship: 2 }], 0, 'unknown-format'],
    ['a list of empty objects', [{}], 0, 'unknown-format'],
    ['fields of a header alone', { date: '2025-11-05' }, 0, 'unknown-format'],
    ['nothing at all', {}, 0, 'empty-digest'],
    ['an empty list within', { data: { papers: [] } }, 0, 'empty-digest'],
  ])('%s', (_, value, count, slug) => {
    const text = JSON.stringify(value);
    expect(entriesOf(text)).toHaveLength(count);
    expect(parse(text).issues.map(({ ruleId }) => ruleId)).toEqual([slug]);
  });

  test('the keys that it found in the place of papers', () => {
    expect(parse('{"lamps": {"a": 1}, "ships": 2}').issues.map(({ reason }) => reason)).toEqual([
      'This is no digest: no papers are found in this JSON; its keys are `lamps`, `ships`; expected objects with a `title` and an `id`, `authors` or `abstract`',
    ]);
  });
});
