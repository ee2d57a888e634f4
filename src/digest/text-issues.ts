import { findProblems } from '../text/read-text.ts';
import { createIssue, type Issue, type Place } from '../source/issues.ts';
import { tooComplexMarkdown } from '../text/limits.ts';
import type { DigestDraft } from './format.ts';
import type { Entry } from './schema.ts';

/** What had to be removed from an entry's title and texts, or could not be read in them. */
export function textIssues({ title, abstract, summary, remark, line, column }: Entry, path: string): Issue[] {
  return [title, abstract, summary?.text, remark]
    .filter((text) => text != null)
    .flatMap((text) => problemsOf(text, { path, line, column }));
}

/** What has to be removed from a title or a text, or cannot be read in it. */
export function problemsOf(text: string, place: Place): Issue[] {
  return findProblems(text).map(({ slug, found }) =>
    createIssue(slug, place, slug === 'control-character' ? codePoint(found) : found),
  );
}

/** What keeps a digest's introduction from being read as Markdown. */
export function introductionIssues({ introduction, place }: DigestDraft): Issue[] {
  const reason = introduction === null ? null : tooComplexMarkdown(introduction);
  return reason === null ? [] : [createIssue('too-complex', place, reason)];
}

/** The name of a character that nobody would see in a message. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
