import { translationFor } from './languages.ts';
import { DEFAULT_STRINGS, type StringKey } from './strings.ts';
import { fillTemplate, pluralForm, type Text } from './template.ts';

/** Texts and dates in the site's language. */
export interface Wording {
  readonly language: string;
  /** The direction of its script. */
  readonly direction: 'ltr' | 'rtl';
  /**
   * The text under a key, its values filled in; `count` picks the plural form.
   * @example text('count.papers', { count: 2 }) //=> '2 papers'
   */
  text(key: StringKey, values?: Readonly<Record<string, string | number>>): string;
  /** The text with its `{name}` unfilled, for scripts that fill it in the browser. */
  template(key: StringKey): Text;
  /** @example day('2025-11-05') //=> '5 November 2025' */
  day(date: string): string;
  /** @example longDay('2025-11-05') //=> 'Wednesday, 5 November 2025' */
  longDay(date: string): string;
  /**
   * The day as a headline: its only line break is beside the weekday.
   * @example headline('2025-11-05') //=> 'Wednesday, 5\u00a0November\u00a02025'
   */
  headline(date: string): string;
  /** @example mediumDay('2025-11-05') //=> 'Wed, Nov 5, 2025' */
  mediumDay(date: string): string;
  /** @example shortDay('2025-11-05') //=> 'Wed 5' */
  shortDay(date: string): string;
  /** @example month('2025-11') //=> 'November 2025' */
  month(month: string): string;
  /** @example year('2025') //=> '2025', in Japanese '2025年' */
  year(year: string): string;
  /** @example shortMonth('2025-11') //=> 'Nov' */
  shortMonth(month: string): string;
  /** @example dayAndMonth('2025-11-05') //=> 'Nov 5' */
  dayAndMonth(date: string): string;
  /** @example span('2025-11-03', '2025-11-09') //=> '3 – 9 November 2025' */
  span(first: string, last: string): string;
  /** The days of the week from Monday on: `M`, `Monday`. */
  weekdays(): readonly { readonly short: string; readonly long: string }[];
  /** @example number(12345) //=> '12,345' */
  number(value: number): string;
  /** @example percent(0.254) //=> '25%' */
  percent(share: number): string;
  /** @example list(['2 papers', '1 day']) //=> '2 papers, 1 day', in Chinese with '、' */
  list(items: readonly string[]): string;
  /** A list of items that may hold commas themselves: `a, b; c`. */
  longList(items: readonly string[]): string;
  /** Sentences one after the other, without empty ones: Chinese and Japanese have no space between them. */
  sentences(texts: readonly string[]): string;
  /** @example labelled('Topic', 'Agents') //=> 'Topic: Agents' */
  labelled(label: string, value: string): string;
  /** A text that stands by itself, with a capital letter. @example title('novembre 2025') //=> 'Novembre 2025' */
  title(text: string): string;
  /** Sorts by the alphabet of the language. */
  compare(a: string, b: string): number;
}

/** The wording of a site: its own strings, over those of its language, over the English ones. */
export function createWording({ language, strings }: WordingSettings): Wording {
  const texts = { ...DEFAULT_STRINGS, ...translationFor(language), ...strings };
  return wordingOf(language, (key) => texts[key] ?? DEFAULT_STRINGS[key]);
}

/**
 * Texts and dates in a language.
 * @param template the text under a key
 */
export function wordingOf(language: string, template: (key: StringKey) => Text): Wording {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: 'percent' });
  const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  const dates = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    const format = formatOf(options);
    return (day) => format.format(new Date(day));
  };
  const [longDays, spans] = [formatOf({ dateStyle: 'full' }), formatOf({ dateStyle: 'long' })];
  const [weekdayLetter, weekdayName] = [dates({ weekday: 'narrow' }), dates({ weekday: 'long' })];
  const script = new Intl.Locale(language).maximize().script ?? '';
  const comma = commaOf(language);
  const text: Wording['text'] = (key, values = {}) => {
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? numbers.format(value) : value,
    ]);
    const form = pluralForm(template(key), plural, Number(values['count'] ?? 0));
    return fillTemplate(form, Object.fromEntries(shown));
  };
  const title = (words: string): string => words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
  return {
    language,
    direction: RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr',
    template,
    text,
    day: dates({ dateStyle: 'long' }),
    longDay: (date) => title(longDays.format(new Date(date))),
    headline: (date) => title(headlineOf(longDays.formatToParts(new Date(date)))),
    mediumDay: dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    shortDay: dates({ weekday: 'short', day: 'numeric' }),
    month: dates({ month: 'long', year: 'numeric' }),
    year: dates({ year: 'numeric' }),
    shortMonth: dates({ month: 'short' }),
    dayAndMonth: dates({ month: 'short', day: 'numeric' }),
    span: (first, last) => spans.formatRange(new Date(first), new Date(last)),
    weekdays: () => MONDAY_TO_SUNDAY.map((date) => ({ short: weekdayLetter(date), long: weekdayName(date) })),
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    list: (items) => items.join(comma),
    longList: (items) => items.join(SEMICOLONS[comma] ?? '; '),
    sentences: (texts) => texts.filter(Boolean).join(UNSPACED_SCRIPTS.has(script) ? '' : ' '),
    labelled: (label, value) => text('labelled', { label, value }),
    title,
    compare: new Intl.Collator(language).compare,
  };
}

/** What stands between the items of a list, apart from the last. */
function commaOf(language: string): string {
  const parts = new Intl.ListFormat(language).formatToParts(['1', '2', '3']);
  return parts.find(({ type }) => type === 'literal')?.value ?? ', ';
}

/** What stands between items with such commas in them. */
const SEMICOLONS: Readonly<Record<string, string>> = { '、': '；' };

/** A date with non-breaking spaces, but for the break beside its weekday. */
function headlineOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  const weekday = parts.findIndex(({ type }) => type === 'weekday');
  const end = weekday === 0 ? 2 : weekday;
  const halves = [parts.slice(0, end), parts.slice(end)].map((half) => half.map(({ value }) => value).join(''));
  const isSpaced = halves[0]?.trimEnd() !== halves[0];
  return halves.map((half) => half.trim().replace(/\s/g, '\u00a0')).join(isSpaced ? ' ' : '\u200b');
}

/** Scripts without spaces between words. */
const UNSPACED_SCRIPTS = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr']);

/** Scripts of living languages that run from right to left. */
const RTL_SCRIPTS = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** An arbitrary week, of which only the names of the weekdays are used. */
const MONDAY_TO_SUNDAY = Array.from({ length: 7 }, (_, index) => `2024-01-0${index + 1}`);

/** The settings of a site that its wording follows from. */
export interface WordingSettings {
  readonly language: string;
  readonly strings: Readonly<Partial<Record<StringKey, Text>>>;
}
