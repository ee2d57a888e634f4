import { z } from 'zod';
import { createIssue, type Issue, type Place } from '../source/issues.ts';
import { isPagePath } from '../source/path-segment.ts';
import { readYaml } from '../source/yaml.ts';

/** What stands at a published path that no longer has its page. */
export interface Redirect {
  /** The path that it redirects to, without the base; null for a page that was taken down. */
  readonly to: string | null;
  /** Why the page was taken down, in a sentence for readers; null gives no reason. */
  readonly reason: string | null;
}

/** A redirect and where it is written. */
export interface PlacedRedirect extends Redirect {
  readonly path: string;
  readonly place: Place;
}

/** The name of the redirects' file in the content folder. */
export const REDIRECTS_FILE = 'redirects.yml';

/**
 * Reads `redirects.yml`: published paths, each with the path it moved to, or `{ gone: <reason> }`.
 * A value that does not fit is an issue, and only that value is left out.
 */
export function parseRedirects(yaml: string): { redirects: readonly PlacedRedirect[]; issues: readonly Issue[] } {
  const { value, placeOf, issues } = readYaml(yaml, REDIRECTS_FILE);
  if (value === null || value === undefined) return { redirects: [], issues };
  const parsed = z.record(z.string(), z.unknown()).safeParse(value);
  if (!parsed.success) {
    const problem = createIssue('invalid-yaml', placeOf([]), 'expected `/papers/old/: /papers/new/`');
    return { redirects: [], issues: [...issues, problem] };
  }
  const read = Object.entries(parsed.data).map(([path, target]) => readRedirect(path, target, placeOf([path])));
  return {
    redirects: read.flatMap(({ redirect }) => redirect ?? []),
    issues: [...issues, ...read.flatMap(({ issue }) => issue ?? [])],
  };
}

const PathSchema = z.string().refine(isPagePath);
const TargetSchema = z.union([
  PathSchema.transform((to): Redirect => ({ to, reason: null })),
  z
    .strictObject({ gone: z.union([z.string(), z.literal(true), z.null()]) })
    .transform(({ gone }): Redirect => ({ to: null, reason: typeof gone === 'string' ? gone : null })),
]);

function readRedirect(
  path: string,
  target: unknown,
  place: Place,
): { redirect: PlacedRedirect | null; issue: Issue | null } {
  const redirect = TargetSchema.safeParse(target);
  if (PathSchema.safeParse(path).success && redirect.success) {
    return { redirect: { path, place, ...redirect.data }, issue: null };
  }
  const found = `${path}: ${typeof target === 'string' ? target : JSON.stringify(target)}`;
  const expected = '`/papers/old/: /papers/new/` or `/papers/old/: { gone: <reason> }`';
  return { redirect: null, issue: createIssue('invalid-redirect', place, found, expected) };
}
