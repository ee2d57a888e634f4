import { describe, expect, test } from 'vitest';
import { dayInFileName, dayOfFileName, readFrontMatter } from '../../../src/digest/header.ts';
import { brief } from '../support/parse.ts';

describe('readFrontMatter', () => {
  test.each([
    ['---\ndate: 2025-01-02\n---\nbody', { date: '2025-01-02' }, 'body', 4],
    ["---\ndate: '2025-01-02'\n---\nbody", { date: '2025-01-02' }, 'body', 4],
    ['---  \ntitle: A\n---\t\n\nbody', { title: 'A' }, '\nbody', 4],
    ['\n\n---\ntitle: A\n---\nbody', { title: 'A' }, 'body', 6],
    ['---\ntitle: A\n---', { title: 'A' }, '', 3],
    ['---\n---\nbody', {}, 'body', 3],
    ['---\n\n---\nbody', {}, 'body', 4],
    ['---\n# a remark\n---\nbody', {}, 'body', 4],
    ['---\ntitle:\n---\nbody', {}, 'body', 4],
    ['---\ntitle: 2.50\n---\nbody', { title: '2.50' }, 'body', 4],
    ['---\nlanguage: no\n---\nbody', { language: 'no' }, 'body', 4],
    ['---\ntitle: |\n  one\n  --- two\n---\nbody', { title: 'one\n--- two\n' }, 'body', 6],
    ['{"title": "A"}', {}, '{"title": "A"}', 1],
    ['---\n\ntitle: A\n', {}, '---\n\ntitle: A\n', 1],
    ['text\n---\ntitle: A\n---\n', {}, 'text\n---\ntitle: A\n---\n', 1],
  ])('parts %j', (text, header, body, firstLine) => {
    expect(readFrontMatter(text, 'x')).toEqual({ header, body, firstLine, issues: [] });
  });

  test.each([
    ['a bad date', '---\ntitle: A\ndate: 5 Nov\n---\n', ['invalid-field 3:1']],
    ['a date that a tag makes no text', '---\ndate: !!timestamp 2025-01-02\n---\n', []],
    ['a number for a date', '---\ndate: 20250102\n---\n', ['invalid-field 2:1']],
    ['a list for a title', '---\n  title: [a]\n---\n', ['invalid-field 2:3']],
    ['an unknown field', '---\ntitle: A\n\n"colour": red\n---\n', ['unknown-field 4:1']],
    ['a bad kind of text', '---\ntext: poem\n---\n', ['invalid-field 2:1']],
    ['a colon in a title', '---\ntitle: A: B\n---\n', ['invalid-yaml 2:8']],
    ['a field twice', '---\ntitle: A\ntitle: B\n---\n', ['invalid-yaml 3:1']],
    ['an asterisk, which is an alias', '---\ntitle: *nice*\n---\n', ['invalid-yaml 2:8']],
    ['a text', '---\nhello\n---\n', ['invalid-yaml 2:1']],
    ['a list', '---\n- a\n---\n', ['invalid-yaml 2:1']],
    ['a key that is no text', '---\n? [a]\n: b\n---\n', ['invalid-yaml 2:3']],
    ['blank lines above it', '\n\n---\ncolour: red\n---\n', ['unknown-field 4:1']],
    ['no end', '\n---\ntext: summary\n\n## A\n', ['invalid-yaml 2:1']],
  ])('reports %s with its place', (_, text, expected) => {
    expect(brief(readFrontMatter(text, 'x').issues)).toEqual(expected);
  });

  test('says what was found and what was expected', () => {
    const messages = readFrontMatter('---\ndate: soon\ntext: poem\ntitle: 12\n---\n', 'x').issues.map(
      ({ reason }) => reason,
    );
    expect(messages).toEqual([
      'Unexpected date `soon`, expected a day as `YYYY-MM-DD`',
      'Unexpected title `12`, expected a text',
      'Unexpected text `poem`, expected one of `abstract`, `summary`',
    ]);
  });
});

describe('readFrontMatter, of titled text that starts with a rule,', () => {
  test('does not treat the first block as front matter', () => {
    const text = '---\nTitle: A\nPDF: x\n---\nTitle: B';
    expect(readFrontMatter(text, 'a')).toEqual({ header: {}, body: text, firstLine: 1, issues: [] });
  });
});

describe('dayOfFileName', () => {
  test.each([
    ['digests/2025-11-05.txt', '2025-11-05'],
    ['digests/2025/2025-11-05-search.txt', '2025-11-05'],
    ['digests/2025-11-05_search.md', '2025-11-05'],
    ['digests/2025-11-05', '2025-11-05'],
    ['digests/2024-02-29.txt', '2024-02-29'],
    ['digests/2025-02-29.txt', null],
    ['digests/2025-11-051.txt', null],
    ['digests/search-2025-11-05.txt', null],
    ['digests/2025-11-05/search.txt', null],
    ['digests/nov-5.txt', null],
  ])('finds in %s %s', (path, day) => expect(dayOfFileName(path)).toBe(day));
});

describe('dayInFileName', () => {
  test.each([
    ['digests/paper_metadata_2025-08-01.txt', '2025-08-01'],
    ['2025-08-01.txt', '2025-08-01'],
    ['digests/2025-08-01/a.txt', null],
    ['digests/a-2025-02-30.txt', null],
    ['digests/a-2025-08-01-2025-08-02.txt', null],
    ['digests/a-12025-08-011.txt', null],
  ])('finds in %s %s', (path, day) => expect(dayInFileName(path)).toBe(day));
});

describe('readFrontMatter of blogs', () => {
  const read = (text: string) => {
    const { header, body, firstLine, issues } = readFrontMatter(text, 'digests/x.md');
    return { header, body, firstLine, issues: issues.map(({ reason }) => reason) };
  };

  test.each([
    ['2025-11-05 08:00:00 +0800'],
    ['2025-11-05T08:00:00+09:00'],
    ['2025-11-05T23:30:00-05:00'],
    ['"2025-11-05T08:00:00Z"'],
  ])('takes the day of %s in its own zone', (date) => {
    expect(read(`---\ndate: ${date}\n---\n`)).toMatchObject({ header: { date: '2025-11-05' }, issues: [] });
  });

  test('reads TOML', () => {
    expect(read('+++\ntitle = "A day"\ndate = 2025-11-05\ndraft = true\n+++\nText')).toEqual({
      header: { title: 'A day', date: '2025-11-05' },
      body: 'Text',
      firstLine: 6,
      issues: [],
    });
  });

  test('ignores fields that only tell how to show a page, and reads tags as keywords', () => {
    const text =
      '---\nlayout: post\nauthor: Ada\ncategories: [a]\ntags: [lamps, papers]\nlang: de\ncover_image: x\n---\n';
    expect(read(text)).toMatchObject({ header: { keywords: ['lamps'], language: 'de' }, issues: [] });
  });
});

describe('front matter in JSON', () => {
  const matter = '{\n  "date": "2025-11-05",\n  "source": "Quay",\n  "layout": "post"\n}\n';

  test('is read above a text', () => {
    expect(readFrontMatter(`${matter}\n## Lamps\n`, 'a.md')).toEqual({
      header: { date: '2025-11-05', source: 'Quay' },
      body: '\n## Lamps\n',
      firstLine: 6,
      issues: [],
    });
  });

  test('says where a field is wrong', () => {
    const { issues } = readFrontMatter(`${matter.replace('2025-11-05', 'soon')}Lamps`, 'a.md');
    expect(issues).toMatchObject([{ ruleId: 'invalid-field', line: 2, column: 11 }]);
  });

  test.each([matter, matter + matter, `[${matter}]`, '{\n  broken\n}\nLamps'])('is none in %j', (text) =>
    expect(readFrontMatter(text, 'a.md')).toMatchObject({ header: {}, body: text, firstLine: 1 }),
  );
});
