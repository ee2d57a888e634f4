import type { Place } from './issues.ts';

/** The fields of a TOML text, with their places. */
export interface TomlSource {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where the field stands that the keys lead to. */
  placeOf(keys: readonly (string | number)[]): Place;
}

/**
 * Reads the fields of a TOML text above its tables: texts, days, and lists of texts on one line or several. Any other value
 * is kept as it is written.
 * @example readToml('date = 2025-11-05\ntags = ["a", "b"]', 'x.md', 2).value //=> { date: '2025-11-05', tags: ['a', 'b'] }
 */
export function readToml(text: string, path: string, firstLine: number): TomlSource {
  const fields = new Map<string, { readonly value: unknown; readonly line: number }>();
  const rows = text.split('\n');
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? '';
    if (/^\s*\[/.test(row)) break;
    const equals = row.indexOf('=');
    const key = row.slice(0, Math.max(0, equals)).trim().replace(/^"|"$/g, '');
    const written = row.slice(equals + 1).trim();
    if (key === '' || key.startsWith('#')) continue;
    const line = firstLine + index;
    let value = written;
    while (value.startsWith('[') && !withoutComment(value).endsWith(']') && index + 1 < rows.length) {
      index += 1;
      value = `${withoutComment(value)} ${(rows[index] ?? '').trim()}`;
    }
    fields.set(key, { value: readValue(withoutComment(value)), line });
  }
  return {
    value: Object.fromEntries(Array.from(fields, ([key, { value }]) => [key, value])),
    placeOf: ([key]) => ({ path, line: fields.get(String(key))?.line ?? firstLine, column: 1 }),
  };
}

const STRINGS = /"((?:[^"\\]|\\.){0,2000})"|'([^']{0,2000})'/g;

function readValue(written: string): unknown {
  if (written.startsWith('[')) return stringsIn(written);
  const [only] = /^["']/.test(written) ? stringsIn(written) : [];
  return only ?? (/^(?:true|false)$/.test(written) ? written === 'true' : written);
}

function stringsIn(written: string): string[] {
  return Array.from(
    written.matchAll(STRINGS),
    ([, double, single]) => single ?? (double ?? '').replace(/\\(["\\])/g, '$1'),
  );
}

/** A value without the comment behind it; a `#` within quotes starts none. */
function withoutComment(written: string): string {
  const quoted = written.replace(STRINGS, (text) => '"'.repeat(text.length));
  const start = quoted.indexOf('#');
  return (start < 0 ? written : written.slice(0, start)).trim();
}
