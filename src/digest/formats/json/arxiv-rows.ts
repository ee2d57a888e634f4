import { z } from 'zod';
import { externalAddress } from '../../../external-id.ts';
import { paperIdOfNumber, parsePaperId } from '../../../paper-id.ts';
import type { FieldProblem } from '../../../source/describe-problem.ts';
import { readFields } from '../../../source/fields.ts';
import { blankEntry } from '../../format.ts';
import type { Place } from '../../../source/issues.ts';
import type { Link } from '../../schema.ts';
import { jsonFormat, type JsonForm } from './json-form.ts';
import type { ReadRecord } from './json-records.ts';
import { readPythonRepr } from './python-literal.ts';
import {
  AuthorSchema,
  CountSchema,
  listOfNames,
  MarkupSchema,
  TextSchema,
  TitleSchema,
  UrlSchema,
  type JsonRecord,
} from './json-values.ts';
import { authorFacts, NO_AUTHORS, readAuthorList, readAuthorNames } from '../author-names.ts';
import { doiAddress } from '../doi.ts';
import { nestedAddresses, NESTED_KEYS } from './nested-addresses.ts';
import { labelKey, labelKeysOf } from '../fact-labels.ts';
import { rowFacts } from './row-facts.ts';
import { isSummaryKey, summaryOf } from './row-summary.ts';
import { isServiceRecord, mayLackText, plainRow } from './service-records.ts';
import { writtenDay } from '../written-day.ts';

/** Rows as programs that ask arXiv write them: flat, LaTeX intact, under any of the usual names. */
export const arxivForm: JsonForm = {
  name: 'arXiv rows',
  source: null,
  fits: (record) => {
    if (isServiceRecord(record)) return true;
    const keys = new Set(Object.keys(record).map(labelKey));
    return MARKS.some((key) => keys.has(key)) || typeof record['authors'] === 'string';
  },
  read: readRow,
};

/** The same as an array or in a wrapper. */
export const arxivRows = jsonFormat(arxivForm);

/** Keys that only such rows have, without case and punctuation. */
const MARKS = [
  'abstract',
  'arxivid',
  'authorsparsed',
  'categories',
  'comment',
  'entryid',
  'journalref',
  'pdfurl',
  'primarycategory',
  'published',
  'updatedate',
];

/** The keys of each field, those that win first: the labels of every format, and keys that only arXiv's own files have. */
const KEYS = {
  title: labelKeysOf('title'),
  id: [...labelKeysOf('arxiv'), ...labelKeysOf('id')],
  text: [...labelKeysOf('abstract'), ...labelKeysOf('summary')],
  authors: ['authorsparsed', ...labelKeysOf('authors')],
  categories: labelKeysOf('categories'),
  primary: ['primarycategory'],
  keywords: labelKeysOf('keywords'),
  published: [...labelKeysOf('published'), 'versions', 'updatedate'],
  addresses: labelKeysOf('link'),
  doi: labelKeysOf('doi'),
  code: labelKeysOf('code'),
  upvotes: labelKeysOf('upvotes'),
  comments: ['numcomments'],
  remark: ['comment', ...labelKeysOf('comments')],
} as const;

/** `[family, given, suffix]`. */
const NamePartsSchema = z
  .array(z.string())
  .min(1)
  .transform(([family = '', given = '', suffix = '']) => [given, family, suffix].filter(Boolean).join(' '));

/** A value that a program may have printed instead of writing it. */
const printed = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' ? readPythonRepr(value) : value), schema);

const ListSchema = printed(
  z
    .union(
      [z.array(z.string()), z.string().transform((list) => list.split(/[,;]/.test(list) ? /[,;]/ : /\s+/))],
      'a list or a text',
    )
    .transform((items) => items.map((item) => item.trim()).filter(Boolean)),
);

/** A moment, or versions of which the first has one. */
const PublishedSchema = z
  .union([z.string(), z.number().transform(String), z.array(z.object({ created: z.string() })).min(1)], 'a moment')
  .transform((written) => (typeof written === 'string' ? written : (written[0]?.created ?? '')))
  .refine((written) => writtenDay(written) !== null, 'a day such as `2025-11-04`')
  .transform((written) => writtenDay(written) ?? '');

const AddressesSchema = printed(
  z.union([z.string(), z.array(z.string())], 'an address').transform((found) => [found].flat()),
);

const RowSchema = z.object({
  title: MarkupSchema.pipe(TitleSchema),
  id: z.union([z.string(), z.number()], 'an arXiv id such as `2409.04828`'),
  text: MarkupSchema.pipe(TextSchema),
  authors: z.union(
    [
      z.string().transform((names) => readAuthorList(names)),
      listOfNames(z.union([AuthorSchema, NamePartsSchema], 'a name')).transform((names) => readAuthorNames(names)),
    ],
    'names',
  ),
  categories: ListSchema,
  primary: z.string(),
  keywords: ListSchema,
  published: PublishedSchema,
  addresses: AddressesSchema,
  doi: z.string(),
  code: UrlSchema,
  upvotes: CountSchema,
  comments: CountSchema,
  remark: z.union([z.string(), z.int()], 'a text'),
});

type Row = Partial<z.infer<typeof RowSchema>>;

/** Whether a key is read under another name, or holds what Daybook never shows. */
function isSilent(key: string): boolean {
  return KNOWN_KEYS.has(labelKey(key)) || isSummaryKey(key);
}

const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...Object.values(KEYS).flat(),
  ...labelKeysOf('ignored'),
  ...NESTED_KEYS,
  ...'gonesince license reportno submitter updatedat versions links thumbnail paper summaryby'.split(' '),
]);

/** Reads one row. */
function readRow(given: JsonRecord, place: Omit<Place, 'path'>): ReadRecord {
  const record = plainRow(given);
  const { row, keys } = withOwnNames(record);
  const { fields, problems: found } = readFields(RowSchema, row);
  const problems = found.map((problem) => ({
    ...problem,
    path: [keys.get(String(problem.path[0])) ?? '', ...problem.path.slice(1)],
  }));
  const { title } = fields;
  if (title === undefined) return { entry: null, listedOn: null, problems };
  const nested = nestedAddresses(record);
  const rare = rowFacts(record);
  const arxivId = findId(fields, nested);
  const inferred = typeof fields.id === 'number' && arxivId === null ? paperIdOfNumber(fields.id) : null;
  const entry = {
    ...blankEntry(place),
    title,
    arxivId: arxivId ?? inferred,
    text: fields.text ?? null,
    mayLackText: mayLackText(given),
    ...summaryOf(record),
    ...authorFacts(fields.authors ?? NO_AUTHORS),
    publishedOn: fields.published ?? null,
    categories: categoriesOf(fields),
    keywords: fields.keywords ?? null,
    links: [...linksOf(fields, nested), ...rare.links],
    remark: typeof fields.remark === 'string' ? fields.remark : null,
    comments: fields.comments ?? (typeof fields.remark === 'number' ? fields.remark : null),
    upvotes: fields.upvotes ?? null,
    ...rare.facts,
  };
  const read = new Set(keys.values());
  const unread = Object.keys(record).filter((key) => !read.has(key) && !rare.keys.has(key) && !isSilent(key));
  const mayBeListedOn = keys.get('published') === 'date' ? (fields.published ?? null) : null;
  return {
    entry,
    listedOn: null,
    problems: [...problems, ...idProblem(fields, arxivId, keys)],
    unread,
    mayBeListedOn,
    inferredId:
      inferred !== null && typeof fields.id === 'number' && inferred !== String(fields.id)
        ? { found: fields.id, id: inferred }
        : null,
  };
}

/** The row under Daybook's names, and the row's own name of each field. */
function withOwnNames(record: JsonRecord): { row: JsonRecord; keys: ReadonlyMap<string, string> } {
  const filled = Object.keys(record).filter((key) => record[key] !== null && record[key] !== '');
  // `_id` is how a database numbers its rows, `id` may be the paper's.
  const [internal, public_] = [
    filled.filter((key) => key.startsWith('_')),
    filled.filter((key) => !key.startsWith('_')),
  ];
  const own = new Map([...internal, ...public_.toReversed()].map((key) => [labelKey(key), key]));
  const found = Object.entries(KEYS).flatMap(([name, keys]) => {
    const key = keys.flatMap((candidate) => own.get(candidate) ?? [])[0];
    return key === undefined ? [] : [[name, key] as const];
  });
  return { row: Object.fromEntries(found.map(([name, key]) => [name, record[key]])), keys: new Map(found) };
}

function findId({ id, addresses = [], doi }: Row, nested: readonly string[]): string | null {
  const candidates = [id, ...addresses, doi, ...nested].filter((candidate) => typeof candidate === 'string');
  return candidates.map(parsePaperId).find((found) => found !== null) ?? null;
}

/** Reports an id that is not arXiv's, unless another field has the paper's id or a database numbered its rows. */
function idProblem({ id }: Row, arxivId: string | null, keys: ReadonlyMap<string, string>): FieldProblem[] {
  if (typeof id !== 'string' || arxivId !== null || DATABASE_ID.test(id) || externalAddress(id) !== null) return [];
  return [{ path: [keys.get('id') ?? 'id'], found: id, expected: 'an arXiv id such as `2409.04828`' }];
}

/** How databases number their rows, and Semantic Scholar and OpenAlex their papers. */
const DATABASE_ID = /^(?:\d+|[0-9a-f]{24,64}|(?:https:\/\/openalex\.org\/)?W\d{4,12})$/i;

function categoriesOf({ categories, primary }: Row): string[] | null {
  const all = [primary ?? [], categories ?? []].flat();
  return all.length === 0 ? null : [...new Set(all)];
}

function linksOf({ id, addresses = [], doi, code }: Row, nested: readonly string[]): Link[] {
  const named = typeof id === 'string' ? (externalAddress(id) ?? undefined) : undefined;
  const urls = new Set([named, ...addresses, doi === undefined ? undefined : doiAddress(doi), ...nested]);
  const others = [...urls].filter(
    (url) => url !== undefined && parsePaperId(url) === null && UrlSchema.safeParse(url).success,
  );
  return [
    ...(code === undefined ? [] : [{ kind: 'code' as const, url: code }]),
    ...others.map((url) => ({ kind: 'other' as const, url: url ?? '' })),
  ];
}
