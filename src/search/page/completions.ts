import { FIELDS, type Field } from '../tokens.ts';

/** The values that a form offers for some fields. */
export type FieldValues = Readonly<Partial<Record<Field, readonly string[]>>>;

/** The most completions that are offered at once. */
const MOST = 8;

/** Fewer letters begin too many words. */
const FEWEST_LETTERS = 2;

/**
 * How a query may go on: the fields whose names begin like its last word, or the values of a field that begin like what is
 * typed behind its name.
 * @returns whole queries
 * @example completionsOf('tide au', {}) //=> ['tide author:']
 * @example completionsOf('topic:a', { topic: ['agents', 'vision'] }) //=> ['topic:agents']
 */
export function completionsOf(text: string, values: FieldValues): string[] {
  const { before, token } = splitLast(text);
  const colon = token.indexOf(':');
  const name = (colon === -1 ? token : token.slice(0, colon)).toLowerCase();
  const completions = colon === -1 ? fieldsLike(name) : valuesLike(name, token.slice(colon + 1), values);
  return completions.map((completion) => before + completion).filter((whole) => whole !== text);
}

/** The last word of a query, with the quote that is open in it, and what stands before. */
function splitLast(text: string): { readonly before: string; readonly token: string } {
  const isOpen = text.split('"').length % 2 === 0;
  const start = text.lastIndexOf(' ', isOpen ? text.lastIndexOf('"') : text.length) + 1;
  const from = text.charAt(start) === '-' ? start + 1 : start;
  return { before: text.slice(0, from), token: text.slice(from) };
}

function fieldsLike(name: string): string[] {
  return name.length < FEWEST_LETTERS
    ? []
    : FIELDS.filter((field) => field.startsWith(name)).map((field) => `${field}:`);
}

function valuesLike(name: string, value: string, values: FieldValues): string[] {
  const field = FIELDS.find((one) => one === name);
  const typed = value.toLowerCase().replace('"', '');
  const offered = (field && values[field])?.filter((one) => one.toLowerCase().startsWith(typed)) ?? [];
  return offered.slice(0, MOST).map((one) => `${name}:${/\s/.test(one) ? `"${one}"` : one}`);
}
