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

/** A name, alone or in an object. */
export const AuthorSchema = z.union([z.string(), z.object({ name: z.string() })], 'a name');

/** The names of authors, alone or in objects. */
export function namesOf(authors: readonly z.infer<typeof AuthorSchema>[]): string[] {
  return authors.map((author) => (typeof author === 'string' ? author : author.name));
}
