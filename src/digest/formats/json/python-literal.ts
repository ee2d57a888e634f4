/**
 * Reads a Python literal as `repr` prints it: dicts, lists, tuples, strings, numbers, `True`, `False`, `None`.
 * @example parsePythonLiteral("{'id': '2412.09645', 'isPro': False}") //=> { id: '2412.09645', isPro: false }
 * @throws SyntaxError with the offset of what it did not expect
 * @see https://docs.python.org/3/reference/lexical_analysis.html#literals
 */
export function parsePythonLiteral(source: string): unknown {
  const reader = { source, offset: 0 };
  const value = readValue(reader);
  skipSpace(reader);
  if (reader.offset < source.length) throw unexpected(reader, 'the end');
  return value;
}

interface Reader {
  readonly source: string;
  offset: number;
}

const CONSTANTS: Readonly<Record<string, unknown>> = { True: true, False: false, None: null, nan: null, inf: null };

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

const STRING = /(['"])((?:\\[\s\S]|(?!\1)[^\\])*)\1/y;
const ESCAPE = /\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/g;
const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_]+/y;
const SPACE = /\s*/y;

function readValue(reader: Reader): unknown {
  skipSpace(reader);
  const start = reader.source[reader.offset];
  if (start === '{') return readDict(reader);
  if (start === '[') return readSequence(reader, ']');
  if (start === '(') return readSequence(reader, ')');
  if (start === "'" || start === '"') return readString(reader);
  const number = take(reader, NUMBER);
  if (number) return Number(number[0]);
  const at = reader.offset;
  const word = take(reader, WORD)?.[0];
  if (word !== undefined && Object.hasOwn(CONSTANTS, word)) return CONSTANTS[word];
  reader.offset = at;
  throw unexpected(reader, 'a value');
}

function readDict(reader: Reader): Record<string, unknown> {
  const pairs: [string, unknown][] = [];
  readItems(reader, '}', () => {
    const key = readValue(reader);
    expect(reader, ':');
    pairs.push([String(key), readValue(reader)]);
  });
  return Object.fromEntries(pairs);
}

function readSequence(reader: Reader, end: string): unknown[] {
  const items: unknown[] = [];
  readItems(reader, end, () => items.push(readValue(reader)));
  return items;
}

function readItems(reader: Reader, end: string, readItem: () => void): void {
  reader.offset += 1;
  for (;;) {
    skipSpace(reader);
    if (reader.source[reader.offset] === end) break;
    readItem();
    skipSpace(reader);
    if (reader.source[reader.offset] !== end) expect(reader, ',');
  }
  reader.offset += 1;
}

function readString(reader: Reader): string {
  const match = take(reader, STRING);
  if (!match) throw unexpected(reader, 'the end of the string');
  return (match[2] ?? '').replace(ESCAPE, (whole, code: string) =>
    code.length > 1 ? codePoint(code.slice(1)) : (ESCAPES[code] ?? unescaped(whole)),
  );
}

function codePoint(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
}

/** Python keeps the backslash of an escape that it does not know. */
function unescaped(escape: string): string {
  return /\\['"\\]/.test(escape) ? escape.slice(1) : escape;
}

function expect(reader: Reader, sign: string): void {
  skipSpace(reader);
  if (reader.source[reader.offset] !== sign) throw unexpected(reader, `\`${sign}\``);
  reader.offset += 1;
}

function skipSpace(reader: Reader): void {
  take(reader, SPACE);
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.offset;
  const match = pattern.exec(reader.source);
  if (match) reader.offset = pattern.lastIndex;
  return match;
}

function unexpected({ source, offset }: Reader, expected: string): SyntaxError {
  const found = source[offset] ?? 'end';
  return new SyntaxError(`Unexpected \`${found}\` at offset ${offset} of a Python literal, expected ${expected}`);
}
