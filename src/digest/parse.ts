import { decodeText, type RawFile } from '../source/decode.ts';
import type { DigestDraft, DigestFormat, DraftContent, EntryDraft, ParsedBody } from './format.ts';
import { arxivRows } from './formats/json/arxiv-rows.ts';
import { bibtex } from './formats/bibtex/bibtex.ts';
import { cslJson } from './formats/json/csl-json.ts';
import { feed } from './formats/feed/feed.ts';
import { huggingFace } from './formats/json/hugging-face.ts';
import { otherJson } from './formats/json/other-json.ts';
import { jsonFeed } from './formats/feed/json-feed.ts';
import { jsonLines } from './formats/json/json-lines.ts';
import { markdown } from './formats/text/markdown.ts';
import { markdownTable } from './formats/tables/markdown-table.ts';
import { pageText } from './formats/page-text/page-text.ts';
import { rankedText } from './formats/text/ranked-text.ts';
import { titledText } from './formats/text/titled-text.ts';
import { webPage } from './formats/web-page.ts';
import { dayInFileName, dayOfFileName, readFrontMatter } from './header.ts';
import { createIssue, severityOf, type Issue, type IssueSlug, type Place } from '../source/issues.ts';
import type { Digest, Entry, Header } from './schema.ts';
import { cleanDigest } from './clean-digest.ts';
import { codePoint, introductionIssues, textIssues } from './text-issues.ts';

/** The digests of a file, and all that is wrong in it. */
export interface ParsedFile {
  readonly digests: readonly Digest[];
  readonly issues: readonly Issue[];
}

/**
 * Every format that Daybook reads. The first that recognizes a text reads it, so a format stands above those that would
 * mistake its texts for their own:
 * - `feed`, whose items may hold any text, above all the others; only XML starts as it does.
 * - `webPage` below `feed` and any other XML: it takes all markup, most of it only to say that it is no digest.
 * - `jsonFeed` above the other JSON: its items have titles and authors like rows of arXiv.
 * - `jsonLines` above the JSON that is one value: those look at the first records alone, which a file of lines has, too.
 * - `cslJson` above `arxivRows`, which claims every record with an `abstract`; `otherJson` last: it takes any JSON.
 * - `bibtex` above the plain texts: an abstract between braces may have lines such as `Title:`.
 * - `pageText`, known by lines that only Hugging Face's page has, above formats that go by a word such as `Title:`.
 * - `rankedText` above `titledText` and `markdown`: its papers have labels and headings.
 * - `markdownTable` above `markdown`: the headings above its tables would be papers.
 * - `markdown` last: any text with a heading is one.
 *
 * A new format goes above the first whose test its files pass. CSV, for example, is known by its header line and may hold
 * any text in quotes, so it goes between `bibtex` and `pageText`. It needs a file of its own under `formats/`, a line here,
 * and its extension in `DraftContent`.
 */
export const DIGEST_FORMATS: readonly DigestFormat[] = [
  feed,
  webPage,
  jsonFeed,
  jsonLines,
  cslJson,
  arxivRows,
  huggingFace,
  otherJson,
  bibtex,
  pageText,
  rankedText,
  titledText,
  markdownTable,
  markdown,
];

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
  const { text: decoded, issues: encodingIssues } = decodeText(file);
  const { text, issues: nulIssues } = withoutNul(decoded, file.path);
  const isBinary =
    nulIssues.length > 0 && (encodingIssues.length > 0 || decoded.length - text.length > MOST_NULS + text.length / 100);
  if (isBinary) return { drafts: [], issues: [unknownFormat(start)] };
  const issues = [...encodingIssues, ...nulIssues];
  try {
    const drafted = draftText(text, file.path, given);
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

function draftText(text: string, path: string, given: Header): ReturnType<typeof draftDigests> {
  const { header: own, body, firstLine, issues: headerIssues } = readFrontMatter(text, path);
  const header = { ...own, ...given };
  const format = DIGEST_FORMATS.find((candidate) => candidate.recognizes(body));
  if (!format) {
    return { drafts: [], issues: [...headerIssues, unknownFormat({ path, line: 1, column: 1 })] };
  }
  const fileDay = dayOfFileName(path);
  const parsed = format.parse({ path, text: body, firstLine, header, day: header.date ?? fileDay });
  const start = { path, line: firstLine, column: 1 };
  if (parsed.drafts.every(({ entries }) => entries.length === 0) && parsed.issues.some(isLoss)) {
    return { drafts: [], issues: [...headerIssues, ...parsed.issues, ...nothingRead(parsed, start)] };
  }
  const whole = { ...(format.source && { source: format.source }), ...header, ...parsed.header, ...given };
  const fileDays = { known: whole.date ?? fileDay, named: dayInFileName(path), areOwn: parsed.hasOwnDays ?? false };
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
      ...completed.flatMap(({ issues }) => issues),
      ...completed.flatMap(({ draft, digest }) => (digest ? introductionIssues(draft) : [])),
      ...drafts.flatMap(({ digest }) => digest.entries.flatMap((entry) => textIssues(entry, path))),
    ],
  };
}

function unknownFormat(place: Place): Issue {
  const reason = 'it has none of the forms that docs/formats.md describes; change its form, or move the file';
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
  /** Anywhere else in the file's name. */
  readonly named: string | null;
  /** Whether the content's own days win over the file's. */
  readonly areOwn: boolean;
}

/** The days that a digest may be of. Pages and charts cover all months between the first digest and the last. */
const [FIRST_DAY, LAST_DAY] = ['1990-01-01', '2199-12-31'] as const;

/** Gives a draft its day, and its texts their authors; without a day there is no digest. */
function completeDigest(
  draft: DigestDraft,
  header: Header,
  { known, named, areOwn }: FileDays,
): { digest: Digest | null; issues: readonly Issue[] } {
  const stated = areOwn ? (draft.date ?? known) : (known ?? draft.date);
  const date = stated ?? named;
  const isEmpty = draft.entries.length === 0;
  const empty = isEmpty ? [createIssue('empty-digest', draft.place)] : [];
  if (date === null) {
    const isLost = !isEmpty || draft.introduction !== null;
    return { digest: null, issues: isLost ? [createIssue('unknown-day', draft.place)] : empty };
  }
  if (date < FIRST_DAY || date > LAST_DAY) {
    return { digest: null, issues: [createIssue('unlikely-day', draft.place, date, FIRST_DAY, LAST_DAY)] };
  }
  const inferred = stated === null ? [createIssue('inferred-day', draft.place, date, 'from the file name')] : [];
  const language = header.language ?? 'en';
  const digest = {
    path: draft.place.path,
    date,
    title: header.title ?? draft.title,
    source: header.source ?? null,
    terms: header.terms ?? null,
    language,
    introduction: draft.introduction,
    entries: draft.entries.map((entry) => completeEntry(entry, header, language)),
  };
  const clean = cleanDigest(digest);
  return { digest: clean.digest, issues: [...inferred, ...empty, ...clean.issues] };
}

function completeEntry({ text, isOwnText = false, ...draft }: EntryDraft, header: Header, language: string): Entry {
  const keywords = header.keywords?.length
    ? [...new Set([...(draft.keywords ?? []), ...header.keywords])]
    : draft.keywords;
  const entry = { ...draft, keywords };
  const isSummary = header.text === undefined ? isOwnText : header.text === 'summary';
  if (text === null || !isSummary) return { ...entry, abstract: text };
  const summary = { text, by: header.textBy ?? header.source ?? null, language };
  return { ...entry, abstract: null, summary };
}

/** Entries without a text, and those whose own summary gives way to the one that the header makes of their text. */
function provenanceIssues(path: string, { drafts }: ParsedBody, header: Header): Issue[] {
  return drafts
    .flatMap(({ entries }) => entries)
    .flatMap(({ title, text, summary, line, column }) => {
      const place = { path, line, column };
      if (text === null && summary === null) return [createIssue('missing-text', place, title)];
      if (text === null || summary === null || header.text !== 'summary') return [];
      return [createIssue('invalid-field', place, 'summary', summary.text, 'one summary a paper')];
    });
}
