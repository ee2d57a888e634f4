import { readLines, type Line } from '../../../source/lines.ts';

/** A tag of a record and its value, whose lines may go on below it. */
interface RisField {
  readonly tag: string;
  readonly lines: readonly Line[];
}

/** What stands between `TY` and `ER`, and the line that starts it. */
export interface RisRecord {
  readonly line: Line;
  readonly fields: readonly RisField[];
  /** Whether `ER` ends it. */
  readonly isClosed: boolean;
}

/** Splits a text into records, and the lines that belong to none. A record without an end ends where the next starts. */
export function splitRecords(
  text: string,
  firstLine: number,
): { readonly records: readonly RisRecord[]; readonly others: readonly Line[] } {
  const rows = text.split('\n');
  const dash = DASH.exec(text)?.[1] ?? '  -';
  const records: { line: Line; fields: { tag: string; lines: Line[] }[]; isClosed: boolean }[] = [];
  const others: Line[] = [];
  for (const line of readLines(text, firstLine)) {
    const tag = tagOf(rows[line.number - firstLine] ?? '', dash);
    const record = records.at(-1);
    if (tag === 'TY') records.push({ line, fields: [], isClosed: false });
    else if (!record || record.isClosed) others.push(line);
    else if (tag === 'ER') record.isClosed = true;
    else if (tag === null) (record.fields.at(-1)?.lines ?? others).push(line);
    else record.fields.push({ tag, lines: [{ ...line, text: line.text.replace(TAG, ''), startsBlock: true }] });
  }
  return { records, others };
}

/** What stands between the tags of a file and their values: two spaces and a dash, but for some programs. */
const DASH = /^[^\S\n]{0,9}TY( {1,3}-)/m;
const TAG = /^.. ?- ?/;

function tagOf(row: string, dash: string): string | null {
  const start = row.trimStart();
  return start.startsWith(dash, 2) && /^[A-Z][A-Z\d]/.test(start) ? start.slice(0, 2) : null;
}
