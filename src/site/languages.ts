import de from './languages/de.json' with { type: 'json' };
import es from './languages/es.json' with { type: 'json' };
import fr from './languages/fr.json' with { type: 'json' };
import ja from './languages/ja.json' with { type: 'json' };
import ko from './languages/ko.json' with { type: 'json' };
import zhHans from './languages/zh-Hans.json' with { type: 'json' };
import type { StringKey } from './strings.ts';
import type { Text } from './template.ts';

/** The interface texts of each language besides English, by its BCP 47 tag. */
export const LANGUAGES: Readonly<Record<string, Translation>> = { de, es, fr, ja, ko, 'zh-Hans': zhHans };

/**
 * The tag of the interface that fits a language best: of the same language in the same script, wherever it is spoken. Null
 * where none ships, as for English, which needs no translation.
 * @example interfaceFor('de-AT') //=> 'de'
 * @example interfaceFor('zh-TW') //=> null, as its readers write traditional characters
 */
export function interfaceFor(tag: string): string | null {
  const wanted = writtenLanguage(tag);
  return Object.keys(LANGUAGES).find((shipped) => writtenLanguage(shipped) === wanted) ?? null;
}

/** The texts of the interface that fits a language best; empty where none ships. */
export function translationFor(tag: string): Translation {
  return LANGUAGES[interfaceFor(tag) ?? ''] ?? {};
}

/**
 * A language as it is written, wherever it is spoken: with its script where that is not the usual one. Hangul with and without
 * Chinese characters is one. What is no language tag stays as it is, but for white space.
 * @example writtenLanguage('zh-CN') //=> 'zh'
 * @example writtenLanguage('zh-TW') //=> 'zh-Hant'
 */
export function writtenLanguage(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    const usual = new Intl.Locale(language).maximize().script;
    return script === usual || script === 'Hang' ? language : `${language}-${script}`;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tag.replace(/\s+/g, '-');
  }
}

/**
 * The name of a language in itself, as its readers look for it; else in English.
 * @example languageName('ja') //=> '日本語'
 */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tag;
  }
}

/** Texts by key; those that it lacks stay English. */
export type Translation = Readonly<Partial<Record<StringKey, Text>>>;
