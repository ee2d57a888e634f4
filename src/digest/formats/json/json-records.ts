import { z } from 'zod';
import type { FieldProblem } from '../../../source/describe-problem.ts';
import { readFields } from '../../../source/fields.ts';
import type { Body, EntryDraft, ParsedBody } from '../../format.ts';
import { HEADER_FIELDS, readHeader } from '../../header.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { DaySchema, type Header } from '../../schema.ts';
import { draftGroups, fillDays, groupByDay } from '../group-by-day.ts';
import { readJson, type JsonSource } from './json-source.ts';
import { errorAnswer } from './error-answer.ts';
import { ABOUT_KEYS, isPaperRecord, RECORD_KEYS } from './find-records.ts';
import { isRecord, type JsonRecord } from './json-values.ts';
import { parsePythonLiteral } from './python-literal.ts';

/** A record, read. */
export interface ReadRecord {
  /** Null for a record without a title. */
  readonly entry: EntryDraft | null;
  /** The day of the digest that the record belongs to; null where the record does not state it. */
  readonly listedOn: string | null;
  readonly problems: readonly FieldProblem[];
  /** The arXiv id that a number in place of it stands for, and that number. */
  readonly inferredId?: { readonly found: number; readonly id: string } | null;
  /** Its keys that are not read. */
  readonly unread?: readonly string[];
  /** The day that it says under a name by which programs also call that of the digest. */
  readonly mayBeListedOn?: string | null;
  /** What is wrong within its texts. */
  readonly issues?: readonly Issue[];
  /** What it says in place of a paper, because a service failed. */
  readonly failure?: string | null;
}

/** Reads a record of one form. */
export type RecordReader = (record: JsonRecord, place: Omit<Place, 'path'>) => ReadRecord;

/** An entry, and the record that it was read from. */
export interface ListedEntry {
  readonly unread?: readonly string[];
  readonly mayBeListedOn?: string | null;
  readonly entry: EntryDraft;
  readonly listedOn: string | null;
  readonly record: unknown;
}

/** How records are wrapped, where it is not in an object whose other fields are a header. */
export interface Wrapping {
  /** Fields of the wrapper that are ignored: they say nothing about a digest. */
  readonly ignored: Pick<ReadonlySet<string>, 'has'>;
  /** The header that a wrapper's fields make. */
  toHeader(header: Header, wrapper: JsonRecord): Header;
  /** How the day of a record is inferred, for messages; null where records state it. */
  readonly inferredFrom: string | null;
}

const PLAIN_WRAPPING: Wrapping = {
  ignored: new Set([
    'status',
    'count',
    'total',
    'success',
    'message',
    'offset',
    'next',
    'previous',
    'cursor',
    'token',
    'page',
    'limit',
    'group_by',
    ...ABOUT_KEYS,
  ]),
  toHeader: (header) => header,
  inferredFrom: null,
};

/** Reads an array of records, bare or in an object whose other fields are a header; or one record alone. */
export function parseRecords(body: Body, readRecord: RecordReader, wrapping: Wrapping = PLAIN_WRAPPING): ParsedBody {
  return parseSource(readJson(body.text, body.path, body.firstLine), body, readRecord, wrapping);
}

/** The same of JSON that was read before. */
export function parseSource(
  source: JsonSource,
  { path, header, day }: Omit<Body, 'text'>,
  readRecord: RecordReader,
  wrapping: Wrapping,
): ParsedBody {
  const wrapper = readWrapper(source, wrapping);
  const located = locateRecords(source.value);
  const read = located.map((record) => readLocated(record, source, readRecord));
  const failure = located.length === 0 ? errorAnswer(source.value) : null;
  if (failure !== null) return { drafts: [], issues: [createIssue('error-answer', source.placeOf([]), failure)] };
  const knownDay = wrapper.header.date ?? header.date ?? day;
  const listed = withoutListingDays(
    read.flatMap(({ listed }) => listed ?? []),
    knownDay,
  );
  const dated = wrapping.inferredFrom === null ? listed : fillDays(listed);
  const groups = groupByDay(dated, knownDay);
  const drafts = draftGroups(groups, source.placeOf([]), (items) => ({
    kind: 'json',
    records: (groups.length === 1 ? located : items).map(({ record }) => record),
  }));
  return {
    drafts: source.issues.length > 0 && listed.length === 0 ? [] : drafts,
    issues: [
      ...source.issues,
      ...wrapper.issues,
      ...read.flatMap(({ issues }) => issues),
      ...unreadFields(listed, path),
      ...drafts.flatMap(({ date, place }) =>
        date === null || wrapping.inferredFrom === null
          ? []
          : createIssue('inferred-day', place, date, wrapping.inferredFrom),
      ),
    ],
    header: wrapper.header,
  };
}

/** Entries without a day of their own where all of them say that of the digest: it is when they were listed. */
export function withoutListingDays<Listed extends ListedEntry>(
  listed: readonly Listed[],
  day: string | null,
): Listed[] {
  const isOfDigest = day !== null && listed.every(({ mayBeListedOn }) => (mayBeListedOn ?? day) === day);
  return listed.map((each) =>
    isOfDigest && (each.mayBeListedOn ?? null) !== null
      ? { ...each, entry: { ...each.entry, publishedOn: null } }
      : each,
  );
}

/** The fields of all records that are not read, in one issue. */
export function unreadFields(listed: readonly ListedEntry[], path: string): Issue[] {
  const names = [...new Set(listed.flatMap(({ unread = [] }) => unread))];
  const [first] = listed.filter(({ unread = [] }) => unread.length > 0);
  if (!first) return [];
  const shown = names.slice(0, MOST_NAMES).map((name) => `\`${name.slice(0, 40)}\``);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return [
    createIssue('unread-fields', { path, line: first.entry.line, column: first.entry.column }, shown.join(', ') + more),
  ];
}

const MOST_NAMES = 10;

/** A value that should be a record, and the keys that lead to it. */
interface LocatedRecord {
  readonly record: unknown;
  readonly path: readonly (string | number)[];
}

/** Reads a value that should be a record: an object, or a text of one. */
export function readLocated(
  { record, path }: LocatedRecord,
  source: JsonSource,
  readRecord: RecordReader,
): { readonly listed: ListedEntry | null; readonly issues: readonly Issue[] } {
  const place = source.placeOf(path);
  const reject = (reason: string): { listed: null; issues: readonly Issue[] } => ({
    listed: null,
    issues: [createIssue('invalid-record', place, reason)],
  });
  const value = typeof record === 'string' ? parseText(record) : record;
  if (value instanceof SyntaxError) return reject(value.message);
  if (!isRecord(value)) return reject(`found \`${JSON.stringify(value).slice(0, 60)}\``);
  const {
    entry,
    listedOn,
    problems,
    inferredId,
    issues: ownIssues = [],
    unread = [],
    mayBeListedOn = null,
    failure: ownFailure = null,
  } = readRecord(value, place);
  if (ownFailure !== null) return { listed: null, issues: [createIssue('error-answer', place, ownFailure)] };
  const placeOfField = (field: readonly (string | number)[]) =>
    typeof record === 'string'
      ? place
      : source.placeOf([...path, ...('paper' in value ? innerPath(value, field) : field)]);
  const imported = readFields(ImportedSchema, value);
  const fieldIssues = [...problems, ...imported.problems].map(({ path: field, found, expected }) =>
    createIssue('invalid-field', placeOfField(field), field.join('.'), found, expected),
  );
  const inferred = inferredId ? [createIssue('inferred-id', place, inferredId.id, String(inferredId.found))] : [];
  const issues = [...fieldIssues, ...inferred, ...ownIssues];
  if (!entry) {
    const failure = errorAnswer(value);
    const reason = failure === null ? 'found no title' : `it says that it failed, with \`${failure.slice(0, 100)}\``;
    return { listed: null, issues: [...issues, ...reject(reason).issues] };
  }
  const goneSince = imported.fields.goneSince ?? null;
  return { listed: { entry: { ...entry, goneSince }, listedOn, record, unread, mayBeListedOn }, issues };
}

/** What an import adds to a record that its source does not list any more. */
const ImportedSchema = z.object({ goneSince: DaySchema });

function locateRecords(value: unknown): LocatedRecord[] {
  if (Array.isArray(value)) return value.map((record: unknown, index) => ({ record, path: [index] }));
  if (!isRecord(value)) return [];
  const keys = RECORD_KEYS.filter((key) => Array.isArray(value[key]));
  if (keys.length === 0) return isPaperRecord(value) ? [{ record: value, path: [] }] : [];
  return keys.flatMap((key) => (value[key] as unknown[]).map((record, index) => ({ record, path: [key, index] })));
}

function readWrapper(
  { value, placeOf }: JsonSource,
  { ignored, toHeader }: Wrapping,
): { header: Header; issues: readonly Issue[] } {
  if (!isRecord(value) || isPaperRecord(value)) return { header: {}, issues: [] };
  const { header, issues, unknown } = readHeader(value, placeOf);
  const unknownIssues = unknown
    .filter((key) => !(RECORD_KEYS.includes(key) && Array.isArray(value[key])) && !ignored.has(key))
    .map((key) =>
      RECORD_KEYS.includes(key)
        ? createIssue('invalid-field', placeOf([key]), key, JSON.stringify(value[key]), 'a list of papers')
        : createIssue('unknown-field', placeOf([key]), key, ...HEADER_FIELDS, ...RECORD_KEYS),
    );
  return { header: toHeader(header, value), issues: [...issues, ...unknownIssues] };
}

/** Where a field of an item stands: in its inner paper, unless only the outer object has it. */
function innerPath(item: JsonRecord, field: readonly (string | number)[]): (string | number)[] {
  const inner = isRecord(item['paper']) && String(field[0]) in item['paper'];
  return inner ? ['paper', ...field] : [...field];
}

/** A record that came as a string: JSON, or what Python prints of a dict. */
export function parseText(text: string): unknown {
  try {
    return text.trimStart().startsWith('{"') ? JSON.parse(text) : parsePythonLiteral(text);
  } catch (cause) {
    return cause instanceof SyntaxError ? cause : new SyntaxError('found an unreadable text', { cause });
  }
}
