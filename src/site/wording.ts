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
  /** @example mediumDay('2025-11-05') //=> 'Wed, Nov 5, 2025' */
  mediumDay(date: string): string;
  /** @example shortDay('2025-11-05') //=> 'Wed 5' */
  shortDay(date: string): string;
  /** @example month('2025-11') //=> 'November 2025' */
  month(month: string): string;
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
}

/** The wording of a site: its language, and its own strings over the default ones. */
export function createWording({ language, strings }: WordingSettings): Wording {
  return wordingOf(language, (key) => strings[key] ?? DEFAULT_STRINGS[key]);
}

/**
 * Texts and dates in a language.
 * @param template the text under a key
 */
export function wordingOf(language: string, template: (key: StringKey) => Text): Wording {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: 'percent' });
  const dates = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (day) => format.format(new Date(day));
  };
  const spans = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'long' });
  const [weekdayLetter, weekdayName] = [dates({ weekday: 'narrow' }), dates({ weekday: 'long' })];
  return {
    language,
    direction: RTL_SCRIPTS.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr',
    template,
    text: (key, values = {}) => {
      const count = values['count'];
      const shown = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? numbers.format(value) : value,
      ]);
      return fillTemplate(pluralForm(template(key), plural, Number(count ?? 0)), Object.fromEntries(shown));
    },
    day: dates({ dateStyle: 'long' }),
    longDay: dates({ dateStyle: 'full' }),
    mediumDay: dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    shortDay: dates({ weekday: 'short', day: 'numeric' }),
    month: dates({ month: 'long', year: 'numeric' }),
    shortMonth: dates({ month: 'short' }),
    dayAndMonth: dates({ month: 'short', day: 'numeric' }),
    span: (first, last) => spans.formatRange(new Date(first), new Date(last)),
    weekdays: () => MONDAY_TO_SUNDAY.map((date) => ({ short: weekdayLetter(date), long: weekdayName(date) })),
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
  };
}

/** Scripts of living languages that run from right to left. */
const RTL_SCRIPTS = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** An arbitrary week, of which only the names of the weekdays are used. */
const MONDAY_TO_SUNDAY = Array.from({ length: 7 }, (_, index) => `2024-01-0${index + 1}`);

/** The settings of a site that its wording follows from. */
export interface WordingSettings {
  readonly language: string;
  readonly strings: Readonly<Partial<Record<StringKey, Text>>>;
}
