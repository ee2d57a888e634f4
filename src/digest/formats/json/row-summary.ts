import type { Entry, Summary } from '../../schema.ts';
import { labelKey, labelKeysOf } from '../fact-labels.ts';
import { withoutMarkup } from './inline-markup.ts';
import { TextSchema, type JsonRecord } from './json-values.ts';

/**
 * The summary of a row beside its abstract: below a key that names its language, such as `summary_en`, English before others,
 * which are its translations; else one under any label of a summary. A row without an abstract has its text there.
 */
export function summaryOf(record: JsonRecord): Pick<Entry, 'summary' | 'translations'> {
  const by = textIn(Object.entries(record).find(([key]) => BY_KEYS.has(labelKey(key)))?.[1]);
  const found = Object.entries(record).flatMap(([key, value]) => {
    const language = LANGUAGE_KEY.exec(key)?.[1];
    const text = language === undefined ? null : textIn(value);
    return language === undefined || text === null ? [] : [{ text, by, language }];
  });
  const summary = found.find(({ language }) => language === 'en') ?? found[0] ?? besideAbstract(record, by);
  const translations = found.filter(
    (other, index) =>
      !found
        .slice(0, index)
        .concat(summary ?? [])
        .some(({ language }) => language === other.language),
  );
  return { summary, translations };
}

/** Whether a key is that of a summary in a language. */
export function isSummaryKey(key: string): boolean {
  return LANGUAGE_KEY.test(key);
}

const LANGUAGE_KEY = /^(?:ai_)?(?:summary|tldr)_((?!by$)[a-z]{2}(?:-[A-Z]{2})?)$/;

const BY_KEYS: ReadonlySet<string> = new Set(labelKeysOf('summary by'));

function besideAbstract(record: JsonRecord, by: string | null): Summary | null {
  const byKey = new Map(Object.entries(record).map(([key, value]) => [labelKey(key), value]));
  if (textIn(byKey.get('abstract')) === null) return null;
  const text = labelKeysOf('summary').flatMap((key) => textIn(byKey.get(key)) ?? [])[0];
  return text === undefined || text === textIn(byKey.get('abstract')) ? null : { text, by, language: 'en' };
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? (TextSchema.safeParse(withoutMarkup(value)).data ?? null) : null;
}
