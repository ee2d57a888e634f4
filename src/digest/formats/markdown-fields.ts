import { z } from 'zod';
import { parsePaperId } from '../../paper-id.ts';
import type { EntryDraft } from '../format.ts';
import { DaySchema, LinkSchema, type LinkKind } from '../schema.ts';

/** What a field line says: fields of the entry, whose summary the text is, or what was expected instead. */
export type FieldReading =
  { readonly fields: Partial<EntryDraft> } | { readonly summaryBy: string } | { readonly expected: string };

/**
 * Reads the value of a `- Name: value` line; null for a name that Daybook does not know.
 * @param before the fields of the lines above: links add up
 */
export function readMarkdownField(name: string, value: string, before: Partial<EntryDraft>): FieldReading | null {
  return FIELDS[name.toLowerCase()]?.(value, before) ?? null;
}

type FieldReader = (value: string, before: Partial<EntryDraft>) => FieldReading;

const FIELDS: Readonly<Record<string, FieldReader>> = {
  arxiv: (value) => {
    const arxivId = parsePaperId(value);
    return arxivId === null ? { expected: 'an arXiv id such as `2409.04828`' } : { fields: { arxivId } };
  },
  authors: (value) => {
    const count = /^(\d+)$/.exec(value)?.[1];
    return { fields: count === undefined ? { authors: list(value) } : { authorCount: Number(count) } };
  },
  organization: (value) =>
    value === '' ? { expected: 'a name' } : { fields: { organization: { name: value, handle: null } } },
  published: (value) =>
    DaySchema.safeParse(value).success ? { fields: { publishedOn: value } } : { expected: 'a day as `YYYY-MM-DD`' },
  comments: (value) => countField('comments', value),
  upvotes: (value) => countField('upvotes', value),
  categories: (value) => ({ fields: { categories: list(value) } }),
  keywords: (value) => ({ fields: { keywords: list(value) } }),
  withdrawn: (value) =>
    /^(?:yes|no)$/i.test(value) ? { fields: { withdrawn: /^yes$/i.test(value) } } : { expected: '`yes` or `no`' },
  'summary by': (value) => (value === '' ? { expected: 'a name' } : { summaryBy: value }),
  code: linkField('code'),
  project: linkField('project'),
  model: linkField('model'),
  dataset: linkField('dataset'),
  demo: linkField('demo'),
  link: linkField('other'),
};

/** The names of all fields, for messages. */
export const FIELD_NAMES = Object.keys(FIELDS)
  .map((name) => `\`${name}\``)
  .join(', ');

function countField(name: 'comments' | 'upvotes', value: string): FieldReading {
  const count = z.coerce
    .number()
    .int()
    .nonnegative()
    .safeParse(value || undefined);
  return count.success ? { fields: { [name]: count.data } } : { expected: 'a whole number' };
}

function linkField(kind: LinkKind): FieldReader {
  return (value, { links = [] }) => {
    const link = LinkSchema.safeParse({ kind, url: value });
    return link.success ? { fields: { links: [...links, link.data] } } : { expected: 'an http or https URL' };
  };
}

/** Names parted by `;`, or by `,` where there is no `;`. */
function list(value: string): string[] {
  return value
    .split(value.includes(';') ? ';' : ',')
    .map((name) => name.trim())
    .filter(Boolean);
}
