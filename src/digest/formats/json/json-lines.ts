import type { Body, DigestDraft, DigestFormat, ParsedBody } from '../../format.ts';
import { createIssue, type Issue } from '../../../source/issues.ts';
import { groupByDay } from '../group-by-day.ts';
import type { JsonForm } from './json-form.ts';
import { parseText, readLocated, unreadFields, withoutListingDays, type ListedEntry } from './json-records.ts';
import { parseFast, readJson } from './json-source.ts';
import { isRecord, type JsonRecord } from './json-values.ts';
import { looksLikePython } from './python-literal.ts';
import { formOf } from './record-forms.ts';

/** One record a line, of any form; most such files have rows of arXiv's. */
export const jsonLines: DigestFormat = {
  name: 'JSON Lines',
  source: null,
  recognizes: looksLikeJsonLines,
  parse: parseJsonLines,
};

/** Whether a text is several JSON objects, one a line; a single object is ordinary JSON. */
function looksLikeJsonLines(text: string): boolean {
  if (!/^\s*\{\s*["']/.test(text)) return false;
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  const [first = ''] = rows;
  if (rows.length < 2) return looksLikePython(first) && parseRecord(first) !== null;
  return parseRecord(first) !== null || rows.filter((row) => parseRecord(row) !== null).length * 2 >= rows.length;
}

/** JSON, or a dict as Python prints it. */
function parseRecord(row: string): JsonRecord | null {
  const value = looksLikePython(row) ? parseText(row) : parseFast(row);
  return isRecord(value) && !(value instanceof SyntaxError) ? value : null;
}

/** A line that is a record. */
interface RowEntry extends ListedEntry {
  readonly row: string;
}

function parseJsonLines({ path, text, firstLine, header, day }: Body): ParsedBody {
  const rows = text.split(/(?<=\n)/);
  const form = formOf(records(rows));
  const read = rows.map((row, index) => readRow(row, path, firstLine + index, form));
  const listed = withoutListingDays(
    read.flatMap((each) => each.listed ?? []),
    header.date ?? day,
  );
  const groups = groupByDay(listed, header.date ?? day);
  const drafts = groups.map(({ date, items }): DigestDraft => ({
    date,
    place: { path, line: items[0]?.entry.line ?? firstLine, column: items[0]?.entry.column ?? 1 },
    title: null,
    introduction: null,
    entries: items.map(({ entry }) => entry),
    content: {
      kind: 'text',
      text: groups.length === 1 ? text : items.map(({ row }) => row).join(''),
      extension: 'jsonl',
    },
  }));
  const source = header.source ?? form.source;
  return {
    drafts,
    issues: [...read.flatMap(({ issues }) => issues), ...unreadFields(listed, path)],
    ...(source !== null && { header: { source } }),
  };
}

function* records(rows: readonly string[]): Generator<JsonRecord> {
  for (const row of rows) {
    const record = parseRecord(row);
    if (record) yield record;
  }
}

function readRow(
  row: string,
  path: string,
  line: number,
  form: JsonForm,
): { listed: RowEntry | null; issues: readonly Issue[] } {
  if (row.trim() === '') return { listed: null, issues: [] };
  const source = readJson(looksLikePython(row) ? JSON.stringify(row.trim()) : row.trimEnd(), path, line);
  const [broken] = source.issues;
  if (broken) {
    const place = { path, line: broken.line, column: broken.column };
    return { listed: null, issues: [createIssue('invalid-record', place, 'found a line that is no JSON')] };
  }
  const { listed, issues } = readLocated({ record: source.value, path: [] }, source, form.read);
  return { listed: listed && { ...listed, row }, issues };
}
