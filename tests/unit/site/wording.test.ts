import { describe, expect, test } from 'vitest';
import { parseSite } from '../../../src/site/settings.ts';
import { createWording } from '../../../src/site/wording.ts';
import { DEFAULT_STRINGS } from '../../../src/site/strings.ts';

const english = createWording(parseSite(''));

describe('createWording', () => {
  test('counts one paper in English where the language of the site has one form for all numbers', () => {
    const wording = createWording({ language: 'zh-TW', strings: {} });
    expect([0, 1, 2].map((count) => wording.text('count.papers', { count }))).toEqual([
      '0 papers',
      '1 paper',
      '2 papers',
    ]);
  });

  test.each([
    [0, '0 papers'],
    [1, '1 paper'],
    [2, '2 papers'],
    [12345, '12,345 papers'],
  ])('counts %i in English', (count, expected) => expect(english.text('count.papers', { count })).toBe(expected));

  test('uses the form for none where a text has one', () => {
    expect(english.text('count.results', { count: 0, query: 'fog' })).toBe('No results for “fog”');
  });

  test.each([
    [1, '1 artykuł'],
    [2, '2 artykuły'],
    [5, '5 artykułów'],
    [22, '22 artykuły'],
  ])('counts %i in a language with more plural forms', (count, expected) => {
    const strings =
      "{ one: '{count} artykuł', few: '{count} artykuły', many: '{count} artykułów', other: '{count} artykułu' }";
    const polish = createWording(parseSite(`language: pl\nstrings:\n  count.papers: ${strings}`));
    expect(polish.text('count.papers', { count })).toBe(expected);
  });

  test('uses `other` where a language has more forms than the text', () => {
    expect(createWording(parseSite('language: pl')).text('count.papers', { count: 5 })).toBe('5 papers');
  });

  test('overrides one text and keeps the others', () => {
    const { text } = createWording(parseSite('strings:\n  nav.archive: All days'));
    expect([text('nav.archive'), text('nav.about')]).toEqual(['All days', DEFAULT_STRINGS['nav.about']]);
  });

  test('leaves a name without a value as it is, and fills values in once', () => {
    expect(english.text('digest.source')).toBe('From {source}');
    expect(english.text('digest.source', { source: '{source} & {title}' })).toBe('From {source} & {title}');
  });

  test('gives scripts the unfilled text', () => {
    expect(english.template('count.papers')).toEqual({ one: '{count} paper', other: '{count} papers' });
  });

  test.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['ur', 'rtl'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ja', 'ltr'],
  ])('writes %s %s', (language, direction) => {
    expect(createWording(parseSite(`language: ${language}`)).direction).toBe(direction);
  });

  test.each([
    ['en', 'November 5, 2025', 'Wednesday, November 5, 2025', 'November 2025'],
    ['en-GB', '5 November 2025', 'Wednesday, 5 November 2025', 'November 2025'],
    ['de', '5. November 2025', 'Mittwoch, 5. November 2025', 'November 2025'],
  ])('writes days of %s, in UTC', (language, day, longDay, month) => {
    const wording = createWording(parseSite(`language: ${language}`));
    expect([wording.day('2025-11-05'), wording.longDay('2025-11-05'), wording.month('2025-11')]).toEqual([
      day,
      longDay,
      month,
    ]);
  });

  test('has the texts of its language, its own over them, and English ones where neither has any', () => {
    const german = createWording(parseSite('language: de-AT\nstrings:\n  nav.about: Impressum'));
    expect([german.text('nav.search'), german.text('nav.about')]).toEqual(['Suche', 'Impressum']);
    expect(createWording(parseSite('language: nl')).text('nav.search')).toBe('Search');
    expect(createWording(parseSite('language: zh-TW')).text('nav.search')).toBe('Search');
  });

  test.each([
    ['en', 'Wednesday, November\u00a05,\u00a02025'],
    ['fr', 'Mercredi 5\u00a0novembre\u00a02025'],
    ['es', 'Miércoles, 5\u00a0de\u00a0noviembre\u00a0de\u00a02025'],
    ['ja', '2025年11月5日\u200b水曜日'],
    ['ko', '2025년\u00a011월\u00a05일 수요일'],
  ])('breaks the headline of a day only beside the weekday in `%s`', (language, headline) => {
    expect(createWording(parseSite(`language: ${language}`)).headline('2025-11-05')).toBe(headline);
  });

  test.each([
    ['en', '2 papers, 1 day', 'a, b; c', 'One. Two.', 'Topic: x', '2025'],
    ['fr', '2 articles, 1 jour', 'a, b; c', 'One. Two.', 'Topic\u202f: x', '2025'],
    ['zh-CN', '2 篇论文、1 天', 'a, b；c', 'One.Two.', 'Topic：x', '2025年'],
    ['ja', '論文2本、1日', 'a, b；c', 'One.Two.', 'Topic：x', '2025年'],
  ])('joins texts as `%s` does', (language, list, longList, sentences, labelled, year) => {
    const wording = createWording(parseSite(`language: ${language}`));
    const counts = [wording.text('count.papers', { count: 2 }), wording.text('count.days', { count: 1 })];
    expect([
      wording.list(counts),
      wording.longList(['a, b', 'c']),
      wording.sentences(['One.', '', 'Two.']),
      wording.labelled('Topic', 'x'),
      wording.year('2025'),
    ]).toEqual([list, longList, sentences, labelled, year]);
  });

  test('sorts by the alphabet of the language', () => {
    const sorted = (language: string) =>
      ['Zeit', 'Ähre', 'Öl', 'apfel'].toSorted(createWording(parseSite(`language: ${language}`)).compare);
    expect(sorted('de')).toEqual(['Ähre', 'apfel', 'Öl', 'Zeit']);
    expect(sorted('sv')).toEqual(['apfel', 'Zeit', 'Ähre', 'Öl']);
  });
});
