import type { DigestDraft, DigestFormat, EntryDraft, ParsedBody } from './format.ts';
import { huggingFace } from './formats/hugging-face.ts';
import { markdown } from './formats/markdown.ts';
import { pageText } from './formats/page-text.ts';
import { dayOfFileName, readFrontMatter } from './header.ts';
import { createIssue, type Issue } from './issues.ts';
import type { Digest, Entry, Header, Summary } from './schema.ts';

/** A raw file of the digests folder. */
export interface DigestFile {
  /** Path under the content folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The digests of a file, and all that is wrong in it. */
export interface ParsedFile {
  readonly digests: readonly Digest[];
  readonly issues: readonly Issue[];
}

/** Every format that Daybook reads; the first that recognizes a text has it. */
export const DIGEST_FORMATS: readonly DigestFormat[] = [huggingFace, pageText, markdown];

/** Reads a digest file of any format, told by its content; never throws on content. */
export function parseDigest({ path, bytes }: DigestFile): ParsedFile {
  const start = { path, line: 1, column: 1 };
  if (bytes.includes(0)) return { digests: [], issues: [createIssue('unknown-format', start)] };
  const { text, issues: encodingIssues } = decode(bytes, path);
  const { header, body, firstLine, issues: headerIssues } = readFrontMatter(text, path);
  const format = DIGEST_FORMATS.find((candidate) => candidate.recognizes(body));
  const before = [...encodingIssues, ...headerIssues];
  if (!format) return { digests: [], issues: [...before, createIssue('unknown-format', start)] };

  const fileDay = dayOfFileName(path);
  const parsed = format.parse({ path, text: body, firstLine, header, day: header.date ?? fileDay });
  const whole = { ...(format.source && { source: format.source }), ...header, ...parsed.header };
  const settled = parsed.drafts.map((draft) => settleDigest(draft, whole, fileDay));
  return {
    digests: settled.flatMap(({ digest }) => digest ?? []),
    issues: [...before, ...parsed.issues, ...missingTexts(path, parsed), ...settled.flatMap(({ issues }) => issues)],
  };
}

function decode(bytes: Uint8Array, path: string): { text: string; issues: readonly Issue[] } {
  const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n');
  try {
    return { text: unixLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), issues: [] };
  } catch {
    const text = unixLines(new TextDecoder().decode(bytes));
    const lines = text.slice(0, text.indexOf('\uFFFD') + 1).split('\n');
    const place = { path, line: lines.length, column: Math.max(1, lines.at(-1)?.length ?? 1) };
    return { text, issues: [createIssue('invalid-encoding', place)] };
  }
}

/** Settles a draft's day and the provenance of its texts. */
function settleDigest(
  draft: DigestDraft,
  header: Header,
  fileDay: string | null,
): { digest: Digest | null; issues: readonly Issue[] } {
  const date = header.date ?? fileDay ?? draft.date;
  if (date === null) return { digest: null, issues: [createIssue('unknown-day', draft.place)] };
  const language = header.language ?? 'en';
  const digest = {
    path: draft.place.path,
    date,
    title: header.title ?? draft.title,
    source: header.source ?? null,
    terms: header.terms ?? null,
    language,
    introduction: draft.introduction,
    entries: draft.entries.map((entry) => settleEntry(entry, header, language)),
  };
  return { digest, issues: digest.entries.length === 0 ? [createIssue('empty-digest', draft.place)] : [] };
}

function settleEntry({ text, ...entry }: EntryDraft, header: Header, language: string): Entry {
  if (text === null || header.text !== 'summary') return { ...entry, abstract: text };
  const summary: Summary = { text, by: header.textBy ?? header.source ?? null, language };
  return { ...entry, abstract: null, summary };
}

function missingTexts(path: string, { drafts }: ParsedBody): Issue[] {
  return drafts
    .flatMap(({ entries }) => entries)
    .filter(({ text, summary }) => text === null && summary === null)
    .map(({ title, line, column }) => createIssue('missing-text', { path, line, column }, title));
}
