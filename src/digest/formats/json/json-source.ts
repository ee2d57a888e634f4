import { parse, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { looksLikePython, parsePythonLiteral, readPythonRepr } from './python-literal.ts';
import { plainTypes } from './json-values.ts';
import { textPlaces } from '../text-places.ts';

/** A JSON text with the places of its values. */
export interface JsonSource {
  readonly value: unknown;
  /** Where the value under these keys and indices stands; the nearest outer one where it has no place. */
  placeOf(path: readonly (string | number)[]): Place;
  readonly issues: readonly Issue[];
}

/**
 * Reads JSON; what is readable of a broken text is kept, and the break is an issue.
 * @param placeAt where a character of the text stands in its file
 */
export function readJson(
  text: string,
  path: string,
  firstLine: number,
  placeAt: (offset: number) => Place = textPlaces(text, path, firstLine),
): JsonSource {
  const errors: ParseError[] = [];
  const whole = parseFast(text) ?? parsePython(text);
  const value = plainTypes(whole ?? parse(withJsonValues(text)));
  // A number of the same length keeps the places of what is broken.
  if (whole === undefined)
    parse(
      replaceForeign(text, ({ length }) => '0'.padEnd(length, ' ')),
      errors,
    );
  // Built on demand: a file of one record needs no tree.
  let tree: Node | null | undefined;
  const placeOf = (keys: readonly (string | number)[]): Place => {
    tree ??= parseTree(text) ?? null;
    let node = tree;
    for (const key of keys) {
      const inner = node && childOf(node, key);
      if (!inner) break;
      node = inner;
    }
    return placeAt(node?.offset ?? 0);
  };
  const [error] = errors;
  const issues = error ? [createIssue('invalid-json', placeAt(error.offset), describe(error))] : [];
  return { value, placeOf, issues };
}

/** The value under a key or at an index; an object's values are found by a table, since any of them may have a problem. */
function childOf(node: Node, key: string | number): Node | undefined {
  if (typeof key === 'number') return node.type === 'array' ? node.children?.[key] : undefined;
  if (node.type !== 'object') return undefined;
  const known = VALUES.get(node);
  if (known) return known.get(key);
  const values = new Map(
    (node.children ?? []).toReversed().flatMap(({ children: [name, value] = [] }) => {
      return name && value ? [[String(name.value), value] as const] : [];
    }),
  );
  VALUES.set(node, values);
  return values.get(key);
}

const VALUES = new WeakMap<Node, ReadonlyMap<string, Node>>();

/** The value of a whole JSON text, in which values that only programs know are read; undefined for a broken one. */
export function parseFast(text: string): unknown {
  return parseStrict(text) ?? (FOREIGN.test(text) ? parseStrict(withJsonValues(text)) : undefined);
}

function parseStrict(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What Python prints of dicts; undefined for anything else, and for what is broken. */
function parsePython(text: string): unknown {
  const value = looksLikePython(text) ? readPythonRepr(text.trim()) : undefined;
  return typeof value === 'string' ? undefined : value;
}

/** What is no value of JSON, but one of Python, JavaScript or a database: `NaN`, `None`, `datetime.date(2025, 11, 5)`. */
const FOREIGN_VALUE =
  '-?\\b(?:NaN|NaT|nan|Infinity|inf|None|undefined|True|False)\\b|' +
  '\\b(?:new )?(?:datetime|date|Timestamp|float|Decimal|UUID|PosixPath|ISODate|Date|ObjectId|Number(?:Int|Long|Decimal))' +
  '(?:\\.[a-z]{1,20})?\\([^()]{0,200}(?:\\([^()]{0,100}\\)[^()]{0,100})?\\)';
const FOREIGN = new RegExp(FOREIGN_VALUE);

function withJsonValues(text: string): string {
  return replaceForeign(text, (value) => JSON.stringify(readPythonValue(value.replace(/^-|^new /, ''))));
}

/** A string is left as it is, the last one even where nothing ends it. */
function replaceForeign(text: string, toValue: (value: string) => string): string {
  return text.replace(STRING_OR_FOREIGN, (token) => (token.startsWith('"') ? token : toValue(token)));
}

const STRING_OR_FOREIGN = new RegExp(`"(?:[^"\\\\]|\\\\[^])*(?:"|\\\\?$)|${FOREIGN_VALUE}`, 'g');

/** A Python value; null for one that cannot be read. */
function readPythonValue(value: string): unknown {
  try {
    return parsePythonLiteral(value);
  } catch {
    return null;
  }
}

/** `CommaExpected` in words. */
function describe({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .toLowerCase();
}
