import { readRows, type SeparatedRow } from '../../digest/formats/tables/separated-rows.ts';
import { addressKey, isMailAddress } from '../../site/mail-address.ts';
import { decodeText } from '../../source/decode.ts';

/** The addresses of a list, and what is wrong in it. */
export interface Subscribers {
  /** In the order of the list, each once. */
  readonly addresses: readonly string[];
  /** Messages with the line of each problem, without any address. */
  readonly problems: readonly string[];
}

/**
 * Reads a list of subscribers: CSV with a column `email`, or one address a line. Lines that start with `#` are comments, other
 * columns are ignored, and of two spellings of one address the first counts.
 * @param name of the list, for messages
 */
export function parseSubscribers(bytes: Uint8Array, name: string): Subscribers {
  const { text, issues } = decodeText({ path: name, bytes });
  if (issues.length > 0) return { addresses: [], problems: [`${name} is no text in UTF-8: save it as such`] };
  // Comments become empty lines, so that the others keep their numbers.
  const lines = text.split('\n').map((line) => (line.trimStart().startsWith('#') ? '' : line));
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const delimiter = [';', '\t'].find((sign) => first.includes(sign)) ?? ',';
  const rows = readRows(lines.join('\n'), delimiter, columnsOf(first, delimiter), name, 1);
  const header = (rows[0]?.cells ?? []).findIndex((cell) => HEADERS.has(cell.trim().toLowerCase()));
  if (header === -1 && rows.some(({ cells }) => cells.length > 1)) {
    return {
      addresses: [],
      problems: [`${name} has several columns: name the one with the addresses \`email\` in the first line`],
    };
  }
  return collect(header === -1 ? rows : rows.slice(1), Math.max(header, 0), name);
}

function collect(rows: readonly SeparatedRow[], column: number, name: string): Subscribers {
  const addresses = new Map<string, string>();
  const problems: string[] = [];
  for (const { cells, place } of rows) {
    const address = (cells[column] ?? '').trim();
    const key = addressKey(address);
    if (isMailAddress(address)) addresses.set(key, addresses.get(key) ?? address);
    else problems.push(`${name}:${place.line} has no e-mail address: correct the line, or put \`#\` before it`);
  }
  return { addresses: [...addresses.values()], problems };
}

function columnsOf(line: string, delimiter: string): number {
  return line.split(delimiter).length;
}

/** Names of the column, as programs export it. */
const HEADERS = new Set(['email', 'e-mail', 'email address', 'e-mail address', 'email_address', 'mail']);
