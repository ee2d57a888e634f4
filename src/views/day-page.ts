import { addDays } from '../day.ts';
import type { Wording } from '../site/wording.ts';
import { href, paths, sourceAnchor } from '../site/urls.ts';
import { firstFileOfDay, type Archive } from '../archive/archive.ts';
import { citedPaper } from '../export/citation/cited-paper.ts';
import { toCoins } from '../export/coins.ts';
import { dayFileLinks, dayMarkdownHref, type FileLink } from './files/day-files.ts';
import { citedSet, type CitedSet } from './parts/cited-set.ts';
import { dayPictureUrl } from './files/day-pictures.ts';
import { dailyFeedLink } from './feeds.ts';
import { pageHead, type PageHead } from './head.ts';
import { listRoute, type ListRoute } from './route.ts';
import { distinctTitles } from './parts/distinct-titles.ts';
import { cutDay, digestAnchor, entryAnchor, type DayEntry } from './parts/day-entries.ts';
import { dayOverview, type DayOverview } from './parts/day-overview.ts';
import { pageLinks, pageName, pageNamed, type NavLink } from './parts/pagination.ts';
import { paperItem, type PaperItem } from './parts/paper-item.ts';
import {
  languageChoices,
  languagesOf,
  textBlocks,
  type LanguageChoice,
  type TextBlock,
} from './parts/text-languages.ts';
import { periodLink } from './period-page.ts';
import { sourceSlug } from '../archive/sources.ts';
import { periodName } from '../archive/periods.ts';
import type { Day } from '../archive/schema.ts';
import type { SiteContext } from './site-context.ts';

/** What a day's page shows. */
export interface DayPage {
  readonly head: PageHead;
  readonly date: string;
  /** The day in words; a line break is possible only after the weekday. */
  readonly headline: string;
  readonly count: string;
  /** The week and the month of the day. */
  readonly up: readonly NavLink[];
  /** All papers of the day by votes; null on further pages, and where there are only few papers. */
  readonly overview: DayOverview | null;
  readonly sections: readonly DigestSection[];
  /** The languages of the texts; empty where no paper has texts in several. */
  readonly languages: readonly LanguageChoice[];
  /** The pages of a day too long for one. */
  readonly pages: readonly NavLink[];
  /** The day's papers as files for other programs. */
  readonly files: readonly FileLink[];
  /** Its papers as a file of citations; null on further pages. */
  readonly cite: CitedSet | null;
  readonly previous: DayLink | null;
  /** The same day of the week before; null where it has no digest. */
  readonly lastWeek: DayLink | null;
  readonly next: DayLink | null;
}

/** One digest of a day. */
export interface DigestSection {
  /** The id of the section in its page. */
  readonly anchor: string;
  readonly title: string;
  /** The id of its heading: for the first digest of a source, the one that `paths.digestsOfDay` names. */
  readonly titleId: string;
  /** The page of its source, where the title is the source's name. */
  readonly titleHref: string | null;
  /** The link to its source, in words, where the digest has a title of its own. */
  readonly source: { readonly href: string; readonly label: string } | null;
  readonly terms: string | null;
  /** Markdown. */
  readonly introduction: string | null;
  readonly language: string;
  readonly count: string;
  readonly items: readonly DayItem[];
}

/** A paper in a digest. */
interface DayItem extends PaperItem {
  readonly anchor: string;
  /** The paper for reference managers; null where too little is known. */
  readonly coins: string | null;
  /** Its texts, those of each language by themselves where the page has several on the paper. */
  readonly blocks: readonly TextBlock[];
}

/** A link to a day, with the number of its papers. */
export interface DayLink {
  readonly date: string;
  readonly href: string;
  readonly label: string;
  readonly shortLabel: string;
  /** Day and month alone. */
  readonly briefLabel: string;
  readonly count: string;
}

/** Makes a page of a day. */
export function dayPage({ archive, site, wording }: SiteContext, { date, page }: DayRoute): DayPage {
  const index = archive.dayIndex.get(date) ?? -1;
  const day = archive.days[index];
  if (!day) throw new Error(`No day \`${date}\` in the archive: take days from archive.days`);
  const cuts = cutDay(archive, day);
  const isFirst = page === '';
  const sections = digestSections(archive, day, pageNamed(cuts, page) ?? [], isFirst, wording);
  const languages = languagesByPaper(sections.flatMap(({ items }) => items));
  const title = wording.longDay(date);
  const count = wording.text('count.papers', { count: day.paperIds.length });
  const previous = dayLink(archive.days[index - 1], wording);
  const next = dayLink(archive.days[index + 1], wording);
  return {
    head: pageHead({
      title,
      description: wording.labelled(title, count),
      path: paths.further(paths.day(date), page),
      pictureUrl: dayPictureUrl(date),
      feeds: [dailyFeedLink(site, wording)],
      markdownHref: dayMarkdownHref(date),
      previousHref: previous?.href ?? null,
      nextHref: next?.href ?? null,
    }),
    date,
    headline: wording.headline(date),
    count,
    up: (['week', 'month'] as const).map((kind) => periodLink(kind, periodName(kind, date), wording)),
    overview: isFirst ? dayOverview(cuts, paths.day(date), wording) : null,
    sections: sections.map(({ items, ...section }) => ({
      ...section,
      items: items.map((item) => ({ ...item, blocks: textBlocks(item.texts, languages.get(item.href) ?? []) })),
    })),
    languages: languageChoices(languages.values()),
    pages: pageLinks(paths.day(date), cuts.length, page),
    files: dayFileLinks(date, wording),
    cite: isFirst ? citedSet(archive, day.paperIds, { rule: 'days', value: `${date}/${date}` }, wording) : null,
    previous,
    lastWeek: dayLink(archive.days[archive.dayIndex.get(addDays(date, -7)) ?? -1], wording),
    next,
  };
}

/** A page of a day. */
export interface DayRoute extends ListRoute {
  readonly date: string;
}

/** Every page of every day. */
export function dayRoutes(archive: Archive): DayRoute[] {
  return archive.days.flatMap((day) =>
    cutDay(archive, day).map((_, index) => ({
      ...listRoute(paths.day(day.date), pageName(index), firstFileOfDay(archive, day)),
      date: day.date,
    })),
  );
}

/** A link to a day; undefined gives null. */
export function dayLink(day: Day | undefined, wording: Wording): DayLink | null {
  if (!day) return null;
  const { date, paperIds } = day;
  return {
    date,
    href: href(paths.day(date)),
    label: wording.longDay(date),
    shortLabel: wording.mediumDay(date),
    briefLabel: wording.dayAndMonth(date),
    count: wording.text('count.papers', { count: paperIds.length }),
  };
}

/** The titles under which a day shows its digests, of which no two are the same. */
export function digestTitles({ digests }: Archive, day: Day, wording: Wording): string[] {
  return distinctTitles(
    day.digests.map((key) => {
      const digest = digests.get(key);
      return digest?.title ?? digest?.source ?? wording.text('digest.untitled');
    }),
  );
}

/** The digests of a day, each with its entries on this page; a digest without entries is on the first page. */
function digestSections(
  archive: Archive,
  day: Day,
  entries: readonly DayEntry[],
  isFirst: boolean,
  wording: Wording,
): (Omit<DigestSection, 'items'> & { readonly items: readonly Omit<DayItem, 'blocks'>[] })[] {
  const byDigest = Map.groupBy(entries, ({ digest }) => digest);
  const titles = digestTitles(archive, day, wording);
  const slugs = day.digests.map((key) => sourceSlug(archive.digests.get(key)));
  return day.digests.flatMap((key, position) => {
    const digest = archive.digests.get(key);
    const shown = byDigest.get(key) ?? [];
    const isEmpty = isFirst && digest?.paperIds.length === 0;
    if (!digest || (shown.length === 0 && !isEmpty)) return [];
    const { title, source, terms, introduction, language, paperIds } = digest;
    const anchor = digestAnchor(position);
    const slug = slugs[position] ?? null;
    const sourceHref = slug === null ? null : href(paths.source(slug));
    return {
      anchor,
      title: titles[position] ?? '',
      titleId: slug !== null && slugs.indexOf(slug) === position ? sourceAnchor(slug) : `${anchor}-title`,
      titleHref: title === null ? sourceHref : null,
      source:
        title === null || source === null || sourceHref === null
          ? null
          : { href: sourceHref, label: wording.text('digest.source', { source }) },
      terms: terms === null ? null : wording.text('digest.terms', { terms }),
      introduction: shown[0]?.number === 1 || isEmpty ? introduction : null,
      language,
      count: wording.text('count.papers', { count: paperIds.length }),
      items: shown.map(({ paper, appearance, number }) => ({
        ...paperItem(paper, appearance, number, wording),
        anchor: entryAnchor(position, number),
        coins: toCoins(citedPaper(paper, '')),
      })),
    };
  });
}

/** The languages of all texts on each paper of a page, which several digests may list, by its address. */
function languagesByPaper(items: readonly Pick<PaperItem, 'href' | 'texts'>[]): ReadonlyMap<string, string[]> {
  const papers = Map.groupBy(items, ({ href: address }) => address);
  return new Map(Array.from(papers, ([address, own]) => [address, languagesOf(own.flatMap(({ texts }) => texts))]));
}
