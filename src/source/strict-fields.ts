import { z } from 'zod';
import { didYouMean } from './nearest-name.ts';

/** An object that has no other fields; for one that is misspelt, the issue names the nearest. */
export function strictFields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, namedKeys(Object.keys(shape)));
}

/** Parameters of a schema whose keys are all known: the issue of any other names the nearest. */
export function namedKeys(known: readonly string[]): { error: (issue: z.core.$ZodRawIssue) => string | undefined } {
  return {
    error: (issue) => (issue.code === 'unrecognized_keys' ? expectedName(String(issue['keys'][0]), known) : undefined),
  };
}

/**
 * What is expected in place of a name that is not known.
 * @example expectedName('titel', ['title']) //=> 'a name that Daybook knows (did you mean `title`?)'
 */
function expectedName(found: string, known: readonly string[]): string {
  return `a name that Daybook knows${didYouMean(found, known)}`;
}
