import { VFileMessage } from 'vfile-message';
import { formatIssue, severityOf, sortIssues, type Issue } from './issues.ts';
import type { Severity } from './issue-kinds.ts';

/** The most lines of a kind of issue that a report shows: an error stops the build, so that more of them are wanted. */
const SHOWN: Readonly<Record<Severity, number>> = { error: 20, warning: 5, info: 5 };
/** The order of a report: what matters most stands last, next to where a reader of a terminal looks. */
const SEVERITIES = ['info', 'warning', 'error'] as const satisfies readonly Severity[];
/** More issues of one cause in a file are one line of a report. */
const MOST_ALIKE = 3;
/** The most lines that a folded issue names. */
const MOST_LINES = 10;

/**
 * The first issues of each kind with the number of the others, kind by kind, errors last, then the count of all. Where a file
 * has many that differ only in what was found, as each record of a program's output may, the first stands for all.
 * @param where says where a reader finds what is left out
 * @example formatReport([]) //=> '0 errors, 0 warnings, 0 infos'
 */
export function formatReport(issues: readonly Issue[], where = '`npm run check:content` lists all of them'): string {
  const kinds = [...Map.groupBy(sortIssues(issues), ({ ruleId }) => ruleId).values()].map(formatKind);
  const lines = SEVERITIES.flatMap((severity) => kinds.filter((kind) => kind.severity === severity));
  const isCut = kinds.some(({ left }) => left > 0);
  return [...lines.flatMap((kind) => kind.lines), ...(isCut ? [where] : []), formatCount(issues)].join('\n');
}

/**
 * All issues in the order of their places, those of one cause in a file in one line, then their count.
 * @example formatIssues([]) //=> '0 errors, 0 warnings, 0 infos'
 */
export function formatIssues(issues: readonly Issue[]): string {
  const lines = foldAlike(sortIssues(issues), Infinity).map(({ issue }) => issue);
  return [...sortIssues(lines).map(formatIssue), formatCount(issues)].join('\n');
}

/** The lines of the issues of one kind. */
function formatKind(issues: readonly Issue[]) {
  const [first] = issues;
  const severity = first ? severityOf(first) : 'info';
  const folded = foldAlike(issues, MOST_LINES);
  const shown = folded.slice(0, SHOWN[severity]);
  const left = issues.length - shown.reduce((sum, { count }) => sum + count, 0);
  const lines = shown.map(({ issue }) => formatIssue(issue));
  if (left > 0) lines.push(`… and ${left} more ${first?.ruleId}`);
  return { severity, left, lines };
}

/** What varies among messages of one cause: what was found, places, ids, and a count. */
const VARIABLE = /`[^`]*`|\([^()]*\)|\d+/g;

function causeOf({ file, ruleId, reason }: Issue): string {
  return JSON.stringify([file, ruleId, ruleId === 'unknown-field' ? reason : reason.replace(VARIABLE, '')]);
}

/** The lines of a report, each with the number of issues that it stands for. */
function foldAlike(issues: readonly Issue[], mostLines: number): FoldedIssue[] {
  return [...Map.groupBy(issues, causeOf).values()].flatMap((alike) =>
    alike.length > MOST_ALIKE ? foldIssues(alike, mostLines) : alike.map((issue) => ({ issue, count: 1 })),
  );
}

/** The first of several issues, with the lines of the others in its message. */
function foldIssues([first, ...others]: readonly Issue[], mostLines: number): FoldedIssue[] {
  if (!first) return [];
  const lines = [...new Set(others.map(({ line }) => line))].filter((line) => line !== first.line);
  const more = lines.length > mostLines ? ', …' : '';
  const where =
    lines.length === 0
      ? ''
      : `, on ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, mostLines).join(', ')}${more}`;
  const reason = `${first.reason} (and ${others.length} more of this kind in the file${where})`;
  const message = new VFileMessage(reason, { place: { line: first.line, column: first.column } });
  return [{ issue: Object.assign(message, first, { reason }), count: others.length + 1 }];
}

function formatCount(issues: readonly Issue[]): string {
  const counts = Object.groupBy(issues, severityOf);
  return SEVERITIES.toReversed()
    .map((severity) => [counts[severity]?.length ?? 0, severity] as const)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}

interface FoldedIssue {
  readonly issue: Issue;
  readonly count: number;
}
