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
 * Makes the overview of a day: by upvotes, then comments; unknown counts come last, in the digest's order.
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
  return {
    rankedBy: COUNT_NAMES.find((name) => entries.some(({ appearance }) => appearance[name] !== null)) ?? null,
    links: entries.toSorted(byVotes).map(({ paper, appearance, href }) => ({
      href,
      titleHtml: renderTitle(paper.title).html,
      count: countLabels(appearance, wording)[0] ?? null,
    })),
  };
}

/** Sorts by votes, then comments; entries with equal counts keep the digests' order. */
function byVotes({ appearance: a }: DayEntry, { appearance: b }: DayEntry): number {
  return (b.upvotes ?? -1) - (a.upvotes ?? -1) || (b.comments ?? -1) - (a.comments ?? -1);
}
