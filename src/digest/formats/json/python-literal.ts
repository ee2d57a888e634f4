/**
 * Reads a Python literal as `repr` prints it: dicts, lists, tuples, strings, numbers, `True`, `False`, `None`. Of an object
 * it gives the moment of a `datetime`, else the first argument: that of `arxiv.Result.Author('Ada Byron')` is the name.
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

/**
 * What a text says that a program made of a list or an object with `str()`; any other text is the value itself.
 * @example readPythonRepr("['cs.LG', 'stat.ML']") //=> ['cs.LG', 'stat.ML']
 */
export function readPythonRepr(text: string): unknown {
  if (!PRINTED_VALUE.test(text)) return text;
  try {
    return parsePythonLiteral(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw cause;
  }
}

/** The start of a list, a tuple or an object, with the text or the object that stands first in it. */
const PRINTED_VALUE = /^\s*(?:\{\s*'|[[(]\s*(?:\[\s*)?(?:["'{]|[A-Za-z_][\w.]*\()|[A-Za-z_][\w.]*\((?:\w+=)?\[?["'])/;

/** Whether a text starts as Python prints a dict or a list of dicts, whose keys have single quotes. */
export function looksLikePython(text: string): boolean {
  return /^\s*(?:\[\s*)?\{\s*'/.test(text);
}

interface Reader {
  readonly source: string;
  offset: number;
}

/** `object` is the type of what NumPy's arrays hold, `UTC` an argument of a time zone. */
const CONSTANTS: Readonly<Record<string, unknown>> = {
  True: true,
  False: false,
  None: null,
  nan: null,
  NaN: null,
  NaT: null,
  inf: null,
  Infinity: null,
  undefined: null,
  null: null,
  true: true,
  false: false,
  object: null,
  UTC: 'UTC',
};

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

const STRING = /([rbu]{0,2})(['"])((?:\\[\s\S]|(?!\2)[^\\])*)\2/iy;
const ESCAPE = /\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/g;
const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
/** What stands for objects that have no literal: `<Result at 0x7f01>`. */
const UNREADABLE = /<[^<>\n]{1,200}>/y;
const WORD = /[A-Za-z_][\w.]*/y;
const KEYWORD = /([A-Za-z_]\w*)\s*=/y;
const MOMENT = /^(?:.*\.)?(?:datetime|date)$/;
const SPACE = /\s*/y;

function readValue(reader: Reader): unknown {
  skipSpace(reader);
  const start = reader.source[reader.offset];
  if (start === '{') return readDict(reader);
  if (start === '[') return readSequence(reader, ']');
  if (start === '(') return readSequence(reader, ')');
  const string = take(reader, STRING);
  if (string) return textOf(string);
  if (start === "'" || start === '"') throw unexpected(reader, 'the end of the string');
  if (take(reader, UNREADABLE)) return null;
  const number = take(reader, NUMBER);
  if (number) return Number(number[0]);
  const at = reader.offset;
  const word = take(reader, WORD)?.[0];
  if (word !== undefined && Object.hasOwn(CONSTANTS, word)) return CONSTANTS[word];
  if (word !== undefined && reader.source[reader.offset] === '(') return readObject(reader, word);
  if (word?.includes('.')) return word;
  reader.offset = at;
  throw unexpected(reader, 'a value');
}

function readObject(reader: Reader, name: string): unknown {
  const positional: unknown[] = [];
  const named: [string, unknown][] = [];
  readItems(reader, ')', () => {
    skipSpace(reader);
    const keyword = take(reader, KEYWORD)?.[1];
    if (keyword === undefined) positional.push(readValue(reader));
    else named.push([keyword, readValue(reader)]);
  });
  if (name === 'float') return Number.isFinite(Number(positional[0])) ? Number(positional[0]) : null;
  if (MOMENT.test(name)) return moment(positional.map(Number));
  return positional.length > 0 ? positional[0] : Object.fromEntries(named);
}

/** A moment in UTC, as programs that ask arXiv have them. */
function moment([year = 0, month = 1, ...rest]: readonly number[]): string {
  const [day, hour, minute, second] = [rest[0] ?? 1, rest[1] ?? 0, rest[2] ?? 0, rest[3] ?? 0].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${year}-${String(month).padStart(2, '0')}-${day}T${hour}:${minute}:${second}Z`;
}

/** A dict; or a set, which is read as the list of its items. */
function readDict(reader: Reader): Record<string, unknown> | unknown[] {
  const pairs: [string, unknown][] = [];
  const items: unknown[] = [];
  readItems(reader, '}', () => {
    const key = readValue(reader);
    skipSpace(reader);
    if (items.length > 0 || (pairs.length === 0 && /[,}]/.test(reader.source[reader.offset] ?? '')))
      return items.push(key);
    expect(reader, ':');
    return pairs.push([String(key), readValue(reader)]);
  });
  return items.length > 0 ? items : Object.fromEntries(pairs);
}

function readSequence(reader: Reader, end: string): unknown[] {
  const items: unknown[] = [];
  readItems(reader, end, () => items.push(readValue(reader)));
  return items;
}

function readItems(reader: Reader, end: string, readItem: () => unknown): void {
  reader.offset += 1;
  for (;;) {
    skipSpace(reader);
    if (reader.source[reader.offset] === end) break;
    readItem();
    skipSpace(reader);
    // NumPy prints texts without commas.
    if (reader.source[reader.offset] !== end && !/["']/.test(reader.source[reader.offset] ?? '')) expect(reader, ',');
  }
  reader.offset += 1;
}

/** The text of a string; one that starts with `r` has no escapes. */
function textOf([, prefix = '', , text = '']: RegExpExecArray): string {
  if (/r/i.test(prefix)) return text;
  return text.replace(ESCAPE, (whole, code: string) =>
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
