import { byline } from '../paper/byline.ts';
import { readingLinks, type ReadingLink } from '../paper/reading-links.ts';
import { excerpt, plainText, renderTitle } from '../paper/render-text.ts';
import { summaryLabel } from '../paper/summary-label.ts';
import { absoluteUrl, paths } from '../site/urls.ts';
import type { Wording } from '../site/wording.ts';
import { keepXmlCharacters } from '../text/write/escape.ts';
import { joinFacts } from '../views/parts/join-facts.ts';
import { countLabels } from '../views/parts/paper-item.ts';
import { withdrawalNotice } from '../views/parts/withdrawal-notice.ts';
import type { EditionEntry } from './edition.ts';

/** How much of a paper a mail shows: all of its text, the start of it, its title alone, or nothing. */
export type Level = 'full' | 'short' | 'title' | 'left';

/** A paper as a mail shows it: plain texts on one line each, and absolute links. */
export interface MailEntry {
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly url: string;
  readonly title: string;
  /** Who wrote it and how much it is discussed; empty where nothing is known. */
  readonly facts: string;
  /** That it was withdrawn; null where nobody says so. */
  readonly notice: string | null;
  /** Null where no digest has a text, and at the level `title`. */
  readonly text: MailText | null;
  readonly links: readonly ReadingLink[];
}

interface MailText {
  /** Whose it is, where it is not the authors' own. */
  readonly label: string | null;
  /** BCP 47 tag; null where nobody states the language. */
  readonly language: string | null;
  readonly paragraphs: readonly string[];
}

/** The most names that a mail shows of one paper: below its title alone, and with its text. */
const FEW_AUTHORS = 3;
const LISTED_AUTHORS = 6;
/** The most characters of a shortened text. */
const EXCERPT_LENGTH = 320;

/** Makes the entry of a paper at each level. */
export function mailEntry(
  entry: EditionEntry,
  number: number,
  wording: Wording,
): Readonly<Record<'full' | 'short' | 'title', MailEntry>> {
  const { paper } = entry;
  const full: MailEntry = {
    number,
    url: absoluteUrl(paths.paper(paper.id)),
    title: line(renderTitle(paper.title).plain),
    facts: factsOf(entry, LISTED_AUTHORS, wording),
    notice: withdrawalNotice(paper, wording),
    text: textOf(entry, wording),
    links: readingLinks(paper, wording),
  };
  return {
    full,
    short: { ...full, text: full.text && shorten(full.text) },
    title: { ...full, facts: factsOf(entry, FEW_AUTHORS, wording), text: null, links: [] },
  };
}

/** No line breaks within a count. */
function factsOf(entry: EditionEntry, mostAuthors: number, wording: Wording): string {
  const counts = countLabels(entry, wording).map((count) => count.replaceAll(' ', '\u00a0'));
  return joinFacts([line(byline(entry.paper, wording, mostAuthors) ?? ''), ...counts]);
}

/** The digest's own summary, else the abstract, else anybody's summary. */
function textOf({ paper, summary: own }: EditionEntry, wording: Wording): MailText | null {
  const summary = own ?? (paper.abstract === null ? paper.summary : null);
  const text = summary?.text ?? paper.abstract;
  if (text === null) return null;
  return {
    label: summary === null ? null : line(wording.labelled(summaryLabel(summary, wording), '')),
    language: summary === null ? paper.language : summary.language,
    paragraphs: plainText(text).split('\n\n').map(line).filter(Boolean),
  };
}

function shorten(text: MailText): MailText {
  return { ...text, paragraphs: [excerpt(text.paragraphs.join(' '), EXCERPT_LENGTH)] };
}

/** Text on one line, without characters that documents cannot hold. */
function line(text: string): string {
  return keepXmlCharacters(text).replace(/\s+/g, ' ').trim();
}
