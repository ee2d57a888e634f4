/** A text, or its form per plural category (https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules). */
export type Text = string | PluralText;

/**
 * Fills values into a template; a name without a value stays.
 * @example fillTemplate('No. {number}', { number: '5' }) //=> 'No. 5'
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/**
 * The form of a text for a count. A form `zero` is used for 0 in every language, and a form `one` for 1: an English text may
 * stand in a language that has one form for all numbers.
 */
export function pluralForm(text: Text, rules: Intl.PluralRules, count: number): string {
  if (typeof text === 'string') return text;
  const exact = count === 0 ? text.zero : count === 1 ? text.one : undefined;
  return exact ?? text[rules.select(count)] ?? text.other;
}

type PluralText = Readonly<Partial<Record<Intl.LDMLPluralRule, string | undefined>> & { other: string }>;
