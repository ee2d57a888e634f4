import { decodeText, type RawFile } from '../source/decode.ts';
import type { DigestDraft, DraftContent, EntryDraft, ParsedBody } from './format.ts';
import { dayInFileName, dayOfFileName, readFrontMatter } from './header.ts';
import type { IssueSlug } from '../source/issue-kinds.ts';
import { createIssue, severityOf, type Issue, type Place } from '../source/issues.ts';
import type { Digest, Entry, Header, Summary } from './schema.ts';
import { DIGEST_FORMATS } from './formats.ts';
import { readMail, type Mail } from './mail.ts';
import { cleanDigest } from './clean-digest.ts';
import { readText } from '../text/read-text.ts';
import { readWithdrawal } from './withdrawal.ts';
import { codePoint, introductionIssues, textIssues } from './text-issues.ts';

/** The digests of a file, and all that is wrong in it. */
export interface ParsedFile {
  readonly digests: readonly Digest[];
  readonly issues: readonly Issue[];
}

/** A digest, and what it takes to write a file of which the same digest comes. */
export interface DraftedDigest {
  readonly digest: Digest;
  /** The part of the file that it came from. */
  readonly content: DraftContent;
  /** What to put above the content: all that the file and its format say about the digest, its day included. */
  readonly header: Header & { readonly date: string };
  /** The name of the file's format, for messages. */
  readonly format: string;
}

/** Reads a digest file of any format, recognized by its content; never throws on content. */
export function parseDigest(file: RawFile): ParsedFile {
  const { drafts, issues } = draftDigests(file);
  return { digests: drafts.map(({ digest }) => digest), issues };
}

/**
 * The same, with what each digest came from, for writing one file a day.
 * @param given fields that win over the file's own header
 */
export function draftDigests(
  file: RawFile,
  given: Header = {},
): {
  readonly drafts: readonly DraftedDigest[];
  readonly issues: readonly Issue[];
} {
  const start = { path: file.path, line: 1, column: 1 };
  const mail = readMail(file.bytes);
  const { text: decoded, issues: encodingIssues } = mail ? { text: mail.text, issues: [] } : decodeText(file);
  const { text, issues: nulIssues } = withoutNul(decoded, file.path);
  const isBinary =
    nulIssues.length > 0 && (encodingIssues.length > 0 || decoded.length - text.length > MOST_NULS + text.length / 100);
  if (isBinary) return { drafts: [], issues: [unknownFormat(start)] };
  const issues = [...encodingIssues, ...nulIssues];
  try {
    const drafted = draftText(text, file.path, given, mail);
    return { drafts: drafted.drafts, issues: [...issues, ...drafted.issues] };
  } catch (cause) {
    // Parsers recurse: what nests a hundred thousand levels deep exhausts the stack.
    if (!(cause instanceof RangeError)) throw cause;
    return { drafts: [], issues: [...issues, createIssue('unreadable-file', start, 'it nests too deeply')] };
  }
}

/** How many NULs a text may have by mistake, beside one in a hundred characters. */
const MOST_NULS = 10;

/** A text without NUL, which no format has; the first one is reported. */
function withoutNul(text: string, path: string): { readonly text: string; readonly issues: readonly Issue[] } {
  const first = text.indexOf('\0');
  if (first < 0) return { text, issues: [] };
  const lines = text.slice(0, first + 1).split('\n');
  const place = { path, line: lines.length, column: lines.at(-1)?.length ?? 1 };
  return { text: text.replaceAll('\0', ''), issues: [createIssue('control-character', place, codePoint('\0'))] };
}

function draftText(text: string, path: string, given: Header, mail: Mail | null): ReturnType<typeof draftDigests> {
  const { header: own, body, firstLine, issues: headerIssues } = readFrontMatter(text, path);
  const header = { ...own, ...given };
  const format = DIGEST_FORMATS.find((candidate) => candidate.recognizes(body));
  if (!format) {
    return { drafts: [], issues: [...headerIssues, unknownFormat({ path, line: 1, column: 1 }, mail !== null)] };
  }
  const fileDay = dayOfFileName(path);
  const parsed = format.parse({ path, text: body, firstLine, header, day: header.date ?? fileDay });
  const start = { path, line: firstLine, column: 1 };
  if (parsed.drafts.every(({ entries }) => entries.length === 0) && parsed.issues.some(isLoss)) {
    return { drafts: [], issues: [...headerIssues, ...parsed.issues, ...nothingRead(parsed, start)] };
  }
  const whole = { ...(format.source && { source: format.source }), ...header, ...parsed.header, ...given };
  const named = dayInFileName(path);
  const guess =
    named === null
      ? { day: mail?.day ?? null, from: 'the day on which the mail was sent' }
      : { day: named, from: 'from the file name' };
  const fileDays = { known: whole.date ?? fileDay, guess, areOwn: parsed.hasOwnDays ?? false };
  const completed = parsed.drafts.map((draft) => ({ draft, ...completeDigest(draft, whole, fileDays) }));
  const drafts = completed.flatMap(({ draft: { content }, digest }) =>
    digest ? { digest, content, header: { ...whole, date: digest.date }, format: format.name } : [],
  );
  return {
    drafts,
    issues: [
      ...headerIssues,
      ...parsed.issues,
      ...provenanceIssues(path, parsed, whole),
      ...partialAuthorsIssue(drafts),
      ...completed.flatMap(({ issues }) => issues),
      ...completed.flatMap(({ draft, digest }) => (digest ? introductionIssues(draft) : [])),
      ...drafts.flatMap(({ digest }) => digest.entries.flatMap((entry) => textIssues(entry, path))),
    ],
  };
}

function unknownFormat(place: Place, isMail = false): Issue {
  const reason = isMail
    ? 'the text of this mail has none of the forms that docs/formats.md describes; save the list that it holds as Markdown'
    : 'it has none of the forms that docs/formats.md describes; change its form, or move the file';
  return createIssue('unknown-format', place, reason);
}

/** Whether an issue says that something of a file is not read. */
function isLoss(issue: Issue): boolean {
  return severityOf(issue) === 'error' || LOSSES.has(issue.ruleId ?? '');
}

const LOSSES: ReadonlySet<string> = new Set<IssueSlug>(['failed-part', 'invalid-record', 'unknown-line']);

/** A file that holds something of which no paper can be read is an error, if nothing else in it is. */
function nothingRead({ drafts, issues }: ParsedBody, start: Place): Issue[] {
  return issues.some((issue) => severityOf(issue) === 'error')
    ? []
    : [createIssue('nothing-read', drafts[0]?.place ?? start)];
}

/** What is known of a file's day beside what its content says. */
interface FileDays {
  /** By the header, or at the start of the file's name. */
  readonly known: string | null;
  /** Anywhere else in the file's name, or when a mail was sent; and where that stands, for messages. */
  readonly guess: { readonly day: string | null; readonly from: string };
  /** Whether the content's own days win over the file's. */
  readonly areOwn: boolean;
}

/** The days that a digest may be of. Pages and charts cover all months between the first digest and the last. */
const [FIRST_DAY, LAST_DAY] = ['1990-01-01', '2199-12-31'] as const;

/** Gives a draft its day, and its texts their authors; without a day there is no digest. */
function completeDigest(
  draft: DigestDraft,
  header: Header,
  { known, guess, areOwn }: FileDays,
): { digest: Digest | null; issues: readonly Issue[] } {
  const stated = areOwn ? (draft.date ?? known) : (known ?? draft.date);
  const date = stated ?? guess.day;
  const isEmpty = draft.entries.length === 0;
  const empty = isEmpty ? [createIssue('empty-digest', draft.place)] : [];
  if (date === null) {
    const isLost = !isEmpty || draft.introduction !== null;
    return { digest: null, issues: isLost ? [createIssue('unknown-day', draft.place)] : empty };
  }
  if (date < FIRST_DAY || date > LAST_DAY) {
    return { digest: null, issues: [createIssue('unlikely-day', draft.place, date, FIRST_DAY, LAST_DAY)] };
  }
  const inferred = stated === null ? [createIssue('inferred-day', draft.place, date, guess.from)] : [];
  const language = header.language ?? 'en';
  const { path } = draft.place;
  const lost = draft.entries
    .filter((entry) => !hasTitle(entry))
    .map(({ line, column }) => createIssue('invalid-record', { path, line, column }, 'found no title'));
  const digest = {
    path,
    date,
    title: header.title ?? draft.title,
    source: header.source ?? null,
    terms: header.terms ?? null,
    language,
    introduction: draft.introduction,
    entries: draft.entries.filter(hasTitle).map((entry) => completeEntry(entry, header, language)),
  };
  const clean = cleanDigest(digest);
  return { digest: clean.digest, issues: [...inferred, ...empty, ...lost, ...clean.issues] };
}

/** Whether a title shows anything: one of control characters or empty markup does not. */
function hasTitle({ title }: EntryDraft): boolean {
  return readText(title).plain.trim() !== '';
}

function completeEntry(
  { text, isOwnText = false, mayLackText: _, ...draft }: EntryDraft,
  header: Header,
  language: string,
): Entry {
  const keywords = header.keywords?.length
    ? [...new Set([...(draft.keywords ?? []), ...header.keywords])]
    : draft.keywords;
  const isSummary = header.text === undefined ? isOwnText : header.text === 'summary';
  const texts =
    text !== null && isSummary ? { abstract: null, summary: ownSummary(text, header, language) } : { abstract: text };
  const entry = { ...draft, keywords, language: texts.abstract === null ? null : (header.language ?? null), ...texts };
  return { ...entry, withdrawn: readWithdrawal(entry) };
}

function ownSummary(text: string, header: Header, language: string): Summary {
  return { text, by: header.textBy ?? header.source ?? null, language };
}

/** One issue for all papers of a file of which some authors alone are named. */
function partialAuthorsIssue(drafts: readonly DraftedDigest[]): Issue[] {
  const partial = drafts.flatMap(({ digest: { path, entries } }) =>
    entries.filter(({ authorsComplete }) => authorsComplete === false).map((entry) => ({ ...entry, path })),
  );
  const [first] = partial;
  if (!first) return [];
  const others = partial.length - 1;
  const alike = others === 0 ? '' : ` and ${others} more ${others === 1 ? 'paper' : 'papers'}`;
  return [createIssue('partial-authors', first, first.title, alike)];
}

/** Entries without a text, and those whose own summary gives way to the one that the header makes of their text. */
function provenanceIssues(path: string, { drafts }: ParsedBody, header: Header): Issue[] {
  return drafts
    .flatMap(({ entries }) => entries)
    .flatMap(({ title, text, summary, mayLackText = false, line, column }) => {
      const place = { path, line, column };
      if (text === null && summary === null) return mayLackText ? [] : [createIssue('missing-text', place, title)];
      if (text === null || summary === null || header.text !== 'summary') return [];
      return [createIssue('invalid-field', place, 'summary', summary.text, 'one summary a paper')];
    });
}
