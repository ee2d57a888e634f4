import { wholeFileDraft, type Body, type DigestFormat, type EntryDraft, type ParsedBody } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { parsePaperId } from '../../../paper-id.ts';
import { readCslRecord } from '../json/csl-record.ts';
import { UrlSchema, type JsonRecord } from '../json/json-values.ts';
import { remarkIn } from '../notes.ts';
import { writtenDay } from '../written-day.ts';
import { isRis, risKeywords, risPaperId, risSyntax, risTexts, risUrls } from './ris-fields.ts';
import { splitRecords, valuesOf, type TaggedRecord, type ValuesOf } from './tagged-records.ts';

/** RIS, as reference managers and the sites of publishers export it. */
export const ris: DigestFormat = {
  name: 'RIS',
  source: null,
  recognizes: isRis,
  parse: parseRis,
};

function parseRis(body: Body): ParsedBody {
  const { path, text, firstLine } = body;
  const { records, others } = splitRecords(text, firstLine, risSyntax(text));
  const read = records.map((record) => readRecord(record, path));
  const last = records.at(-1);
  // Some programs write no ends at all.
  const isCut = last?.isClosed === false && (records.length === 1 || records.some(({ isClosed }) => isClosed));
  return {
    drafts: [
      wholeFileDraft(
        body,
        read.flatMap(({ entry }) => entry ?? []),
        'ris',
      ),
    ],
    issues: [
      ...others
        .filter((line) => !FURNITURE.test(line.text))
        .map(({ number, column, text: found }) => createIssue('unknown-line', { path, line: number, column }, found)),
      ...read.flatMap(({ issues }) => issues),
      ...(isCut
        ? [createIssue('invalid-field', placeOf(last, path), 'record', last.line.text, 'a line `ER  -` at its end')]
        : []),
    ],
  };
}

function placeOf({ line: { number, column } }: TaggedRecord, path: string): Place {
  return { path, line: number, column };
}

/** What sites write above their records. */
const FURNITURE = /^(?:Provider|Database|Content) ?:/;

function readRecord(
  record: TaggedRecord,
  path: string,
): { readonly entry: EntryDraft | null; readonly issues: readonly Issue[] } {
  const place = placeOf(record, path);
  const values = valuesOf(record);
  const { entry, problems } = readCslRecord(toCsl(values), place);
  const issues = [
    ...problems.map(({ path: field, found, expected }) =>
      createIssue('invalid-field', place, field.join('.'), found, expected),
    ),
  ];
  if (!entry) return { entry: null, issues: [...issues, createIssue('invalid-record', place, 'found no title')] };
  const keywords = risKeywords(values);
  const urls = risUrls(values);
  const links = urls
    .filter((url) => parsePaperId(url) === null && UrlSchema.safeParse(url).success)
    .map((url) => ({ kind: 'other' as const, url }));
  return {
    entry: {
      ...entry,
      arxivId: entry.arxivId ?? risPaperId(values),
      keywords: keywords.length > 0 ? keywords : null,
      links: [...new Map([...entry.links, ...links].map((link) => [link.url, link])).values()],
      remark: remarkIn(values('N1', 'RN')),
    },
    issues,
  };
}

/** The record as CSL-JSON, as which BibTeX is read, too. */
function toCsl(values: ValuesOf): JsonRecord {
  const day = values('DA', 'Y1', 'PY')
    .map(dayOf)
    .find((found) => found !== null);
  return {
    ...risTexts(values),
    ...(day !== undefined && { issued: day }),
    author: values('AU', 'A1')
      .flatMap((names) => names.split(';'))
      .map(nameParts),
  };
}

/** `2025/11/03/`, with nothing or a season behind the last slash; null for a year or a month alone. */
function dayOf(date: string): string | null {
  return writtenDay(date.replace(/^(\d{4}\/\d{1,2}\/\d{1,2})\/.*$/, '$1'));
}

/** `Byron, Ada, Jr.`; a comma at the end marks the name of a group. */
function nameParts(name: string): JsonRecord | string {
  const [family = '', given = '', suffix = ''] = name.split(',').map((part) => part.trim());
  return given === '' ? family : { family, given, ...(suffix !== '' && { suffix }) };
}
