import { z } from 'zod';
import { parsePaperId } from '../../../paper-id.ts';
import type { FieldProblem } from '../../../source/describe-problem.ts';
import { readFields } from '../../../source/fields.ts';
import { tooComplexHtml } from '../../../text/limits.ts';
import { blankEntry } from '../../format.ts';
import type { Place } from '../../../source/issues.ts';
import type { Link } from '../../schema.ts';
import { authorFacts, readSeparateNames } from '../author-names.ts';
import { doiAddress } from '../doi.ts';
import { htmlToText } from '../html-text.ts';
import { bareAbstract, cslPaperId, splitKeywords } from './csl-fields.ts';
import type { ReadRecord } from './json-records.ts';
import { listOfNames, TitleSchema, UrlSchema, type JsonRecord } from './json-values.ts';
import { writtenDay } from '../written-day.ts';

/** Reads one item of CSL-JSON. Its markup becomes text; a date without a day leaves the paper's day unknown. */
export function readCslRecord(record: JsonRecord, place: Omit<Place, 'path'>): ReadRecord {
  const read = readFields(CslSchema, record);
  const { fields } = read;
  const problems = [...read.problems, ...complexityProblems(record)];
  const { title } = fields;
  if (title === undefined) return { entry: null, listedOn: null, problems };
  const arxivId = cslPaperId(fields);
  const entry = {
    ...blankEntry(place),
    title,
    arxivId,
    text: fields.abstract || null,
    ...authorFacts(readSeparateNames(fields.author ?? [])),
    publishedOn: fields.issued ?? null,
    categories: categoriesOf(fields.note),
    keywords: fields.keyword ?? null,
    links: linksOf(fields),
  };
  return { entry, listedOn: null, problems };
}

/** Markup that is shown as it is written. */
function complexityProblems(record: JsonRecord): FieldProblem[] {
  return ['title', 'abstract'].flatMap((name) => {
    const found = record[name];
    const isComplex = typeof found === 'string' && tooComplexHtml(found) !== null;
    return isComplex ? [{ path: [name], found, expected: 'fewer elements within each other' }] : [];
  });
}

const MarkupSchema = z.string().transform((source) => htmlToText(source) ?? '');

const NumberOrTextSchema = z.union([z.string(), z.number()], 'a text').transform(String);

const NameSchema = z
  .object({
    literal: z.string(),
    name: z.string(),
    given: z.string(),
    family: z.string(),
    'dropping-particle': z.string(),
    'non-dropping-particle': z.string(),
    suffix: z.string(),
  })
  .partial()
  .transform(({ name, literal = name, given, family, suffix, ...particles }) => {
    const parts = [given, particles['dropping-particle'], particles['non-dropping-particle'], family, suffix];
    const known = parts.filter(Boolean);
    // A family name alone is how BibTeX's reader gives a name in braces.
    return literal ?? (family !== undefined && known.length === 1 ? { whole: family } : known.join(' '));
  });

const DatePartsSchema = z.object({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))) });

/** An ISO day, or null where a part lacks. */
const IssuedSchema = z.union(
  [
    DatePartsSchema.transform((date) => dayOfParts(date['date-parts'][0] ?? [])),
    z.object({ raw: z.string() }).transform(({ raw }) => writtenDay(raw)),
    z.looseObject({ literal: z.string() }).transform(({ literal }) => writtenDay(literal)),
    z.looseObject({ season: z.unknown() }).transform(() => null),
    z.string().transform(writtenDay),
    z.number().transform(() => null),
  ],
  'a date',
);

const CslSchema = z.object({
  title: z
    .union([z.string(), z.array(z.string()).min(1)], 'a title')
    .transform((title) => [title].flat()[0] ?? '')
    .pipe(MarkupSchema)
    .pipe(TitleSchema),
  author: listOfNames(z.union([z.string(), NameSchema], 'a name')),
  issued: IssuedSchema,
  abstract: MarkupSchema.transform(bareAbstract),
  keyword: z.string().transform(splitKeywords),
  number: NumberOrTextSchema,
  note: z.string(),
  URL: UrlSchema,
  DOI: z.string(),
  id: NumberOrTextSchema,
  archive_location: z.string(),
});

type CslFields = Partial<z.infer<typeof CslSchema>>;

function dayOfParts([year, month, day]: readonly (string | number)[]): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return writtenDay(`${year}/${month}/${day}`);
}

function categoriesOf(note = ''): string[] | null {
  const listed = /arxiv:\s*(?:(?!arxiv:)\S)+\s+\[([\w.-]+)\]/i.exec(note)?.[1];
  return listed?.includes('.') ? [listed] : null;
}

function linksOf({ URL, DOI }: CslFields): Link[] {
  const urls = [URL, DOI === undefined ? undefined : doiAddress(DOI)];
  const others = new Set(urls.filter((url) => url !== undefined && parsePaperId(url) === null));
  return [...others]
    .filter((url) => UrlSchema.safeParse(url).success)
    .map((url) => ({ kind: 'other', url: url ?? '' }));
}
