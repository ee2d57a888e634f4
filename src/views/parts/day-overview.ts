import { COUNT_NAMES, type CountName } from '../../site/settings.ts';
import type { Wording } from '../../site/wording.ts';
import { href, paths } from '../../site/urls.ts';
import { entryAnchor, type DayEntry } from './day-entries.ts';
import { pageName } from './pagination.ts';
import { countLabels } from './paper-item.ts';
import { renderTitle } from '../../paper/render-text.ts';

/** A day at a glance: the titles of all entries, linked to them. */
export interface DayOverview {
  /** What the entries are sorted by, votes before comments; null, where neither is known, is the digests' order. */
  readonly rankedBy: CountName | null;
  readonly links: readonly OverviewLink[];
}

interface OverviewLink {
  /** The link to the entry, on this page or on a further page of the day. */
  readonly href: string;
  readonly titleHtml: string;
  /** Votes, else comments; null where neither is known. */
  readonly count: string | null;
}

/** The fewest entries that need an overview. */
const FEWEST = 5;

/**
 * Makes the overview of a day. Entries with upvotes share out their places by these, those with comments alone by those; an
 * entry of which no count is known has not lost against others, and keeps the place that its digest gave it.
 * @param pages the entries of each page of the day
 * @param path of the day
 */
export function dayOverview(
  pages: readonly (readonly DayEntry[])[],
  path: string,
  wording: Wording,
): DayOverview | null {
  const entries = pages.flatMap((page, index) =>
    page.map((entry) => {
      const anchor = `#${entryAnchor(entry.position, entry.number)}`;
      return { ...entry, href: index === 0 ? anchor : href(paths.further(path, pageName(index))) + anchor };
    }),
  );
  if (entries.length < FEWEST) return null;
  const groups = Map.groupBy(entries, countOf);
  const ranked = new Map([...groups].map(([count, group]) => [count, rank(group, count).values()] as const));
  const ordered = entries.map((entry) => ranked.get(countOf(entry))?.next().value ?? entry);
  const rankedBy = COUNT_NAMES.find((name) => groups.has(name)) ?? null;
  return {
    rankedBy,
    links: ordered.map(({ paper, appearance, href }) => ({
      href,
      titleHtml: renderTitle(paper.title).html,
      count: countLabels(appearance, wording)[0] ?? null,
    })),
  };
}

/** The count by which an entry is ranked; null where none is known. */
function countOf({ appearance }: DayEntry): CountName | null {
  return COUNT_NAMES.find((name) => appearance[name] !== null) ?? null;
}

/** Entries by a count, then by comments; where none is known, in their order. */
function rank<Entry extends DayEntry>(entries: readonly Entry[], count: CountName | null): readonly Entry[] {
  if (count === null) return entries;
  const votesOf = ({ appearance }: Entry): number => appearance[count] ?? 0;
  return entries.toSorted((a, b) => votesOf(b) - votesOf(a) || commentsOf(b) - commentsOf(a));
}

function commentsOf({ appearance: { comments } }: DayEntry): number {
  return comments ?? -1;
}
