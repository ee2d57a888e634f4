import { VFileMessage } from 'vfile-message';
import { compareText } from '../compare-text.ts';
import { ISSUE_KINDS, type IssueSlug, type Severity } from './issue-kinds.ts';

/** A place in a content file; lines and columns count from 1. */
export interface Place {
  /** Path under the content folder, with `/`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a content file, with its place: a value, collected first and reported afterwards. */
export type Issue = VFileMessage & { readonly file: string; readonly line: number; readonly column: number };

/** The flat form of an issue, as `check:content -- --json` prints it. */
export interface IssueRecord extends Place {
  readonly severity: Severity;
  readonly slug: string;
  readonly message: string;
}

/** Makes an issue of one kind at one place; `values` fill the message of the kind. */
export function createIssue<Slug extends IssueSlug>(
  slug: Slug,
  { path, line, column }: Place,
  ...values: Parameters<(typeof ISSUE_KINDS)[Slug][1]>
): Issue {
  const [severity, message] = ISSUE_KINDS[slug] as readonly [Severity, (...values: string[]) => string];
  return issueFrom({ path, line, column, severity, slug, message: message(...values) });
}

/** The issue of a record. */
export function issueFrom({ path, line, column, severity, slug, message }: IssueRecord): Issue {
  const issue = new VFileMessage(message, { place: { line, column }, ruleId: slug, source: 'daybook' });
  return Object.assign(issue, { file: path, line, column, fatal: FATAL[severity] });
}

/** The severity that vfile's `fatal` stands for. */
export function severityOf(issue: Issue): Severity {
  if (issue.fatal) return 'error';
  return issue.fatal === false ? 'warning' : 'info';
}

/** The issue as a plain record. */
export function issueRecord(issue: Issue): IssueRecord {
  const { file, line, column, ruleId, reason } = issue;
  return { path: file, line, column, severity: severityOf(issue), slug: ruleId ?? '', message: reason };
}

/**
 * One line an issue.
 * @example formatIssue(issue) //=> 'digests/a.txt:3:1 warning Unexpected date `Nov 35`, expected `MMM D[, YYYY]` invalid-date'
 */
export function formatIssue(issue: Issue): string {
  const { path, line, column, severity, message, slug } = issueRecord(issue);
  return `${path}:${line}:${column} ${severity} ${message} ${slug}`;
}

/** Issues by path, line, column and slug. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return issues.toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.ruleId ?? '', b.ruleId ?? '') ||
      compareText(a.reason, b.reason),
  );
}

/** vfile's own scale: true is fatal, false a warning, null a note. */
const FATAL: Record<Severity, true | false | null> = { error: true, warning: false, info: null };
