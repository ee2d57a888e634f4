import { z } from 'zod';
import { describeProblem, type FieldProblem } from './describe-problem.ts';

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
    else problems.push(...result.error.issues.map((issue) => underKey(key, describeProblem(issue, found))));
  }
  const names = new Set(known.map(([key]) => key));
  const unknown = Object.keys(value).filter((key) => !names.has(key));
  return { fields: fields as Partial<z.infer<z.ZodObject<Shape>>>, problems, unknown };
}

function underKey(key: string, problem: FieldProblem): FieldProblem {
  return { ...problem, path: [key, ...problem.path] };
}
