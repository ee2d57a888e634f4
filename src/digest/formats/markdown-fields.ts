import { isDeepStrictEqual } from 'node:util';
import { parsePaperId } from '../../paper-id.ts';
import type { EntryDraft } from '../format.ts';
import { DaySchema, LinkSchema, type LinkKind } from '../schema.ts';

/** What a field line says: fields of the entry, whose summary the text is, or what was expected instead. */
export type FieldReading =
  { readonly fields: Partial<EntryDraft> } | { readonly summaryBy: string } | { readonly expected: string };

/**
 * Reads the value of a `- Name: value` line; null for a name that Daybook does not know. A field left blank says nothing.
 * @param before the fields of the lines above: links add up, every other field stands once
 */
export function readMarkdownField(name: string, value: string, before: Partial<EntryDraft>): FieldReading | null {
  const key = name.toLowerCase();
  const read = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
  if (!read) return null;
  if (value === '') return { fields: {} };
  const reading = read(value, before);
  return 'fields' in reading && contradicts(before, reading.fields) ? { expected: 'it once' } : reading;
}

/** Whether a field but the links is there already, with another value. */
function contradicts(before: Partial<EntryDraft>, fields: Partial<EntryDraft>): boolean {
  const told = new Map(Object.entries({ ...before, links: fields.links }));
  return Object.entries(fields).some(([key, value]) => told.has(key) && !isDeepStrictEqual(told.get(key), value));
}

type FieldReader = (value: string, before: Partial<EntryDraft>) => FieldReading;

const FIELDS: Readonly<Record<string, FieldReader>> = {
  arxiv: (value) => {
    const arxivId = parsePaperId(value);
    return arxivId === null ? { expected: 'an arXiv id such as `2409.04828`' } : { fields: { arxivId } };
  },
  authors: (value) => {
    if (/^\d+$/.test(value)) return countField('authorCount', value);
    return listField(value, (authors) => ({ authors, authorCount: authors.length }));
  },
  organization: (value) => ({ fields: { organization: { name: value, handle: null } } }),
  published: (value) =>
    DaySchema.safeParse(value).success ? { fields: { publishedOn: value } } : { expected: 'a day as `YYYY-MM-DD`' },
  comments: (value) => countField('comments', value),
  upvotes: (value) => countField('upvotes', value),
  categories: (value) => listField(value, (categories) => ({ categories })),
  keywords: (value) => listField(value, (keywords) => ({ keywords })),
  withdrawn: (value) =>
    /^(?:yes|no)$/i.test(value) ? { fields: { withdrawn: /^yes$/i.test(value) } } : { expected: '`yes` or `no`' },
  'summary by': (value) => ({ summaryBy: value }),
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

function countField(name: 'authorCount' | 'comments' | 'upvotes', value: string): FieldReading {
  return /^\d{1,9}$/.test(value) ? { fields: { [name]: Number(value) } } : { expected: 'a whole number' };
}

function linkField(kind: LinkKind): FieldReader {
  return (value, { links = [] }) => {
    const link = LinkSchema.safeParse({ kind, url: value });
    return link.success ? { fields: { links: [...links, link.data] } } : { expected: 'an http or https URL' };
  };
}

/** Names parted by `;`, or by `,` where there is no `;`. */
function listField(value: string, fieldsOf: (names: string[]) => Partial<EntryDraft>): FieldReading {
  const parts = value.split(value.includes(';') ? ';' : ',');
  const names = parts.map((name) => name.trim()).filter(Boolean);
  return names.length === 0 ? { expected: 'names' } : { fields: fieldsOf(names) };
}
