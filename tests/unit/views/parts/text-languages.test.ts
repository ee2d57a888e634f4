import { describe, expect, test } from 'vitest';
import {
  languageChoices,
  languagesOf,
  otherLanguages,
  textBlocks,
} from '../../../../src/views/parts/text-languages.ts';

const textIn = (language: string | null, html = 'x') => ({
  label: 'Summary',
  isSummary: true,
  language,
  paragraphs: [html],
});

describe('languagesOf', () => {
  test('has each language once, wherever it is spoken, and none for texts that state none', () => {
    expect(languagesOf(['en-GB', null, 'zh-CN', 'en', 'zh-TW'].map((tag) => textIn(tag)))).toEqual([
      'en',
      'zh',
      'zh-Hant',
    ]);
  });
});

describe('languageChoices', () => {
  test('offers the languages of papers that have several, by their own names', () => {
    expect(languageChoices([['en'], ['ja', 'en'], ['fr'], ['zh', 'ja']])).toEqual([
      { tag: 'ja', name: '日本語' },
      { tag: 'en', name: 'English' },
      { tag: 'zh', name: '中文' },
    ]);
  });

  test('offers nothing where each paper has one', () => {
    expect(languageChoices([['en'], ['zh'], []])).toEqual([]);
  });
});

describe('otherLanguages', () => {
  test.each([
    ['en', ['en', 'zh', 'ja'], 'zh ja'],
    ['zh-CN', ['en', 'zh'], 'en'],
    ['en', ['en'], null],
    ['en', [], null],
    [null, ['en', 'zh'], null],
  ])('of a text in %s on a paper that has %j are %s', (language, languages, expected) => {
    expect(otherLanguages(textIn(language), languages)).toBe(expected);
  });

  test('never leave a paper without a text, whatever is chosen', () => {
    const texts = ['en', 'zh', 'en', null].map((tag) => textIn(tag));
    for (const chosen of ['en', 'zh', 'ja']) {
      const kept = texts.filter((text) => !otherLanguages(text, languagesOf(texts))?.split(' ').includes(chosen));
      expect(kept.length).toBeGreaterThan(1);
    }
  });
});

describe('textBlocks', () => {
  test('puts texts in one block, unless the paper has several languages', () => {
    const [english, chinese, abstract] = [textIn('en'), textIn('zh'), textIn(null)];
    expect(textBlocks([english, abstract], ['en']).map(({ texts }) => texts)).toEqual([[english, abstract]]);
    expect(textBlocks([english, chinese, abstract], ['en', 'zh'])).toEqual([
      { texts: [english], alsoIn: 'zh', isLong: false },
      { texts: [chinese], alsoIn: 'en', isLong: false },
      { texts: [abstract], alsoIn: null, isLong: false },
    ]);
    expect(textBlocks([], [])).toEqual([]);
  });

  test('are long where their texts are', () => {
    expect(textBlocks([textIn(null, 'They shine. '.repeat(40))], [])).toMatchObject([{ isLong: true }]);
  });
});
