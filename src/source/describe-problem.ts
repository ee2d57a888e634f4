import type { z } from 'zod';

/** A value that does not fit its schema, and what would. */
export interface FieldProblem {
  /** Keys and indices that lead to the value. */
  readonly path: readonly (string | number)[];
  readonly found: string;
  /** Follows the word "expected". */
  readonly expected: string;
}

/**
 * Puts one of zod's issues into words.
 * @param value what was validated
 * @example describeProblem(DaySchema.safeParse('soon').error.issues[0], 'soon')
 * //=> { path: [], found: 'soon', expected: 'a day as `YYYY-MM-DD`' }
 */
export function describeProblem(issue: z.core.$ZodIssue, value: unknown): FieldProblem {
  const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path.filter((part) => typeof part !== 'symbol'), ...unknownKeys];
  return {
    path,
    found: issue.code === 'invalid_key' ? String(path.at(-1)) : describeValue(valueAt(value, issue.path)),
    expected: describeExpectation(issue),
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function describeValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

function describeExpectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED_TYPES[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
    case 'invalid_format':
      return EXPECTED_FORMATS[issue.format] ?? issue.message;
    case 'invalid_key': {
      const [problem] = issue.issues;
      return problem ? describeExpectation(problem) : issue.message;
    }
    case 'too_small':
      if (issue.origin === 'string') return 'a text';
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    default:
      return issue.message;
  }
}

const EXPECTED_TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: '`true` or `false`',
  int: 'a whole number',
  number: 'a number',
  object: 'an object with keys',
  record: 'an object with keys',
  string: 'a text',
};

const EXPECTED_FORMATS: Readonly<Record<string, string>> = {
  date: 'a day as `YYYY-MM-DD`',
  url: 'an http or https URL',
};
