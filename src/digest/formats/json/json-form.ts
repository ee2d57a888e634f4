import { createScanner, parse, type JSONScanner } from 'jsonc-parser';
import type { DigestFormat } from '../../format.ts';
import { isPaperRecord, RECORD_KEYS } from './find-records.ts';
import { parseRecords, type RecordReader } from './json-records.ts';
import { isRecord, type JsonRecord } from './json-values.ts';
import { looksLikePython, readPythonRepr } from './python-literal.ts';

/** One form of JSON records: how to tell it by a record, and how to read one. */
export interface JsonForm {
  readonly name: string;
  /** Who makes records of this form; null where that is open. */
  readonly source: string | null;
  fits(record: JsonRecord): boolean;
  readonly read: RecordReader;
}

/** The file format of records of one form; Hugging Face's own are never of another. */
export function jsonFormat({ name, source, fits, read }: JsonForm): DigestFormat {
  return {
    name,
    source,
    recognizes: (text) => {
      const records = looksLikeJson(text) ? firstRecords(text) : [];
      return records.some(fits) && !records.some(isHuggingFace);
    },
    parse: (body) => parseRecords(body, read),
  };
}

/** Whether a record has what only Hugging Face gives. */
export function isHuggingFace(record: JsonRecord): boolean {
  return 'paper' in record || 'submittedOnDailyAt' in record || ('upvotes' in record && 'publishedAt' in record);
}

/** Whether a text starts as an array or an object does, broken or not. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["}']|\[\s*[[\]{"'])/.test(text);
}

/** The first records of a text, bare or in a wrapper; broken ones as far as they go. Reads no more than it needs. */
export function firstRecords(text: string): JsonRecord[] {
  return recordList(text) ?? [];
}

/** The same; null where the text is neither a list, nor an object with one, nor one record. */
export function recordList(text: string): JsonRecord[] | null {
  if (looksLikePython(text)) return pythonRecords(text);
  const scanner = createScanner(text, true);
  const start: number = scanner.scan();
  if (start === TOKEN.openBracket) return readItems(scanner, text);
  if (start !== TOKEN.openBrace) return null;
  const keys: string[] = [];
  let isKey = true;
  for (let depth = 1; depth > 0;) {
    const token: number = scanner.scan();
    if (token === TOKEN.end) break;
    if (depth === 1 && token === TOKEN.string && isKey) keys.push(scanner.getTokenValue());
    const holdsRecords = depth === 1 && token === TOKEN.openBracket && RECORD_KEYS.includes(keys.at(-1) ?? '');
    if (holdsRecords) return readItems(scanner, text);
    depth += DEPTHS[token] ?? 0;
    isKey = depth === 1 && token === TOKEN.comma;
  }
  const whole: unknown = parse(text);
  return isRecord(whole) && isPaperRecord(whole) ? [whole] : null;
}

const ENOUGH = 3;

/** The first records of what Python printed. */
function pythonRecords(text: string): JsonRecord[] {
  const value = readPythonRepr(text);
  const wrapped = isRecord(value) ? RECORD_KEYS.map((key) => value[key]).find(Array.isArray) : undefined;
  return [wrapped ?? value].flat().filter(isRecord).slice(0, ENOUGH);
}

/** The numbers of jsonc-parser's `SyntaxKind`, which exists for the compiler alone. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, string: 10, end: 17 } as const;

const DEPTHS: Readonly<Record<number, number>> = {
  [TOKEN.openBrace]: 1,
  [TOKEN.openBracket]: 1,
  [TOKEN.closeBrace]: -1,
  [TOKEN.closeBracket]: -1,
};

/** The first items of the array in which the scanner is; none where they are no objects. */
function readItems(scanner: JSONScanner, text: string): JsonRecord[] {
  const records: JsonRecord[] = [];
  while (records.length < ENOUGH) {
    let token: number = scanner.scan();
    if (token === TOKEN.comma) token = scanner.scan();
    if (token !== TOKEN.openBrace) break;
    const start = scanner.getTokenOffset();
    let depth = 1;
    while (depth > 0 && token !== TOKEN.end) {
      token = scanner.scan();
      depth += DEPTHS[token] ?? 0;
    }
    const record: unknown = parse(text.slice(start, scanner.getPosition()));
    if (isRecord(record)) records.push(record);
  }
  return records;
}
