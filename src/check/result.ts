/** What one check of a site found. */
export interface CheckResult {
  /** What was checked. */
  readonly name: string;
  /** One line for each problem; empty where there is none. */
  readonly problems: readonly string[];
  /** What was looked at, for the summary. */
  readonly scope: string;
}

/** The most problems of one check that a report lists. */
const LISTED = 20;

/**
 * The summary of all checks: a line for each, followed by its problems.
 * @example formatResults([{ name: 'links', problems: [], scope: '10 pages' }]) //=> 'ok    links (10 pages)\nAll checks passed'
 */
export function formatResults(results: readonly CheckResult[]): string {
  const lines = results.flatMap(({ name, problems, scope }) => [
    `${problems.length === 0 ? 'ok   ' : 'FAILS'} ${name} (${scope})`,
    ...problems.slice(0, LISTED).map((problem) => `  ${problem}`),
    ...(problems.length > LISTED ? [`  and ${problems.length - LISTED} more`] : []),
  ]);
  const failed = results.filter(({ problems }) => problems.length > 0).map(({ name }) => name);
  return [...lines, failed.length === 0 ? 'All checks passed' : `Failed: ${failed.join(', ')}`].join('\n');
}
