import { wholeFileDraft, type Body, type DigestFormat, type EntryDraft, type ParsedBody } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { parsePaperId } from '../../../paper-id.ts';
import { readCslRecord } from '../json/csl-record.ts';
import { UrlSchema, type JsonRecord } from '../json/json-values.ts';
import { idInNote, remarkIn } from '../notes.ts';
import { writtenDay } from '../written-day.ts';
import { splitRecords, valuesOf, type TaggedRecord, type TagSyntax, type ValuesOf } from './tagged-records.ts';

/** RIS, as reference managers and the sites of publishers export it. */
export const ris: DigestFormat = {
  name: 'RIS',
  source: null,
  recognizes: (text) => STARTS_RECORD.test(text),
  parse: parseRis,
};

/** The first line of a record, and another tag below it. */
const STARTS_RECORD = /^[^\S\n]{0,9}TY {1,3}- ?[A-Z]{2,8}[^\S\n]*\n\s*[A-Z][A-Z\d] {1,3}-(?: |$)/m;

function parseRis(body: Body): ParsedBody {
  const { path, text, firstLine } = body;
  const { records, others } = splitRecords(text, firstLine, syntaxOf(text));
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

/** Between tags and their values stand two spaces and a dash, but for some programs. */
function syntaxOf(text: string): TagSyntax {
  const dash = DASH.exec(text)?.[1] ?? '  -';
  const tagOf = (row: string): string | null => {
    const start = row.trimStart();
    return start.startsWith(dash, 2) && /^[A-Z][A-Z\d]/.test(start) ? start.slice(0, 2) : null;
  };
  return { first: 'TY', last: 'ER', goesOnBelowBlank: true, tagOf };
}

const DASH = /^[^\S\n]{0,9}TY( {1,3}-)/m;

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
  const keywords = values('KW').flatMap((list) => list.split(';').map((word) => word.trim()));
  const urls = values('UR', 'L1', 'L2', 'LK').flatMap((list) =>
    list.split(/[;\s](?=https?:)/).map((url) => url.replace(/;$/, '')),
  );
  const links = urls
    .filter((url) => parsePaperId(url) === null && UrlSchema.safeParse(url).success)
    .map((url) => ({ kind: 'other' as const, url }));
  return {
    entry: {
      ...entry,
      arxivId: entry.arxivId ?? findId(values, urls),
      keywords: keywords.some(Boolean) ? [...new Set(keywords.filter(Boolean))] : null,
      links: [...new Map([...entry.links, ...links].map((link) => [link.url, link])).values()],
      remark: remarkIn(values('N1', 'RN')),
    },
    issues,
  };
}

/** The record as CSL-JSON, as which BibTeX is read, too. */
function toCsl(values: ValuesOf): JsonRecord {
  const [title] = values('TI', 'T1', 'CT', 'BT');
  const [abstract] = values('AB', 'N2');
  const [doi] = values('DO');
  const day = values('DA', 'Y1', 'PY')
    .map(dayOf)
    .find((found) => found !== null);
  const [note] = values('N1', 'M3').filter((text) => idInNote(text) !== null);
  return {
    ...(title !== undefined && { title }),
    ...(abstract !== undefined && { abstract }),
    ...(doi !== undefined && { DOI: doi.replace(/^doi:\s*/i, '') }),
    ...(day !== undefined && { issued: day }),
    ...(note !== undefined && { note }),
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

/** An arXiv id from where exports have it: addresses, the name of the journal, notes, the number and the label. */
function findId(values: ValuesOf, urls: readonly string[]): string | null {
  const noted = values('JO', 'T2', 'JF', 'JA', 'N1', 'PB', 'M3').map(idInNote);
  const written = [...urls, ...values('AN', 'M1', 'C1', 'C7', 'VL', 'ID')].map(parsePaperId);
  return [...written, ...noted].find((id) => id !== null) ?? null;
}
