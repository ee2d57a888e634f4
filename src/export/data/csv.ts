/** What a cell of a table holds; null is empty. */
export type CsvValue = string | number | boolean | null;

/**
 * Writes a table as RFC 4180 has it, in UTF-8 with a byte order mark, without which Excel takes it for another encoding. A
 * text that a spreadsheet would take for a formula has an apostrophe before it.
 * @example toCsv([['a', 1], ['b, c', null]]) //=> '\ufeffa,1\r\n"b, c",\r\n'
 */
export function toCsv(rows: readonly (readonly CsvValue[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
}

function toCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The starts of formulas, in full width as well. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
