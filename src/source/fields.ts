import { z } from 'zod';

/** A field that does not fit its schema, and what would. */
export interface FieldProblem {
  /** Keys and indices that lead to the value. */
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: string;
}

/** What fits of a value, the problems of what does not, and the keys that the schema does not know. */
export interface ReadFields<T> {
  readonly fields: Partial<T>;
  readonly problems: readonly FieldProblem[];
  readonly unknown: readonly string[];
}

/**
 * Reads each field of an object by its own schema, so that one bad field costs only itself.
 * A field that is missing, null or an empty text is left out.
 * @example readFields(HeaderSchema, { date: 'soon', title: 'A' }).fields //=> { title: 'A' }
 */
export function readFields<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  value: Readonly<Record<string, unknown>>,
): ReadFields<z.infer<z.ZodObject<Shape>>> {
  const fields: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  const known = Object.entries<z.core.$ZodType>(schema.shape);
  for (const [key, fieldSchema] of known) {
    const found = value[key];
    if (found === undefined || found === null || found === '') continue;
    const result = z.safeParse(fieldSchema, found);
    if (result.success) fields[key] = result.data;
    else problems.push(...result.error.issues.map((issue) => fieldProblem(key, found, issue)));
  }
  const names = new Set(known.map(([key]) => key));
  const unknown = Object.keys(value).filter((key) => !names.has(key));
  return { fields: fields as Partial<z.infer<z.ZodObject<Shape>>>, problems, unknown };
}

function fieldProblem(key: string, found: unknown, issue: z.core.$ZodIssue): FieldProblem {
  const path = [key, ...issue.path.filter((part) => typeof part !== 'symbol')];
  return { path, found: describeValue(valueAt(found, issue.path)), expected: describeExpectation(issue) };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function describeValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

/** zod's message without its own grammar. */
function describeExpectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `a value of type ${issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (issue.code === 'invalid_format') return EXPECTED_FORMATS[issue.format] ?? issue.message;
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'a text' : `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  return issue.message;
}

const EXPECTED_FORMATS: Readonly<Record<string, string>> = {
  date: 'a day as `YYYY-MM-DD`',
  url: 'an http or https URL',
};
