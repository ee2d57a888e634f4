import type { Body, DigestDraft, DigestFormat, EntryDraft, ParsedBody } from '../format.ts';
import { HEADER_FIELDS, readHeader } from '../header.ts';
import { createIssue, type Issue } from '../issues.ts';
import type { Header } from '../schema.ts';
import { isRecord, readRecord } from './hugging-face-record.ts';
import { readJson, type JsonSource } from './json-source.ts';
import { parsePythonLiteral } from './python-literal.ts';

/** An answer of `GET https://huggingface.co/api/daily_papers`, bare or wrapped, whole or one paper of it. */
export const huggingFace: DigestFormat = {
  name: 'Hugging Face JSON',
  source: 'Hugging Face',
  recognizes: (text) => /^\s*(?:\{\s*["}]|\[\s*[[\]{"])/.test(text),
  parse: parseAnswer,
};

/** Keys under which a wrapper holds its records. */
const RECORD_KEYS = ['data', 'papers', 'dailyPapers', 'results'];

/** Wrapper fields that say nothing about a paper. */
const WRAPPER_FURNITURE = new Set(['status', 'count', 'total', 'success', 'message']);

interface LocatedRecord {
  readonly record: unknown;
  readonly path: readonly (string | number)[];
}

interface ListedEntry {
  readonly entry: EntryDraft;
  readonly listedOn: string | null;
  readonly record: unknown;
}

function parseAnswer({ path, text, firstLine, header, day }: Body): ParsedBody {
  const source = readJson(text, path, firstLine);
  const wrapper = readWrapper(source);
  const located = locateRecords(source.value);
  const read = located.map((record) => readLocated(record, source));
  const listed = read.flatMap(({ listed }) => listed ?? []);
  const knownDay = wrapper.header.date ?? header.date ?? day;
  const place = source.placeOf([]);
  const draft = (date: string | null, entries: readonly ListedEntry[], records: readonly unknown[]): DigestDraft => ({
    date,
    place: entries[0] ? { path, line: entries[0].entry.line, column: entries[0].entry.column } : place,
    title: null,
    introduction: null,
    entries: entries.map(({ entry }) => entry),
    content: { kind: 'json', records },
  });
  const byDay = knownDay === null ? [...Map.groupBy(listed, ({ listedOn }) => listedOn)] : [];
  const drafts =
    byDay.length > 1
      ? byDay.map(([date, items]) =>
          draft(
            date,
            items,
            items.map(({ record }) => record),
          ),
        )
      : [
          draft(
            byDay[0]?.[0] ?? null,
            listed,
            located.map(({ record }) => record),
          ),
        ];
  return {
    drafts: source.issues.length > 0 && listed.length === 0 ? [] : drafts,
    issues: [...source.issues, ...wrapper.issues, ...read.flatMap(({ issues }) => issues)],
    header: wrapper.header,
  };
}

function locateRecords(value: unknown): LocatedRecord[] {
  if (Array.isArray(value)) return value.map((record: unknown, index) => ({ record, path: [index] }));
  if (!isRecord(value)) return [];
  const keys = RECORD_KEYS.filter((key) => holdsRecords(value, key));
  if (keys.length === 0) return isWrapper(value) ? [] : [{ record: value, path: [] }];
  return keys.flatMap((key) => (value[key] as unknown[]).map((record, index) => ({ record, path: [key, index] })));
}

/** Whether an object holds records, and is not one itself. */
function isWrapper(value: Readonly<Record<string, unknown>>): boolean {
  const isOne = 'paper' in value || ('title' in value && 'id' in value);
  return !isOne || RECORD_KEYS.some((key) => holdsRecords(value, key));
}

function holdsRecords(wrapper: Readonly<Record<string, unknown>>, key: string): boolean {
  return RECORD_KEYS.includes(key) && Array.isArray(wrapper[key]);
}

function readWrapper({ value, placeOf }: JsonSource): { header: Header; issues: readonly Issue[] } {
  if (!isRecord(value) || !isWrapper(value)) return { header: {}, issues: [] };
  const { header, issues, unknown } = readHeader(value, placeOf);
  const strangers = unknown
    .filter((key) => !holdsRecords(value, key) && !WRAPPER_FURNITURE.has(key))
    .map((key) =>
      createIssue('unknown-field', placeOf([key]), key, `${HEADER_FIELDS}, \`${RECORD_KEYS.join('`, `')}\``),
    );
  return { header, issues: [...issues, ...strangers] };
}

function readLocated(
  { record, path }: LocatedRecord,
  source: JsonSource,
): { listed: ListedEntry | null; issues: readonly Issue[] } {
  const place = source.placeOf(path);
  const reject = (reason: string): { listed: null; issues: readonly Issue[] } => ({
    listed: null,
    issues: [createIssue('invalid-record', place, reason)],
  });
  const value = typeof record === 'string' ? parseText(record) : record;
  if (value instanceof SyntaxError) return reject(value.message);
  if (!isRecord(value)) return reject(`found \`${JSON.stringify(value).slice(0, 60)}\``);
  const { entry, listedOn, problems } = readRecord(value, place);
  const placeOfField = (field: readonly (string | number)[]) =>
    typeof record === 'string'
      ? place
      : source.placeOf([...path, ...('paper' in value ? innerPath(value, field) : field)]);
  const issues = problems.map(({ path: field, found, expected }) =>
    createIssue('invalid-field', placeOfField(field), field.join('.'), found, expected),
  );
  if (!entry) return { listed: null, issues: [...issues, ...reject('found no title').issues] };
  return { listed: { entry, listedOn, record }, issues };
}

/** Where a field of an item stands: in its inner paper, unless only the outer object has it. */
function innerPath(item: Readonly<Record<string, unknown>>, field: readonly (string | number)[]): (string | number)[] {
  const inner = isRecord(item['paper']) && String(field[0]) in item['paper'];
  return inner ? ['paper', ...field] : [...field];
}

/** A record that came as a string: JSON, or what Python prints of a dict. */
function parseText(text: string): unknown {
  try {
    return text.trimStart().startsWith('{"') ? JSON.parse(text) : parsePythonLiteral(text);
  } catch (cause) {
    return cause instanceof SyntaxError ? cause : new SyntaxError('found an unreadable text', { cause });
  }
}
