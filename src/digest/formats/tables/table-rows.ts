/** A table of a Markdown text. */
export interface MarkdownTable {
  /** The index of its header's row in the text. */
  readonly start: number;
  /** The index of the row behind it. */
  readonly end: number;
  /** Names of its columns. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Index of its first row in the text. */
  readonly index: number;
  readonly cells: readonly string[];
  /** The same with the spaces around them. */
  readonly spacedCells: readonly string[];
}

/** Finds the tables of a text; a cell may span lines, which Markdown itself does not allow. */
export function findTables(lines: readonly string[]): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  for (let index = 0; index < lines.length - 1; index += 1) {
    const columns = splitCells(lines[index] ?? '');
    if (!lines[index]?.includes('|') || !isDelimiter(lines[index + 1] ?? '', columns.length)) continue;
    const { rows, end } = readRows(lines, index + 2, columns.length);
    tables.push({ start: index, end, columns, rows });
    index = end - 1;
  }
  return tables;
}

/**
 * Splits a row at its pipes; an escaped one belongs to its cell.
 * @example splitCells('| a | b \\| c |') //=> ['a', 'b | c']
 */
export function splitCells(row: string): string[] {
  return splitSpacedCells(row).map((cell) => cell.trim());
}

function splitSpacedCells(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(PIPE).map((cell) => cell.replace(/\\\|/g, '|'));
}

const PIPE = /(?<!\\)\|/;
const DELIMITER_CELL = /^:?-+:?$/;
const HEADING = /^ {0,3}#{1,6}\s/;

function isDelimiter(line: string, columns: number): boolean {
  if (columns > MOST_COLUMNS || !line.includes('|')) return false;
  const cells = splitCells(line);
  return cells.length === columns && cells.every((cell) => DELIMITER_CELL.test(cell));
}

/** Rows from `start` on, up to a heading, another table or a line that belongs to none. */
function readRows(lines: readonly string[], start: number, columns: number): { rows: TableRow[]; end: number } {
  const rows: TableRow[] = [];
  // Markdown lets a table do without its outer pipes; then each line is a row.
  const isBare = !startsRow(lines[start - 2]);
  let end = start;
  for (let index = start; index < lines.length; index = Math.max(end, index + 1)) {
    const line = lines[index] ?? '';
    if (line.trim() === '' && !isBare) continue;
    const isRow = isBare ? PIPE.test(line) : startsRow(line);
    if (!isRow || HEADING.test(line) || isDelimiter(lines[index + 1] ?? '', splitCells(line).length)) break;
    end = index + 1;
    while (!isBare && end - index < LONGEST_ROW && isContinued(lines, index, end, columns)) end += 1;
    const row = lines.slice(index, end).join('\n');
    rows.push({ index, cells: splitCells(row), spacedCells: splitSpacedCells(row) });
  }
  return { rows, end };
}

/** Whether the line at `next` continues the row that starts at `start`. */
function isContinued(lines: readonly string[], start: number, next: number, columns: number): boolean {
  const row = lines.slice(start, next).join('\n').trimEnd();
  const pipes = countPipes(row);
  if (pipes > columns && ROW_END.test(row)) return false;
  const line = lines[next] ?? '';
  // A pipe at the start of a line ends a cell that was broken right before it, unless it starts a row of its own.
  if (startsRow(line)) return pipes + countPipes(line) === columns + 1;
  if (line.trim() !== '') return !HEADING.test(line);
  const rest = lines.slice(next, start + LONGEST_ROW);
  const stop = rest.findIndex((candidate) => startsRow(candidate) || HEADING.test(candidate));
  return rest.slice(0, stop < 0 ? rest.length : stop).some((candidate) => ROW_END.test(candidate.trimEnd()));
}

const ROW_END = /(?<!\\)\|$/;

/** More columns than any table of papers has. */
const MOST_COLUMNS = 100;

/** More lines than any table has in a row; beyond them a pipe is missing. */
const LONGEST_ROW = 60;

function startsRow(line: string | undefined): boolean {
  return line !== undefined && line.trimStart().startsWith('|');
}

function countPipes(row: string): number {
  return row.split(PIPE).length - 1;
}
