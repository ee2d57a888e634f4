import { LineCounter, parseDocument } from 'yaml';
import { readFields } from './fields.ts';
import { createIssue, type Issue, type Place } from './issues.ts';
import { DaySchema, HeaderSchema, type Header } from './schema.ts';

/** A text parted into what its front matter says and the rest. */
export interface FrontMatter {
  readonly header: Header;
  readonly body: string;
  /** The line on which `body` starts, from 1. */
  readonly firstLine: number;
  readonly issues: readonly Issue[];
}

/** Reads the YAML front matter that any text file may start with. */
export function readFrontMatter(text: string, path: string): FrontMatter {
  const match = /^---[ \t]*\n([\s\S]*?)(?:\n)?^---[ \t]*(?:\n|$)/m.exec(text);
  if (match?.index !== 0) return { header: {}, body: text, firstLine: 1, issues: [] };
  const yaml = match[1] ?? '';
  const body = text.slice(match[0].length);
  const firstLine = match[0].split('\n').length;
  return { ...readYamlHeader(yaml, path), body, firstLine };
}

/**
 * The day at the start of a file's name.
 * @example dayOfFileName('digests/2025/2025-11-05-search.txt') //=> '2025-11-05'
 */
export function dayOfFileName(path: string): string | null {
  const day = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?!\d)[^/]*$/.exec(path)?.[1];
  return day !== undefined && DaySchema.safeParse(day).success ? day : null;
}

/** Reads the header fields of a record; `placeOf` says where a field stands. */
export function readHeader(
  value: Readonly<Record<string, unknown>>,
  placeOf: (key: string) => Place,
): { readonly header: Header; readonly issues: readonly Issue[]; readonly unknown: readonly string[] } {
  const { fields, problems, unknown } = readFields(HeaderSchema, value);
  const issues = problems.map(({ path, found, expected }) =>
    createIssue('invalid-field', placeOf(String(path[0])), path.join('.'), found, expected),
  );
  return { header: fields, issues, unknown };
}

/** The fields that a header may have, for messages. */
export const HEADER_FIELDS = Object.keys(HeaderSchema.shape)
  .map((key) => `\`${key}\``)
  .join(', ');

/** Front matter starts on the second line, behind its `---`. */
const YAML_LINE_OFFSET = 1;

function readYamlHeader(yaml: string, path: string): { header: Header; issues: readonly Issue[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, schema: 'core' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { path, line: line + YAML_LINE_OFFSET, column: col };
  };
  const error = document.errors[0];
  if (error) {
    const found = error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '';
    return { header: {}, issues: [createIssue('invalid-yaml', placeAt(error.pos[0]), found)] };
  }
  const value: unknown = document.toJS();
  if (value === null) return { header: {}, issues: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      header: {},
      issues: [createIssue('invalid-yaml', placeAt(0), 'expected fields such as `date: 2025-11-05`')],
    };
  }
  const placeOf = (key: string): Place => placeAt(keyOffset(document.contents, key));
  const { header, issues, unknown } = readHeader(value as Record<string, unknown>, placeOf);
  const strangers = unknown.map((key) => createIssue('unknown-field', placeOf(key), key, HEADER_FIELDS));
  return { header, issues: [...issues, ...strangers] };
}

function keyOffset(contents: unknown, key: string): number {
  const pairs =
    (contents as { items?: { key?: { value?: unknown; range?: readonly number[] } }[] } | null)?.items ?? [];
  return pairs.find((pair) => String(pair.key?.value) === key)?.key?.range?.[0] ?? 0;
}
