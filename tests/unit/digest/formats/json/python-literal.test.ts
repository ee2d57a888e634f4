import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePythonLiteral, readPythonRepr } from '../../../../../src/digest/formats/json/python-literal.ts';

describe('parsePythonLiteral', () => {
  test.each([
    ["{'id': '2412.09645', 'isPro': False}", { id: '2412.09645', isPro: false }],
    ['[1, -2.5, 3e2, None, True]', [1, -2.5, 300, null, true]],
    ["('a', 'b',)", ['a', 'b']],
    ['()', []],
    ['{}', {}],
    [String.raw`"it's" `, "it's"],
    [String.raw`'say "so"'`, 'say "so"'],
    [String.raw`'it\'s'`, "it's"],
    [String.raw`'a\nb\\c\td\x41\u00e9\U0001F600'`, 'a\nb\\c\tdAé😀'],
    [String.raw`'\alpha \omega'`, '\x07lpha \\omega'],
    [String.raw`'\UFFFFFFFF'`, '\uFFFD'],
    ["{1: 'a'}", { 1: 'a' }],
    ['nan', null],
    ['[NaN, undefined, null, true]', [null, null, null, true]],
    ["float('nan')", null],
    ["float('1.5')", 1.5],
    [String.raw`r'\nabla'`, String.raw`\nabla`],
    [String.raw`Rb"\d"`, String.raw`\d`],
    ["u'clouds'", 'clouds'],
    ['{"a": <Result at 0x7f01>}', { a: null }],
    ["[arxiv.Result.Author('Ada Byron')]", ['Ada Byron']],
    ["Author(name='Ada Byron', id=None)", { name: 'Ada Byron', id: null }],
    ['datetime.datetime(2025, 11, 3, 17, 5, tzinfo=datetime.timezone.utc)', '2025-11-03T17:05:00Z'],
    ["['a' 'b']", ['a', 'b']],
    ["{'a', 'b'}", ['a', 'b']],
    ["array(['a', 'b'], dtype=object)", ['a', 'b']],
  ])('reads %s', (source, value) => expect(parsePythonLiteral(source)).toEqual(value));

  test.each(['', '{', "{'a', 'b': 1}", "{'a': 1, 'b'}", "{'a': 1", '[1 2]', "'open", 'Nope', '1 2', "{'a': date(2024"])(
    'throws a SyntaxError on %j',
    (source) => expect(() => parsePythonLiteral(source)).toThrow(SyntaxError),
  );

  test('reads back whatever Python prints', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(parsePythonLiteral(repr(plain))).toEqual(plain);
      }),
    );
  });
});

describe('readPythonRepr', () => {
  test.each([
    ["['cs.LG', 'stat.ML']", ['cs.LG', 'stat.ML']],
    ["Timestamp('2025-11-03 17:00:00')", '2025-11-03 17:00:00'],
    ['[Retracted] Lamps', '[Retracted] Lamps'],
    ["['a'", "['a'"],
    ['Lamps (a survey)', 'Lamps (a survey)'],
  ])('of %j', (text, value) => expect(readPythonRepr(text)).toEqual(value));
});

/** What Python's `repr` prints of a value read from JSON. */
function repr(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return reprText(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  if (typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, inner]) => `${reprText(key)}: ${repr(inner)}`)
      .join(', ')}}`;
  }
  return String(value);
}

function reprText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(/[\0-\x1f\x7f]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}
