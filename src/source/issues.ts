import { VFileMessage } from 'vfile-message';
import { compareText } from '../compare-text.ts';

/** A place in a content file; lines and columns count from 1. */
export interface Place {
  /** Path under the content folder, with `/`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** How bad an issue is: an `error` would lose something when published, a `warning` needs a look, `info` tells what was inferred. */
export type Severity = 'error' | 'warning' | 'info';

/** Every kind of issue: its severity and how its message reads. The slugs are permanent. */
export const ISSUE_KINDS = {
  'unreadable-file': ['error', (reason) => `Cannot read the file: ${reason}`],
  'unknown-format': [
    'error',
    () => 'Unexpected content, expected a digest in one of the formats that the README describes',
  ],
  'unknown-day': [
    'error',
    () => 'Cannot tell the day of this digest, expected a `date`: start the file name with it, as in `2025-11-05.txt`',
  ],
  'invalid-json': ['error', (found) => `Unexpected JSON, expected a complete array or object: ${found}`],
  'invalid-yaml': ['error', (found) => `Unexpected YAML: ${found}`],
  'invalid-encoding': [
    'warning',
    () => 'Unexpected bytes, expected UTF-8: they show as `\uFFFD`; save the file as UTF-8',
  ],
  'invalid-field': ['warning', (name, found, expected) => `Unexpected ${name} ${code(found)}, expected ${expected}`],
  'unknown-field': ['warning', (name, known) => `Unexpected field ${code(name)}, expected one of ${known}`],
  'invalid-date': ['warning', (found, expected) => `Unexpected date ${code(found)}, expected ${code(expected)}`],
  'other-day': [
    'warning',
    (found, day) => `Unexpected day ${code(found)}, expected ${code(day)} as front matter or the file name has it`,
  ],
  'invalid-record': ['warning', (found) => `Unexpected record, expected a paper with a title: ${found}`],
  'unknown-line': ['warning', (found) => `Unexpected line ${code(found)}, expected a paper: it is not shown`],
  'missing-footer': [
    'warning',
    (title) => `Unexpected end of ${code(title)}, expected authors and date: both stay unknown`,
  ],
  'missing-text': ['warning', (title) => `Unexpected end of ${code(title)}, expected a text`],
  'control-character': ['warning', (found) => `Unexpected character ${code(found)} in a text: it is removed`],
  'unparsable-maths': ['warning', (found) => `Unexpected formula ${code(found)}, expected LaTeX: its source is shown`],
  'unsafe-link': [
    'warning',
    (found) => `Unexpected link ${code(found)}, expected an http or https URL: its text remains`,
  ],
  'repeated-paper': [
    'warning',
    (title) => `Unexpected second entry of ${code(title)} in one digest: the two are merged`,
  ],
  'ambiguous-paper': [
    'warning',
    (title, ids) =>
      `Unexpected likeness: ${code(title)} fits the papers ${ids}, so it stays apart; give it its arXiv id`,
  ],
  'unmatched-metadata': ['warning', (name) => `Unexpected paper ${code(name)}, expected one that a digest lists`],
  'unmatched-note': [
    'warning',
    (name) => `Unexpected note ${code(name)}, expected the id of a paper that a digest lists`,
  ],
  'vanished-permalink': [
    'error',
    (path, origin) =>
      `Unexpected loss of the published path ${code(path)}, expected its page: restore ${origin}, or add the path to \`redirects.yml\` with where it moved or \`{ gone: <reason> }\``,
  ],
  'invalid-redirect': ['error', (found, expected) => `Unexpected redirect ${code(found)}, expected ${expected}`],
  'empty-digest': ['warning', () => 'Unexpected digest without papers'],
  'inferred-day': ['info', (day, from) => `The day is read as ${day}, ${from}`],
  'inferred-year': ['info', (count, year) => `${count} without a year read as ${year}`],
} as const satisfies Record<string, readonly [Severity, (...values: string[]) => string]>;

/** The permanent name of a kind of issue. */
export type IssueSlug = keyof typeof ISSUE_KINDS;

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
  const issue = new VFileMessage(message(...values), { place: { line, column }, ruleId: slug, source: 'daybook' });
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

/**
 * All issues in the order of their places, then their count.
 * @example formatReport([]) //=> '0 errors, 0 warnings, 0 infos'
 */
export function formatReport(issues: readonly Issue[]): string {
  return [...sortIssues(issues).map(formatIssue), formatCount(issues)].join('\n');
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

function formatCount(issues: readonly Issue[]): string {
  const counts = Object.groupBy(issues, severityOf);
  return (['error', 'warning', 'info'] as const)
    .map((severity) => [counts[severity]?.length ?? 0, severity] as const)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}

/** vfile's own scale: true is fatal, false a warning, null a note. */
const FATAL: Record<Severity, true | false | null> = { error: true, warning: false, info: null };

/** The start of what was found, between backticks, on one line. */
function code(found: string): string {
  const line = found.replace(/\s+/g, ' ').trim();
  return `\`${line.length > 60 ? `${line.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : line}\``;
}
