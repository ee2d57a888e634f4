import type { Wording } from '../strings.ts';
import { href, paths } from '../urls.ts';
import type { Archive } from './archive.ts';
import { paperItem, type PaperItem } from './paper-item.ts';
import type { Day, ListedDigest } from './schema.ts';

/** What a day's page shows. */
export interface DayPage {
  readonly date: string;
  /** The day in words. */
  readonly title: string;
  /** The same, breaking after the weekday alone. */
  readonly headline: string;
  /** Its number in its year, as a periodical has one. */
  readonly number: string;
  readonly count: string;
  readonly sections: readonly DigestSection[];
  /** The day's papers for a reference manager. */
  readonly bibtexHref: string;
  readonly previous: DayLink | null;
  readonly next: DayLink | null;
}

/** One digest of a day. */
export interface DigestSection {
  /** The id of the section in its page. */
  readonly anchor: string;
  readonly title: string;
  readonly source: string | null;
  readonly terms: string | null;
  /** Markdown. */
  readonly introduction: string | null;
  readonly language: string;
  readonly count: string;
  readonly items: readonly PaperItem[];
}

/** A link to a day, with the number of its papers. */
export interface DayLink {
  readonly date: string;
  readonly href: string;
  readonly label: string;
  readonly count: string;
}

/** Makes the page of a day. */
export function dayPage(archive: Archive, date: string, wording: Wording): DayPage {
  const index = archive.dayIndex.get(date) ?? -1;
  const day = archive.days[index];
  if (!day) throw new Error(`No day \`${date}\` in the archive: take days from archive.days`);
  return {
    date,
    title: wording.longDay(date),
    headline: dayHeadline(date, wording),
    number: wording.text('day.number', { number: dayOfYear(date) }),
    count: wording.text('count.papers', { count: day.paperIds.length }),
    sections: day.digests.flatMap((key, position) => {
      const digest = archive.digests.get(key);
      return digest ? digestSection(archive, digest, position, wording) : [];
    }),
    bibtexHref: href(paths.dayBibtex(date)),
    previous: dayLink(archive.days[index - 1], wording),
    next: dayLink(archive.days[index + 1], wording),
  };
}

/** A day in words that breaks after its weekday and nowhere else. */
export function dayHeadline(date: string, wording: Wording): string {
  const [weekday = '', ...rest] = wording.longDay(date).split(' ');
  return [weekday, rest.join('\u00a0')].join(' ');
}

/** A link to a day; undefined gives null. */
export function dayLink(day: Day | undefined, wording: Wording): DayLink | null {
  if (!day) return null;
  const { date, paperIds } = day;
  return {
    date,
    href: href(paths.day(date)),
    label: wording.longDay(date),
    count: wording.text('count.papers', { count: paperIds.length }),
  };
}

/**
 * The number of a day in its year: a function of the date alone, so that no later digest changes it.
 * @example dayOfYear('2025-11-05') //=> 309
 */
export function dayOfYear(date: string): number {
  return (Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 86_400_000 + 1;
}

function digestSection(archive: Archive, digest: ListedDigest, position: number, wording: Wording): DigestSection {
  const { title, source, terms, introduction, language, paperIds, key } = digest;
  const items = paperIds.flatMap((id, index) => {
    const paper = archive.papers.get(id);
    const appearance = paper?.appearances.find((candidate) => candidate.digest === key);
    return paper && appearance ? paperItem(paper, appearance, index + 1, wording) : [];
  });
  return {
    anchor: `digest-${position + 1}`,
    title: title ?? source ?? wording.text('digest.untitled'),
    source: title !== null && source !== null ? wording.text('digest.source', { source }) : null,
    terms: terms === null ? null : wording.text('digest.terms', { terms }),
    introduction,
    language,
    count: wording.text('count.papers', { count: items.length }),
    items,
  };
}
