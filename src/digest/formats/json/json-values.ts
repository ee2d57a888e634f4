import { z } from 'zod';
import { labelKey, labelKeysOf } from '../fact-labels.ts';
import { withoutMarkup } from './inline-markup.ts';

/** An object of JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object has a title under any name of it. */
export function hasTitle(value: JsonRecord): boolean {
  return Object.entries(value).some(([key, title]) => {
    const text: unknown = Array.isArray(title) ? title[0] : title;
    return TITLE_KEYS.has(labelKey(key)) && typeof text === 'string' && text.trim() !== '';
  });
}

const TITLE_KEYS: ReadonlySet<string> = new Set(labelKeysOf('title'));

/**
 * A value without the objects in which MongoDB writes types that JSON has not.
 * @example plainTypes({ published: { $date: { $numberLong: '1762192799000' } } }) //=> { published: '1762192799000' }
 */
export function plainTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.some(isObject) ? value.map(plainTypes) : value;
  if (!isRecord(value)) return value;
  const [[key, inner] = [''], ...others] = Object.entries(value);
  if (others.length === 0 && EXTENDED_TYPE.test(key)) return plainTypes(inner);
  return Object.values(value).some(isObject)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainTypes(each)]))
    : value;
}

/** Keys of https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/. */
const EXTENDED_TYPE = /^\$(?:date|oid|uuid|number(?:Int|Long|Double|Decimal))$/;

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A text without entities and simple elements. */
export const MarkupSchema = z.string().transform(withoutMarkup);

/** Hard-wrapped text, each paragraph on one line; blank lines part paragraphs. */
export const TextSchema = z
  .string()
  .transform((text) =>
    text
      .split(/\n[^\S\n]*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n\n'),
  )
  .pipe(z.string().min(1, 'a text'));

export const TitleSchema = z
  .string()
  .transform((title) => title.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'a title'));

export const UrlSchema = z.url({ protocol: /^https?$/ });

/** Tables turned into JSON have numbers as texts. */
export const CountSchema = z.preprocess(
  (count) => (typeof count === 'string' && /^\d+$/.test(count) ? Number(count) : count),
  z.int().nonnegative(),
);

/** A name, alone or in an object: whole, or in its parts. */
export const AuthorSchema = z.union([z.string(), z.looseObject({}).transform(nameIn).pipe(z.string())], 'a name');

/** Names in a list, of which one that is unknown stands for authors who are not named. */
export function listOfNames<Name>(name: z.ZodType<string | Name>) {
  return z
    .array(z.preprocess((value) => (isUnknownName(value) ? OTHERS : value), name))
    .refine((names) => names.length === 0 || names.some((each) => each !== OTHERS), 'names');
}

const OTHERS = 'others';

function isUnknownName(value: unknown): boolean {
  if (!isRecord(value)) return value === null;
  return nameIn(value) === null && NAME_KEYS.some((key) => value[key] === null);
}

/** Keys of a whole name, and of its parts, as services have them. */
const NAME_KEYS = ['name', 'full_name', 'fullName', 'fullname', 'display_name', 'displayName', 'text', 'literal'];
const PART_KEYS = [
  ['firstName', 'lastName'],
  ['first_name', 'last_name'],
  ['firstname', 'lastname'],
  ['first', 'last'],
  ['given', 'family'],
  ['givenName', 'familyName'],
  ['forename', 'surname'],
] as const;

function nameIn(author: JsonRecord): string | null {
  const texts = (keys: readonly string[]): string[] =>
    keys.map((key) => author[key]).filter((text) => typeof text === 'string');
  const [whole] = texts(NAME_KEYS);
  const parts = PART_KEYS.map(texts).find((found) => found.length > 0);
  return whole ?? parts?.join(' ').trim() ?? (isRecord(author['author']) ? nameIn(author['author']) : null);
}
