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
  const wanted = writtenAs(tag);
  return Object.keys(LANGUAGES).find((shipped) => writtenAs(shipped) === wanted) ?? null;
}

/** The texts of the interface that fits a language best; empty where none ships. */
export function translationFor(tag: string): Translation {
  return LANGUAGES[interfaceFor(tag) ?? ''] ?? {};
}

/** A language and its script; Hangul with and without Chinese characters is one. */
function writtenAs(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script === 'Hang' ? 'Kore' : script}`;
}

/** Texts by key; those that it lacks stay English. */
export type Translation = Readonly<Partial<Record<StringKey, Text>>>;
