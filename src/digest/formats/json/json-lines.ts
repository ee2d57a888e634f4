import type { Body, DigestDraft, DigestFormat, ParsedBody } from '../../format.ts';
import { createIssue, type Issue } from '../../../source/issues.ts';
import { groupByDay } from '../group-by-day.ts';
import type { JsonForm } from './json-form.ts';
import { readLocated, type ListedEntry } from './json-records.ts';
import { readJson } from './json-source.ts';
import { isRecord, type JsonRecord } from './json-values.ts';
import { looksLikePython, parsePythonLiteral } from './python-literal.ts';
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
  if (rows.length < 2) return false;
  const [first = ''] = rows;
  return parseRecord(first) !== null || rows.filter((row) => parseRecord(row) !== null).length * 2 >= rows.length;
}

function parseRecord(row: string): JsonRecord | null {
  try {
    const value: unknown = looksLikePython(row) ? parsePythonLiteral(row) : JSON.parse(row);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** A line that is a record. */
interface RowEntry extends ListedEntry {
  readonly row: string;
}

function parseJsonLines({ path, text, firstLine, header, day }: Body): ParsedBody {
  const rows = text.split(/(?<=\n)/);
  const form = formOf(records(rows));
  const read = rows.map((row, index) => readRow(row, path, firstLine + index, form));
  const listed = read.flatMap((each) => each.listed ?? []);
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
  return { drafts, issues: read.flatMap(({ issues }) => issues), ...(source !== null && { header: { source } }) };
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
  if (looksLikePython(row)) {
    const source = { value: row, placeOf: () => ({ path, line, column: 1 }), issues: [] };
    const { listed, issues } = readLocated({ record: row, path: [] }, source, form.read);
    return { listed: listed && { ...listed, row }, issues };
  }
  const source = readJson(row.trimEnd(), path, line);
  const [broken] = source.issues;
  if (broken) {
    const place = { path, line: broken.line, column: broken.column };
    return { listed: null, issues: [createIssue('invalid-record', place, 'found a line that is no JSON')] };
  }
  const { listed, issues } = readLocated({ record: source.value, path: [] }, source, form.read);
  return { listed: listed && { ...listed, row }, issues };
}
