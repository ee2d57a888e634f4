import { DEFAULT_ACCENT, type ThemeColours } from '../site/brand/accent.ts';
import { parseMailbox } from '../site/mail-address.ts';
import { absoluteUrl, paths } from '../site/urls.ts';
import type { Site } from '../site/settings.ts';
import type { Wording } from '../site/wording.ts';
import { excerpt } from '../paper/render-text.ts';
import { keepXmlCharacters } from '../text/write/escape.ts';
import type { Edition, EditionSection } from './edition.ts';
import { foldEntries } from './fold-entries.ts';
import { mailEntry, type Level, type MailEntry } from './mail-entry.ts';

/** What a mail shows, before it is written as HTML and as plain text. */
export interface MailView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The colour of links. */
  readonly accent: ThemeColours;
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  /** The archive's name, and its front page. */
  readonly site: MailLink;
  readonly label: string;
  readonly title: string;
  readonly count: string;
  /** The page that shows the same. */
  readonly page: MailLink;
  /** That some texts are not here in full; null where all are. */
  readonly foldedNote: string | null;
  readonly sections: readonly MailSection[];
  /** Why one receives it. */
  readonly reason: string;
  readonly footer: readonly MailLink[];
}

/** A list of papers in a mail. */
export interface MailSection {
  readonly title: string | null;
  readonly url: string;
  /** Markdown; null without one. */
  readonly introduction: string | null;
  readonly language: string | null;
  readonly entries: readonly MailEntry[];
  /** How many more there are, with the page that has all; null where all are here. */
  readonly more: MailLink | null;
}

/** A link with its text. */
export interface MailLink {
  readonly label: string;
  readonly url: string;
}

/** What a mail is made with. */
export interface MailContext {
  readonly site: Pick<Site, 'title' | 'newsletter' | 'accent'>;
  readonly wording: Wording;
}

/** How many bytes a mail has: what of it, and in all. */
export interface MailSpace {
  /** The most bytes of the mail. */
  readonly most: number;
  /** What an entry takes. */
  entry(entry: MailEntry): number;
  /** What the mail takes without entries. */
  frame(view: MailView): number;
}

/** The most lists of a mail: a day has a few digests, a week seven days. */
const MOST_SECTIONS = 40;
const PREHEADER_LENGTH = 140;

/** Makes a mail of an edition, with as much of each paper as there is space for. */
export function mailView(edition: Edition, context: MailContext, space: MailSpace): MailView {
  const fitting = fitFrame(edition, context, space);
  const { wording } = context;
  const entries = fitting.edition.sections.map((section) =>
    section.entries.map((entry, index) => levelsOf(section, mailEntry(entry, index + 1, wording))),
  );
  const levels = foldEntries(
    entries.flat().map(({ full, short, title }) => ({
      full: space.entry(full),
      short: space.entry(short),
      title: space.entry(title),
    })),
    space.most - fitting.size,
  );
  let start = 0;
  const shown = entries.map((ofSection) => {
    const own = levels.slice(start, (start += ofSection.length));
    return ofSection.map((entry, index) => atLevel(entry, own[index] ?? 'left')).filter((entry) => entry !== null);
  });
  const isFolded =
    fitting.isFolded ||
    shown.some((own, section) => own.some((entry, index) => entry !== entries[section]?.[index]?.full));
  const sections = fitting.edition.sections.map((section, index) => sectionOf(section, shown[index] ?? [], wording));
  return frameOf(edition, context, sections, isFolded || sections.some(({ more }) => more !== null));
}

/** An edition of which all but the entries fits: a day may have many digests, and long introductions. */
function fitFrame(edition: Edition, context: MailContext, space: MailSpace) {
  const sizeOf = (sections: readonly EditionSection[]): number =>
    // Every list may have to say how many more papers it has.
    space.frame(
      frameOf(
        edition,
        context,
        sections.map((section) => sectionOf(section, [], context.wording)),
        true,
      ),
    );
  const sections = edition.sections.slice(0, MOST_SECTIONS);
  const isLong = sizeOf(sections) > space.most / 2;
  const kept = isLong ? sections.map((section) => ({ ...section, introduction: null })) : sections;
  const isFolded =
    sections.length < edition.sections.length ||
    sections.some((each, i) => each.introduction !== kept[i]?.introduction);
  return { edition: { ...edition, sections: kept }, size: sizeOf(kept), isFolded };
}

/** A list of titles has nothing else at any level. */
function levelsOf({ hasTexts }: EditionSection, levels: ReturnType<typeof mailEntry>): ReturnType<typeof mailEntry> {
  return hasTexts ? levels : { full: levels.title, short: levels.title, title: levels.title };
}

function atLevel(levels: ReturnType<typeof mailEntry>, level: Level): MailEntry | null {
  if (level === 'left') return null;
  // What is as short in full counts as such.
  return level === 'short' && isSameText(levels.short, levels.full) ? levels.full : levels[level];
}

function isSameText(a: MailEntry, b: MailEntry): boolean {
  return JSON.stringify(a.text) === JSON.stringify(b.text);
}

function sectionOf(section: EditionSection, entries: readonly MailEntry[], wording: Wording): MailSection {
  const left = section.entries.length - entries.length;
  const url = absoluteUrl(section.path);
  return {
    title: section.title === null ? null : oneLine(section.title),
    url,
    introduction: section.introduction,
    language: section.language,
    entries,
    more: left === 0 ? null : { label: wording.text('mail.left', { count: left }), url },
  };
}

/** Everything around the lists of papers. */
function frameOf(
  edition: Edition,
  { site, wording }: MailContext,
  sections: readonly MailSection[],
  isFolded: boolean,
): MailView {
  const title = oneLine(site.title);
  const titles = sections.flatMap(({ entries }) => entries.map((entry) => entry.title));
  const unsubscribe = unsubscribeAddress(site);
  return {
    language: wording.language,
    direction: wording.direction,
    accent: site.accent ?? DEFAULT_ACCENT,
    subject: wording.text('mail.subject', { title, edition: subjectOf(edition, wording) }),
    preheader: excerpt([edition.count, ...titles.slice(0, 5)].join(' · '), PREHEADER_LENGTH),
    site: { label: title, url: absoluteUrl(paths.home) },
    label: edition.label,
    title: edition.title,
    count: edition.count,
    page: { label: wording.text('mail.read'), url: absoluteUrl(edition.path) },
    foldedNote: isFolded ? wording.text('mail.folded') : null,
    sections,
    reason: wording.text('mail.reason', { title }),
    footer: [
      ...(unsubscribe === null
        ? []
        : [{ label: wording.text('mail.unsubscribe'), url: `mailto:${unsubscribe}?subject=unsubscribe` }]),
      { label: wording.text('mail.subscribe'), url: absoluteUrl(paths.subscribe) },
    ],
  };
}

/** A ranking says so; other editions are known by their day or week. */
function subjectOf({ id, label, title }: Edition, wording: Wording): string {
  return id.startsWith('trending-') ? wording.list([label, title]) : title;
}

function oneLine(text: string): string {
  return keepXmlCharacters(text).replace(/\s+/g, ' ').trim();
}

/** Where a message unsubscribes its sender; null where the settings name no sender. */
export function unsubscribeAddress({ newsletter }: Pick<Site, 'newsletter'>): string | null {
  if (!newsletter) return null;
  return newsletter.unsubscribe.mailto ?? parseMailbox(newsletter.from).address;
}
