import { paperIdOfNumber } from '../../../paper-id.ts';
import { columnOf, factOf, labelKey, labelKeysOf } from '../fact-labels.ts';
import type { JsonRecord } from '../json/json-values.ts';
import { readRow } from './separated-rows.ts';

/** The first row of a text, and what separates its cells. */
interface ColumnHeader {
  readonly columns: readonly string[];
  readonly delimiter: string;
  /** Where the rows of papers start. */
  readonly end: number;
}

/** Separators of cells; programs that write a comma into numbers separate them by a semicolon. */
const DELIMITERS = ['\t', ';', ','];

/** Excel says in a line above the header what separates cells. */
const HEADER = /^\s*(?:sep=[,;\t]\n\s*)?([^\n]{3,4000})(?:\n|$)/i;

/** A row of names of columns, with one for titles and another for what else papers have, above rows with as many cells. */
export function findHeader(text: string): ColumnHeader | null {
  const [whole = '', line = ''] = HEADER.exec(text) ?? [];
  const next = /\S[^\n]*/.exec(text.slice(whole.length, whole.length + LONGEST_LINE))?.[0];
  for (const delimiter of DELIMITERS) {
    if (!line.includes(delimiter) || (next !== undefined && !next.includes(delimiter) && !next.includes('"'))) continue;
    const columns = readRow(line, 0, delimiter).cells.map((name) => name.trim());
    const facts = columns.map(columnOf);
    const others = facts.filter((fact) => fact !== null && fact !== 'title' && fact !== 'ignored');
    if (facts.includes('title') && others.length > 0) return { columns, delimiter, end: whole.length };
  }
  return null;
}

/** How much of the row below the header is looked at. */
const LONGEST_LINE = 20_000;

/** A row as an object of JSON. A column without a name, and one that only counts rows, say nothing of a paper. */
export function rowRecord(cells: readonly string[], columns: readonly string[]): JsonRecord {
  const hasTitle = columns.some((name) => factOf(name) === 'title');
  const fields = columns.flatMap((name, index) => {
    const cell = cells[index]?.trim() ?? '';
    if (cell === '' || NOTHING.test(cell) || ROW_NUMBER.test(name) || columnOf(name) === 'ignored') return [];
    // A column of papers holds their titles where no other does.
    const key = !hasTitle && columnOf(name) === 'title' ? 'title' : name;
    return [[key, ID_KEYS.has(labelKey(name)) ? idValue(cell) : cell] as const];
  });
  return Object.fromEntries(fields.toReversed());
}

/** What programs write where a value is unknown. */
const NOTHING = /^(?:nan|n\/a|none|null)$/i;

/** How pandas names the column of its row numbers. */
const ROW_NUMBER = /^(?:unnamed: ?\d+|index)$/i;

const ID_KEYS: ReadonlySet<string> = new Set([...labelKeysOf('arxiv'), ...labelKeysOf('id')]);

/** An id that a program took for a number and wrote without its zeros is that number. */
function idValue(cell: string): string | number {
  const id = /^\d{3,4}\.\d{1,5}$/.test(cell) ? paperIdOfNumber(Number(cell)) : null;
  return id === null || id === cell ? cell : Number(cell);
}
