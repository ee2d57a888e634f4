import { createIssue, type Issue, type Place } from '../source/issues.ts';
import { removeControls } from '../text/repair/clean.ts';
import type { Digest, Entry, PaperFacts, Summary } from './schema.ts';
import { codePoint } from './text-issues.ts';

/**
 * Removes control characters, direction overrides and invisible characters from every text of a digest but titles,
 * abstracts and summaries, which are cleaned where they are read: slugs come from titles as digests have them. Each kind of
 * character is reported once an entry. In addresses such characters are escaped.
 */
export function cleanDigest(digest: Digest): { readonly digest: Digest; readonly issues: readonly Issue[] } {
  const found = new Set<string>();
  const { title, source, terms, introduction } = digest;
  const own = {
    title: cleanText(title, found),
    source: cleanText(source, found),
    terms: cleanText(terms, found),
    introduction: cleanText(introduction, found),
  };
  const entries = digest.entries.map((entry) => cleanEntry(entry, digest.path));
  return {
    digest: { ...digest, ...own, entries: entries.map(({ entry }) => entry) },
    issues: [
      ...issuesFor(found, { path: digest.path, line: 1, column: 1 }),
      ...entries.flatMap(({ issues }) => issues),
    ],
  };
}

function cleanEntry(entry: Entry, path: string): { readonly entry: Entry; readonly issues: readonly Issue[] } {
  const { facts, issues } = cleanFacts(entry, { path, line: entry.line, column: entry.column });
  return { entry: { ...entry, ...facts }, issues };
}

/** Does the same to facts about a paper. */
export function cleanFacts(
  { summary, translations, remark, organization, authors, categories, keywords, links }: CleanedFacts,
  place: Place,
): { readonly facts: CleanedFacts; readonly issues: readonly Issue[] } {
  const found = new Set<string>();
  const name = cleanText(organization?.name ?? null, found);
  const cleanSummary = (text: Summary): Summary => ({ ...text, by: cleanText(text.by, found) });
  const facts: CleanedFacts = {
    ...(summary && { summary: cleanSummary(summary) }),
    ...(translations && { translations: translations.map(cleanSummary) }),
    ...(remark && { remark: cleanText(remark, found) }),
    ...(organization && {
      organization: name === null ? null : { name, handle: cleanText(organization.handle, found) },
    }),
    ...(authors && { authors: cleanList(authors, found) }),
    ...(categories && { categories: cleanList(categories, found) }),
    ...(keywords && { keywords: cleanList(keywords, found) }),
    ...(links && { links: links.map((link) => ({ ...link, url: escapeUnprintable(link.url) })) }),
  };
  return { facts, issues: issuesFor(found, place) };
}

/** A text without unwanted characters; null where nothing is left of it. */
function cleanText(text: string | null, found: Set<string>): string | null {
  if (text === null) return null;
  const clean = removeControls(text.replace(SPACE_CONTROLS, ' '));
  for (const problem of clean.problems) for (const character of problem.found) found.add(character);
  return clean.problems.length === 0 ? clean.text || null : clean.text.trim() || null;
}

/**
 * An address with controls, spaces and invisible characters as other programs write them in addresses; without them where
 * they cannot be written, as in the name of a host.
 */
function escapeUnprintable(url: string): string {
  const escaped = url.toWellFormed().replace(UNPRINTABLE, encodeURIComponent);
  return URL.canParse(escaped) ? escaped : url.replace(UNPRINTABLE, '');
}

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** Controls that stand for white space: vertical tab, form feed, next line. */
const SPACE_CONTROLS = /[\v\f\u0085]+/g;

/** A list without the texts of which nothing is left; null where that leaves none. */
function cleanList(texts: readonly string[] | null, found: Set<string>): string[] | null {
  if (texts === null) return null;
  const kept = texts.flatMap((text) => cleanText(text, found) ?? []);
  return kept.length === 0 && texts.length > 0 ? null : kept;
}

function issuesFor(found: ReadonlySet<string>, place: Place): Issue[] {
  return Array.from(found, (character) => createIssue('control-character', place, codePoint(character)));
}

type CleanedFacts = Partial<PaperFacts & Pick<Entry, 'translations'>>;
