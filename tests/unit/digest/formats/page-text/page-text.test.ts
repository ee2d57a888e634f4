import { describe, expect, test } from 'vitest';
import { PAGE_BOILERPLATE, pageText } from '../../../../../src/digest/formats/page-text/page-text.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const TEXT = 'A lamp counts the ships that pass by their shadows.';

describe('pageText.recognizes', () => {
  test.each([
    ['a lone mark', 'Title\n\nText.\n\n·\nNov 5'],
    ['an author count', '  • 4 authors'],
    ['one author', '  • 1 authors'],
    ['a non-breaking space in it', '\u00a0\u00a0•\u00a04\u00a0authors'],
    ['the header', 'byAK and the research community'],
  ])('accepts %s', (_, text) => expect(pageText.recognizes(text)).toBe(true));

  test.each([
    ['prose', 'There are 4 authors in this room.'],
    ['a Markdown list', '- 4 authors'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(pageText.recognizes(text)).toBe(false));
});

describe('pageText.parse', () => {
  test.each([
    ['authors, mark, date and comments', '  • 6 authors\n·\nApr 18, 2025 3', [6, null, '2025-04-18', 3]],
    ['a date without comments', '  • 6 authors\n·\nApr 18, 2025', [6, null, '2025-04-18', 0]],
    ['one author', '  • 1 authors\n·\nApr 18, 2025', [1, null, '2025-04-18', 0]],
    ['an author in the singular', '• 1 author\n·\nApr 18, 2025', [1, null, '2025-04-18', 0]],
    ['thousands of authors', '• 3,303 authors\n·\nApr 18, 2025', [3303, null, '2025-04-18', 0]],
    ['no bullet, as some browsers copy it', '4 authors\n·\nApr 18, 2025', [4, null, '2025-04-18', 0]],
    ['no mark', '  • 6 authors\nApr 18, 2025 3', [6, null, '2025-04-18', 3]],
    ['blank lines between its lines', '  • 6 authors\n\n·\n\nApr 18, 2025', [6, null, '2025-04-18', 0]],
    [
      'non-breaking spaces',
      '\u00a0\u00a0•\u00a06\u00a0authors\n\u00a0·\nApr\u00a018,\u202f2025\u00a03',
      [6, null, '2025-04-18', 3],
    ],
    ['spaces of no width', '\u200b• 6 authors\n·\u200b\n\u2060Apr 18, 2025', [6, null, '2025-04-18', 0]],
    ['a whole month name', '• 6 authors\n·\nApril 18, 2025', [6, null, '2025-04-18', 0]],
    ['an organization, twice', 'Quay Labs Quay Labs\n·\nApr 18, 2025 2', [null, 'Quay Labs', '2025-04-18', 2]],
    ['an organization, once', 'Quay Labs\n·\nApr 18, 2025', [null, 'Quay Labs', '2025-04-18', 0]],
    [
      'an organization and blank lines',
      'Quay Labs Quay Labs\n\n·\n\nApr 18, 2025',
      [null, 'Quay Labs', '2025-04-18', 0],
    ],
    [
      'an organization that repeats itself',
      'New New York Lab\n·\nApr 18, 2025',
      [null, 'New New York Lab', '2025-04-18', 0],
    ],
    ['a count of comments on its own line', '• 6 authors\n·\nApr 18, 2025\n7', [6, null, '2025-04-18', 7]],
    ['a count of comments between blank lines', '• 6 authors\n·\nApr 18, 2025\n\n12', [6, null, '2025-04-18', 12]],
    ['neither authors nor organization', '·\nApr 18, 2025 3', [null, null, '2025-04-18', 3]],
  ])('reads a footer with %s', (_, footer, expected) => {
    const text = `Lamps\n\n${TEXT}\n\n${footer}\n\nShips\n\n${TEXT}\n\n• 9 authors\n·\nMay 1, 2024\n`;
    const [lamps, ships] = entriesOf(text);
    expect([lamps?.authorCount, lamps?.organization?.name ?? null, lamps?.publishedOn, lamps?.comments]).toEqual(
      expected,
    );
    expect(lamps?.abstract).toBe(TEXT);
    expect(ships).toMatchObject({ title: 'Ships', abstract: TEXT, authorCount: 9, publishedOn: '2024-05-01' });
    expect(issuesOf(text)).toEqual([]);
  });

  test.each([
    ['Nov 35, 2025', 'invalid-date 7:1'],
    ['Nvo 5, 2025', 'invalid-date 7:1'],
    ['Feb 29, 2023', 'invalid-date 7:1'],
    ['Feb 29', 'invalid-date 7:1'],
    ['5 November', 'invalid-date 7:1'],
  ])('reports the date %s, and keeps the paper', (date, issue) => {
    const text = `Lamps\n\n${TEXT}\n\n• 6 authors\n·\n${date}\n`;
    expect(entriesOf(text)).toMatchObject([{ authorCount: 6, publishedOn: null, abstract: TEXT }]);
    expect(issuesOf(text).filter((found) => !found.startsWith('inferred-year'))).toEqual([issue]);
  });

  test('knows no number of comments where the date cannot be read', () => {
    expect(entriesOf(`Lamps\n\n${TEXT}\n\n• 6 authors\n·\nNov 35 4\n`)[0]?.comments).toBeNull();
  });

  test('keeps a paper without a footer apart from the next, which keeps its own', () => {
    const text = `Lamps\n\n${TEXT}\n\nShips\n\n${TEXT}\n\nTides\n\n${TEXT}\n\n  • 3 authors\n·\nMay 1, 2024\n`;
    const known = entriesOf(text).map(({ title, authorCount, publishedOn, comments }) => [
      title,
      authorCount,
      publishedOn,
      comments,
    ]);
    expect(known).toEqual([
      ['Lamps', null, null, null],
      ['Ships', null, null, null],
      ['Tides', 3, '2024-05-01', 0],
    ]);
    expect(issuesOf(text)).toEqual(['missing-footer 1:1', 'missing-footer 5:1']);
  });

  test.each(['Ships Are All You Need.', 'Can Ships Count?', 'Ships: A “Survey.”'])(
    'knows `%s` for the title of a paper behind one without a footer',
    (title) => {
      const text = `Lamps\n\n${TEXT}\n\n${title}\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
      expect(entriesOf(text).map((entry) => entry.title)).toEqual(['Lamps', title]);
    },
  );

  test('keeps a paper without a footer at the end of the page', () => {
    const text = `Lamps\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n\nShips\n\n${TEXT}\n`;
    expect(entriesOf(text).map(({ title }) => title)).toEqual(['Lamps', 'Ships']);
  });

  test('reads no paper from the lines below the last one on a page', () => {
    const text = `Lamps\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n\nPrevious\n1\n2\nNext\n\nCompany\n© Quay\n`;
    expect(entriesOf(text)).toHaveLength(1);
    expect(issuesOf(text)).toEqual([9, 10, 11, 12, 14, 15].map((line) => `unknown-line ${line}:1`));
  });

  test('reads no paper from the lines above the first one', () => {
    const text = `Models\nSpaces\n\nnew\n\nDaily Papers\n\nMay 2\n\nLamps\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    expect(entriesOf(text, 'digests/2025-05-02.txt').map(({ title }) => title)).toEqual(['Lamps']);
    expect(issuesOf(text, 'digests/2025-05-02.txt')).toEqual(['unknown-line 1:1', 'unknown-line 2:1']);
  });

  test('knows the day of a page right below other lines', () => {
    const text = `Quay\nModels\nDaily Papers\nbyAK and the research community\n\nMay 2\n\nLamps\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    expect(parse(text, 'digests/x.txt').digests).toMatchObject([{ date: '2025-05-02', entries: [{ title: 'Lamps' }] }]);
    expect(issuesOf(text)).toEqual(['unknown-line 1:1', 'unknown-line 2:1', 'other-day 6:1']);
  });

  test.each([
    ['an abstract of several paragraphs', `${TEXT}\n\nIt forgets them at dawn.\n\nIt costs nothing.`, 3],
    ['hard-wrapped text', 'A lamp counts\nthe ships that pass\nby their shadows.', 1],
    ['a wrapped line that says `new`', 'A lamp counts\nnew\nships only.', 1],
  ])('reads %s', (_, abstract, paragraphs) => {
    const text = `Lamps\n\n${abstract}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    const [entry, ...others] = entriesOf(text);
    expect(others).toEqual([]);
    expect(entry?.abstract?.split('\n\n')).toHaveLength(paragraphs);
    expect(entry?.abstract?.replace(/\s+/g, ' ')).toBe(abstract.replace(/\s+/g, ' '));
  });

  test('unwraps a title of two lines', () => {
    const text = `Lamps That Count\nthe Ships of Others\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    expect(entriesOf(text)[0]?.title).toBe('Lamps That Count the Ships of Others');
  });

  test('reads a page without any blank line', () => {
    const text = `Lamps\n${TEXT}\n• 3 authors\n·\nMay 1, 2024\nShips\n${TEXT}\n• 2 authors\n·\nMay 3, 2024\n`;
    expect(entriesOf(text).map(({ title, authorCount }) => [title, authorCount])).toEqual([
      ['Lamps', 3],
      ['Ships', 2],
    ]);
    expect(issuesOf(text)).toEqual([]);
  });

  test.each(['Is the Harbour Listening?', 'Lamps vs. Ships.', 'Attention, Please!', 'Ministral 3', 'Octopus 12'])(
    'takes `%s` for a title',
    (title) => {
      const text = `Daily Papers\n\n${title}\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
      expect(entriesOf(text)).toMatchObject([{ title, abstract: TEXT }]);
      expect(issuesOf(text)).toEqual([]);
    },
  );

  test('reads a long text above a lone mark as an abstract, not as an organization', () => {
    const long = `${TEXT} ${TEXT} ${TEXT}`;
    expect(entriesOf(`Lamps\n\n${long}\n·\nMay 1, 2024\n`)).toMatchObject([{ abstract: long, organization: null }]);
  });

  test('splits a file of several pages into digests by their dates', () => {
    const page = (day: string, title: string) =>
      `new\n\nDaily Papers\n\n${day}\n\n${title}\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n\n`;
    const { digests, issues } = parse(page('Nov 5', 'Lamps') + page('Nov 6', 'Ships'), 'digests/pages.txt');
    expect(digests.map(({ date, entries }) => [date, entries.map(({ title }) => title)])).toEqual([
      ['2025-11-05', ['Lamps']],
      ['2025-11-06', ['Ships']],
    ]);
    expect(issues.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['inferred-day', 5],
      ['inferred-day', 19],
    ]);
  });

  test('reports a page whose day differs from the file name’s', () => {
    const text = `Daily Papers\n\nJan 3\n\nLamps\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    expect(issuesOf(text)).toEqual(['other-day 3:1']);
    expect(parse(text).digests[0]?.date).toBe('2025-01-02');
  });

  test('reports a page that has nothing but boilerplate', () => {
    expect(issuesOf([...PAGE_BOILERPLATE].join('\n'))).toEqual(['empty-digest 1:1']);
    expect(issuesOf([...PAGE_BOILERPLATE].join('\n'), 'digests/x.txt')).toEqual(['empty-digest 1:1']);
  });

  test('places each entry at its title', () => {
    const text = `  Lamps\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n\n\n\n\u00a0Ships\n\n${TEXT}\n• 3 authors\n·\nMay 1, 2024`;
    expect(entriesOf(text).map(({ line, column }) => [line, column])).toEqual([
      [1, 3],
      [11, 2],
    ]);
  });
});
