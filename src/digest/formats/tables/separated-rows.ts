import type { Place } from '../../../source/issues.ts';
import { textPlaces } from '../text-places.ts';

/** A row of a text of separated values. */
export interface SeparatedRow {
  readonly cells: readonly string[];
  readonly place: Place;
  /** Whether a quote that nothing closes stands right above it, so that it may be a line of that cell. */
  readonly isDoubtful: boolean;
  /** The cell whose quote nothing closes. */
  readonly open?: string | undefined;
}

/**
 * The rows of CSV or TSV; blank ones are left out. A cell between quotes may hold separators and lines. A quote that nothing
 * closes is a sign like any other, so that it costs its own row alone.
 */
export function readRows(
  text: string,
  delimiter: string,
  columns: number,
  path: string,
  firstLine: number,
): SeparatedRow[] {
  const placeAt = textPlaces(text, path, firstLine);
  const rows: SeparatedRow[] = [];
  let isDoubtful = false;
  for (let offset = 0; offset < text.length;) {
    const row: CellRow = readRow(text, offset, delimiter);
    // Below a quote that nothing closes, another one may end that cell instead of starting one of its own.
    const isMisread: boolean =
      isDoubtful && row.cells.length !== columns && text.slice(offset, row.end - 1).includes('\n');
    const { cells, end, open }: CellRow = isMisread ? readLine(text, offset, delimiter) : row;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, place: placeAt(offset), isDoubtful, open });
    isDoubtful = open !== undefined || (isDoubtful && cells.length !== columns);
    offset = end;
  }
  return rows;
}

/** The cells of a line, as if no cell could hold a line break. */
function readLine(text: string, start: number, delimiter: string): CellRow {
  const end = text.indexOf('\n', start);
  const { cells, open } = readRow(text.slice(start, end), 0, delimiter);
  return { cells, end: end + 1, open };
}

interface CellRow {
  readonly cells: readonly string[];
  /** Where the next row starts. */
  readonly end: number;
  /** The cell whose quote nothing closes. */
  readonly open?: string | undefined;
}

/** Reads one row. */
export function readRow(text: string, start: number, delimiter: string): CellRow {
  const [quoted, bare] = CELLS[delimiter] ?? CELLS[','];
  const cells: string[] = [];
  let open: string | undefined;
  for (let offset = start; ;) {
    quoted.lastIndex = bare.lastIndex = offset;
    const inQuotes = quoted.exec(text);
    const [whole, content] = inQuotes ?? bare.exec(text) ?? ['', ''];
    if (inQuotes) cells.push((content ?? '').replaceAll('""', '"'));
    else cells.push(whole);
    if (!inQuotes && isOpen(whole)) open ??= whole;
    offset += whole.length + 1;
    if (text[offset - 1] !== delimiter) return { cells, end: offset, open };
  }
}

/** Whether a cell starts with a quote that nothing in it closes. */
function isOpen(cell: string): boolean {
  return cell.trimStart().startsWith('"') && cell.split('"').length % 2 === 0;
}

type CellPatterns = readonly [quoted: RegExp, bare: RegExp];

/** What a cell between quotes and a bare one look like, by what separates them. */
const CELLS: Readonly<Record<string, CellPatterns>> & { readonly ',': CellPatterns } = {
  ',': [/ *"((?:[^"]|"")*)" *(?=[,\n]|$)/y, /[^,\n]*/y],
  ';': [/ *"((?:[^"]|"")*)" *(?=[;\n]|$)/y, /[^;\n]*/y],
  '\t': [/ *"((?:[^"]|"")*)" *(?=[\t\n]|$)/y, /[^\t\n]*/y],
};
