import { z } from 'zod';

/** An object of JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
