import { VFileMessage } from 'vfile-message';
import { formatIssue, severityOf, sortIssues, type Issue } from './issues.ts';

/**
 * All issues in the order of their places, then their count. Where a file has many that differ only in what was found, as
 * each record of a program's output may, the first stands for all, with the lines of the others.
 * @example formatReport([]) //=> '0 errors, 0 warnings, 0 infos'
 */
export function formatReport(issues: readonly Issue[]): string {
  const alike = [...Map.groupBy(sortIssues(issues), causeOf).values()];
  const shown = alike.flatMap((same) => (same.length > MOST_ALIKE ? foldIssues(same) : same));
  return [...sortIssues(shown).map(formatIssue), formatCount(issues)].join('\n');
}

/** More issues of one cause in a file are one line of a report. */
const MOST_ALIKE = 3;
/** The most lines that a folded issue names. */
const MOST_LINES = 10;

/** What varies among messages of one cause: what was found, places, ids, and a count. */
const VARIABLE = /`[^`]*`|\([^()]*\)|\d+/g;

function causeOf({ file, ruleId, reason }: Issue): string {
  return JSON.stringify([file, ruleId, ruleId === 'unknown-field' ? reason : reason.replace(VARIABLE, '')]);
}

/** The first of several issues, with the lines of the others in its message. */
function foldIssues([first, ...others]: readonly Issue[]): Issue[] {
  if (!first) return [];
  const lines = [...new Set(others.map(({ line }) => line))].filter((line) => line !== first.line);
  const more = lines.length > MOST_LINES ? ', …' : '';
  const where =
    lines.length === 0
      ? ''
      : `, on ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, MOST_LINES).join(', ')}${more}`;
  const reason = `${first.reason} (and ${others.length} more of this kind in the file${where})`;
  return [
    Object.assign(new VFileMessage(reason, { place: { line: first.line, column: first.column } }), first, { reason }),
  ];
}

function formatCount(issues: readonly Issue[]): string {
  const counts = Object.groupBy(issues, severityOf);
  return (['error', 'warning', 'info'] as const)
    .map((severity) => [counts[severity]?.length ?? 0, severity] as const)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}
