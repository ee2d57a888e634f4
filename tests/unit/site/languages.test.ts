import { describe, expect, test } from 'vitest';
import {
  interfaceFor,
  languageName,
  LANGUAGES,
  translationFor,
  writtenLanguage,
  type Translation,
} from '../../../src/site/languages.ts';
import { DEFAULT_STRINGS, type StringKey } from '../../../src/site/strings.ts';
import type { Text } from '../../../src/site/template.ts';

const KEYS = Object.keys(DEFAULT_STRINGS) as StringKey[];

/** Texts that may be the English ones: names, and words that a language shares with English. */
const SAME_EVERYWHERE: readonly StringKey[] = [
  'link.arxiv',
  'link.pdf',
  'link.huggingFace',
  'subscribe.rss',
  'subscribe.atom',
  'subscribe.json',
];
const SAME_WORDS: Readonly<Record<string, readonly StringKey[]>> = {
  de: [
    'feed.subscribe',
    'llms.feeds',
    'theme.auto',
    'paper.abstract',
    'link.code',
    'link.demo',
    'link.other',
    'digest.untitled',
    'footer.feed',
    'statistics.papers',
  ],
  es: ['link.demo'],
  fr: ['link.code', 'list.pages', 'source.label', 'sources.title'],
};

/** The quotation marks of each language, by pairs. */
const QUOTES: Readonly<Record<string, string>> = {
  de: '„“',
  es: '«»',
  fr: '«»',
  ja: '「」',
  ko: '“”',
  'zh-Hans': '“”',
};

/** Any quotation mark; the apostrophe is none. */
const ANY_QUOTE = /["'‘‚“”„«»‹›「」『』]/g;

/** How punctuation must not stand. */
const WRONG_PUNCTUATION: Readonly<Record<string, RegExp>> = {
  // A narrow no-break space stands before it.
  fr: /[^\u202f][;:!?»]|«[^\u202f]/,
  // Full width among full-width letters.
  ja: /[\p{scx=Han}\p{scx=Hira}][,.;:!?()]|[,.;:!?()][\p{scx=Han}\p{scx=Hira}]|\.\.\./u,
  'zh-Hans': /\p{scx=Han}[,.;:!?()]|[,.;:!?()]\p{scx=Han}|\.\.\./u,
};

describe.each(Object.keys(LANGUAGES))('the interface in `%s`', (tag) => {
  const translation: Translation = LANGUAGES[tag] ?? {};
  const keys = Object.keys(translation) as StringKey[];
  const translated = KEYS.filter((key) => key in translation);
  /** The keys whose text is wrong, each with that text. */
  const wrong = (isWrong: (form: string, key: StringKey) => boolean): string[] =>
    translated.flatMap((key) =>
      formsOf(translation[key])
        .filter(([, form]) => isWrong(form, key))
        .map(([, form]) => `${key}: ${form}`),
    );

  test('lacks no text: add these keys to its file', () => {
    expect(KEYS.filter((key) => !(key in translation))).toEqual([]);
  });

  test('has no text that the English interface lacks', () => {
    expect(keys.filter((key) => !(key in DEFAULT_STRINGS))).toEqual([]);
  });

  test('has the forms of plurals that its language needs, and one for none where English has it', () => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
    const formsOfKey = (key: StringKey): string[] => formsOf(translation[key]).map(([name]) => name);
    const differing = translated.filter((key) => {
      const english: Text = DEFAULT_STRINGS[key];
      const isPlural = typeof english !== 'string';
      const expected = [
        ...(isPlural ? needed : ['other']),
        ...(isPlural && english.zero !== undefined ? ['zero'] : []),
      ];
      return formsOfKey(key).toSorted().join() !== expected.toSorted().join();
    });
    expect(differing).toEqual([]);
  });

  test('fills in the same values as English', () => {
    const differing = translated.filter((key) => {
      const [expected, ...others] = [DEFAULT_STRINGS[key], translation[key]].map(valuesByForm);
      const wanted = expected?.get('other') ?? '';
      return others.some((forms) =>
        [...forms].some(([name, values]) => {
          // One or none of something needs no figure, and `none` may be another sentence.
          const english = name === 'zero' ? (expected?.get('zero') ?? wanted) : wanted;
          const isFree = name === 'one' || name === 'zero';
          return isFree ? without(values, 'count') !== without(english, 'count') : values !== english;
        }),
      );
    });
    expect(differing).toEqual([]);
  });

  test('has no English left', () => {
    const same = [...SAME_EVERYWHERE, ...(SAME_WORDS[tag] ?? [])];
    const untranslated = translated.filter(
      (key) =>
        /\p{L}/u.test(wordsOf(DEFAULT_STRINGS[key])) && wordsOf(DEFAULT_STRINGS[key]) === wordsOf(translation[key]),
    );
    expect(untranslated.filter((key) => !same.includes(key))).toEqual([]);
    expect(same.filter((key) => !untranslated.includes(key))).toEqual([]);
  });

  test('has no space around a text, none twice, and no `|`, at which scripts split lists of texts', () => {
    expect(wrong((form) => form !== form.trim() || / {2}|\|/.test(form))).toEqual([]);
  });

  test('has the quotation marks of its language, each opened and closed', () => {
    const [open = '', close = ''] = QUOTES[tag] ?? '';
    const isWrong = (form: string): boolean =>
      !new RegExp(`^(?:${open}${close})*$`, 'u').test((form.match(ANY_QUOTE) ?? []).join(''));
    expect(wrong(isWrong)).toEqual([]);
  });

  test('has the punctuation of its language', () => {
    expect(wrong((form) => WRONG_PUNCTUATION[tag]?.test(form.replace(/\{\w+\}|docs\/\S+\.md/g, 'x')) ?? false)).toEqual(
      [],
    );
  });
});

describe('writtenLanguage', () => {
  test.each([
    ['en-GB', 'en'],
    ['zh-CN', 'zh'],
    ['zh-HK', 'zh-Hant'],
    ['ko-Hang', 'ko'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['en_US', 'en_US'],
    ['plain words', 'plain-words'],
  ])('of `%s` is `%s`', (tag, expected) => expect(writtenLanguage(tag)).toBe(expected));
});

describe('languageName', () => {
  test.each([
    ['fr', 'français'],
    ['zh-Hant', '繁體中文'],
    ['tlh', 'Klingon'],
    ['en_US', 'en_US'],
  ])('of `%s` is %s', (tag, expected) => expect(languageName(tag)).toBe(expected));
});

describe('interfaceFor', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['ja-JP', 'ja'],
    ['ko-KR', 'ko'],
    ['ko-Hang', 'ko'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['cmn-Hans', 'zh-Hans'],
  ])('finds for `%s` the interface in `%s`', (tag, expected) => expect(interfaceFor(tag)).toBe(expected));

  test.each(['zh-TW', 'zh-HK', 'zh-Hant', 'yue', 'ja-Latn', 'en', 'en-GB', 'nl', 'ar', 'und'])(
    'finds none for `%s`, whose readers would read another language or script',
    (tag) => {
      expect(interfaceFor(tag)).toBeNull();
      expect(translationFor(tag)).toEqual({});
    },
  );
});

/** The forms of a text by their names; a text without a plural has the one for all counts. */
function formsOf(text: Text | undefined): [string, string][] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [['other', text]];
  return Object.entries(text).flatMap(([name, form]) => (form === undefined ? [] : [[name, form]]));
}

/** The names of the values of each form, sorted. */
function valuesByForm(text: Text | undefined): Map<string, string> {
  return new Map(
    formsOf(text).map(([name, form]) => [name, [...new Set(form.match(/\{\w+\}/g))].toSorted().join(' ')]),
  );
}

function without(values: string, name: string): string {
  return values.replace(`{${name}}`, '').replace(/ +/g, ' ').trim();
}

function wordsOf(text: Text | undefined): string {
  return formsOf(text)
    .map(([, form]) => form.replace(/\{\w+\}/g, ''))
    .join('\n');
}
