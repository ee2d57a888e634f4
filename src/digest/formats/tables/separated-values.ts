import { paperIdOfNumber } from '../../../paper-id.ts';
import { wholeFileDraft, type Body, type DigestFormat, type ParsedBody } from '../../format.ts';
import { createIssue, type Issue } from '../../../source/issues.ts';
import { factOf, labelKey, labelKeysOf, type FactName } from '../fact-labels.ts';
import { arxivForm } from '../json/arxiv-rows.ts';
import { readLocated, unreadFields, withoutListingDays, type ListedEntry } from '../json/json-records.ts';
import type { JsonRecord } from '../json/json-values.ts';
import { readRow, readRows, type SeparatedRow } from './separated-rows.ts';
import { columnOf } from './table-papers.ts';

/** CSV and TSV: a paper a row, its fields in columns that the first row names as JSON names them. */
export const separatedValues: DigestFormat = {
  name: 'CSV and TSV',
  source: null,
  recognizes: (text) => findHeader(text) !== null,
  parse: parseSeparatedValues,
};

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
function findHeader(text: string): ColumnHeader | null {
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

function parseSeparatedValues(body: Body): ParsedBody {
  const { path, text, firstLine, header, day } = body;
  const { columns, delimiter, end } = findHeader(text) ?? { columns: [], delimiter: ',', end: 0 };
  const line = firstLine + text.slice(0, end).split('\n').length - 1;
  const { rows, issues } = readRows(text.slice(end), delimiter, columns.length, path, line);
  const hasTexts = columns.some((name) => TEXT_FACTS.has(columnOf(name)));
  const read = rows.map((row) => readPaper(row, columns));
  const listed = withoutListingDays(
    read.flatMap((each) => each.listed ?? []),
    header.date ?? day,
  );
  return {
    drafts: [
      wholeFileDraft(
        body,
        listed.map(({ entry }) => (hasTexts ? entry : { ...entry, mayLackText: true })),
        delimiter === '\t' ? 'tsv' : 'csv',
      ),
    ],
    issues: [...issues, ...read.flatMap((each) => each.issues), ...unreadFields(listed, path)],
  };
}

const TEXT_FACTS: ReadonlySet<FactName | null> = new Set<FactName>(['abstract', 'summary']);

/** Reads a row as JSON with the same fields is read. */
function readPaper(
  { cells, place, isDoubtful }: SeparatedRow,
  columns: readonly string[],
): { readonly listed: ListedEntry | null; readonly issues: readonly Issue[] } {
  const isUneven = cells.length < columns.length || cells.slice(columns.length).some((cell) => cell.trim() !== '');
  const shown = cells.join(' | ');
  if (isUneven && isDoubtful) {
    return { listed: null, issues: [createIssue('invalid-record', place, `found \`${shown.slice(0, 60)}\``)] };
  }
  const source = { value: null, placeOf: () => place, issues: [] };
  const { listed, issues } = readLocated({ record: recordOf(cells, columns), path: [] }, source, arxivForm.read);
  const uneven = isUneven ? [createIssue('invalid-field', place, 'row', shown, `${columns.length} cells`)] : [];
  return { listed, issues: [...uneven, ...issues] };
}

/** A row as an object of JSON. A column without a name, and one that only counts rows, say nothing of a paper. */
function recordOf(cells: readonly string[], columns: readonly string[]): JsonRecord {
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
