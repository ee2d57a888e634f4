import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../../src/digest/parse.ts';
import { brief, entriesOf, issuesOf, parse } from '../support/parse.ts';

const TEXT = 'A lamp counts the ships that pass by their shadows.';
const PAPER = `Lamps\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
const PAGE = `Daily Papers\n\nNov 5\n\n${PAPER}`;
const JSON_PAPER = { id: '2401.00001', title: 'Lamps', summary: TEXT, submittedOnDailyAt: '2024-01-03T00:10:00Z' };

describe('parseDigest', () => {
  test.each(['\\u0019', '\\u202e \\u200b'])('reports a record whose title %j shows nothing', (title) => {
    const text = `[{"title":"${title}","id":"2511.00001","summary":"Text."},{"title":"Lamps","summary":"Text."}]`;
    const path = 'digests/2025-01-02.json';
    expect(entriesOf(text, path).map((entry) => entry.title)).toEqual(['Lamps']);
    expect(issuesOf(text, path)).toContain('invalid-record 1:2');
  });

  test.each([
    [
      'front matter before the file name',
      `---\ndate: 2025-01-01\n---\n${PAPER}`,
      'digests/2025-01-02.txt',
      '2025-01-01',
    ],
    [
      'a wrapper before the file name',
      JSON.stringify({ date: '2025-01-01', data: [JSON_PAPER] }),
      'digests/2025-01-02.json',
      '2025-01-01',
    ],
    ['the file name before the content', JSON.stringify([JSON_PAPER]), 'digests/2025-01-02.json', '2025-01-02'],
    ['the name of the file, not of its folder', PAPER, 'digests/2025-01-01/2025-01-02.txt', '2025-01-02'],
    ['the content of an answer', JSON.stringify([JSON_PAPER]), 'digests/a.json', '2024-01-03'],
    ['the date of the page', PAGE.replace('Nov 5', 'Nov 5, 2024'), 'digests/a.txt', '2024-11-05'],
    ['the date of the page, its year inferred', PAGE, 'digests/a.txt', '2025-11-05'],
    [
      'the file name where front matter has a bad date',
      `---\ndate: soon\n---\n${PAPER}`,
      'digests/2025-01-02.txt',
      '2025-01-02',
    ],
  ])('takes the day from %s', (_, text, path, day) => {
    expect(parse(text, path).digests.map(({ date }) => date)).toEqual([day]);
  });

  test.each([
    ['a Markdown file', '## Lamps\n\nIt says \0one thing.\n\n## Ships\n\nThey sail.\n', '3:9'],
    [
      'a JSON file',
      '[{ "id": "2401.00001", "title": "Lamps" },\n{ "title": "Sh\0ips", "summary": "They sail." }]',
      '2:15',
    ],
  ])('removes a NUL from %s, and keeps all of its papers', (_, text, place) => {
    const { digests, issues } = parse(text, 'digests/2025-01-02.md');
    expect(digests.flatMap(({ entries }) => entries).map(({ title }) => title)).toEqual(['Lamps', 'Ships']);
    expect(issues.map(({ ruleId, line, column }) => [ruleId, `${line}:${column}`])).toContainEqual([
      'control-character',
      place,
    ]);
  });

  test('falls back to a day anywhere in the file name, and reports that it was inferred', () => {
    const { digests, issues } = parse(PAPER, 'digests/papers_2025-01-02.txt');
    expect(digests.map(({ date }) => date)).toEqual(['2025-01-02']);
    expect(brief(issues)).toEqual(['inferred-day 1:1']);
    expect(parse(PAGE, 'digests/papers_2025-01-02.txt').digests.map(({ date }) => date)).toEqual(['2025-11-05']);
  });

  test.each([
    ['page text', PAPER, 'digests/a.txt', 1],
    ['a page whose dates have no year', PAGE.replace(', 2024', ''), 'digests/a.txt', 3],
    ['a Markdown digest', '## Lamps\n\nText.', 'digests/a.md', 1],
    ['JSON', JSON.stringify([{ title: 'Lamps', summary: TEXT }]), 'digests/a.json', 1],
    ['a file name with an impossible date', PAPER, 'digests/2025-02-30.txt', 1],
  ])('takes the unknown day of %s for an error', (_, text, path, line) => {
    const { digests, issues } = parse(text, path);
    expect(digests).toEqual([]);
    expect(issues.map((issue) => [issue.ruleId, issue.line])).toEqual([['unknown-day', line]]);
  });

  test.each([
    ['a feed', '<rss><channel><title>Quay</title></channel></rss>'],
    ['JSON', '[]'],
    ['BibTeX', '@comment{none}'],
  ])('asks for no day where %s has no paper', (_, text) => {
    const { digests, issues } = parse(text, 'digests/a');
    expect([digests, ...brief(issues)]).toEqual([[], 'empty-digest 1:1']);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\u00a0\n'],
    ['front matter alone', '---\ndate: 2025-01-02\n---\n'],
    ['prose', 'Dear diary'],
    ['a JSON number', '12'],
    ['an empty heading', '##\n'],
    ['HTML', '<!doctype html><title>x</title>'],
  ])('finds no format in %s', (_, text) => expect(issuesOf(text)).toEqual(['unknown-format 1:1']));

  test('finds no format in a binary file', () => {
    expect(
      brief(parseDigest({ path: 'digests/2025-01-02.png', bytes: new Uint8Array([137, 80, 0, 1]) }).issues),
    ).toEqual(['unknown-format 1:1']);
  });

  test.each([
    ['a byte order mark', `\uFEFF${PAPER}`],
    ['a byte order mark and front matter', `\uFEFF---\ntext: abstract\n---\n${PAPER}`],
    ['CRLF', PAPER.replace(/\n/g, '\r\n')],
    ['CR', PAPER.replace(/\n/g, '\r')],
    ['CRLF and front matter', `---\ntext: abstract\n---\n${PAPER}`.replace(/\n/g, '\r\n')],
    ['front matter below blank lines', `\n\n---\ntext: abstract\n---\n${PAPER}`],
    ['empty front matter', `---\n---\n${PAPER}`],
    ['no newline at its end', PAPER.trimEnd()],
    ['blank lines around it', `\n\n${PAPER}\n\n`],
  ])('reads a file with %s', (_, text) => {
    const { digests, issues } = parse(text);
    expect(digests[0]?.entries).toMatchObject([{ title: 'Lamps', abstract: TEXT, authorCount: 3 }]);
    expect(issues).toEqual([]);
  });

  test.each([
    ['UTF-16, little end first', Buffer.from(`\uFEFF${PAPER}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${PAPER}`, 'utf16le').swap16()],
  ])('reads a file in %s', (_, bytes) => {
    const { digests, issues } = parseDigest({ path: 'digests/2025-01-02.txt', bytes });
    expect([digests[0]?.entries[0]?.abstract, ...brief(issues)]).toEqual([TEXT]);
  });

  test.each([
    ['ISO-8859-1', []],
    ['no-such-code', ['invalid-encoding']],
  ])('reads XML in the encoding that it names, %s', (name, expected) => {
    const item = `<item><title>Caf\u00e9</title><description>${TEXT}</description></item>`;
    const feed = `<?xml version="1.0" encoding='${name}'?><rss><channel>${item}</channel></rss>`;
    const { digests, issues } = parseDigest({ path: 'digests/2025-01-02.xml', bytes: Buffer.from(feed, 'latin1') });
    expect(digests[0]?.entries[0]?.title).toBe(expected.length === 0 ? 'Caf\u00e9' : 'Caf\uFFFD');
    expect(brief(issues).map((issue) => issue.split(' ')[0])).toEqual(expected);
  });

  test('shows bytes that are not UTF-8 as replacement characters, and reports the place of the first', () => {
    const bytes = Uint8Array.from(Buffer.from(`# Caf\u00e9s\r\n\r\n## Lamps\r\n\r\nOrl\u00e9ans\r\n`, 'latin1'));
    const { digests, issues } = parseDigest({ path: 'digests/2025-01-02.md', bytes });
    expect(brief(issues)).toEqual(['invalid-encoding 1:6']);
    expect(digests[0]?.entries[0]?.abstract).toBe('Orl\uFFFDans');
  });

  test.each([
    ['the header names them', 'textBy: The editors', 'The editors'],
    ['else the source', 'source: The Quay Letter', 'The Quay Letter'],
    ['else the source of the format', 'title: Lamps', 'Hugging Face'],
  ])('takes texts for summaries where the header says so, by whom %s', (_, field, by) => {
    const [entry] = parse(`---\ntext: summary\nlanguage: de\n${field}\n---\n${PAPER}`).digests[0]?.entries ?? [];
    expect(entry).toMatchObject({ abstract: null, summary: { text: TEXT, by, language: 'de' } });
  });

  test('reports a summary that is replaced by the text that the header calls a summary', () => {
    const record = { ...JSON_PAPER, ai_summary: 'Lamps count.' };
    const { digests, issues } = parse(JSON.stringify({ text: 'summary', textBy: 'Us', data: [record] }));
    expect(digests[0]?.entries[0]?.summary).toEqual({ text: TEXT, by: 'Us', language: 'en' });
    expect(issues.map(({ reason }) => reason)).toEqual([
      'Unexpected summary `Lamps count.`, expected one summary a paper',
    ]);
  });

  test('hands the header on to the digest', () => {
    const header = 'title: Harbour\nsource: The Quay Letter\nterms: CC0\nlanguage: de';
    expect(parse(`---\n${header}\n---\n${PAPER}`).digests[0]).toMatchObject({
      path: 'digests/2025-01-02-x.txt',
      title: 'Harbour',
      source: 'The Quay Letter',
      terms: 'CC0',
      language: 'de',
      introduction: null,
    });
  });
});
