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
 * Makes the overview of a day: by upvotes, or by comments where none has upvotes. An entry of which the number is unknown
 * has not lost against others: it keeps the place that its digest gave it.
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
  const rankedBy = COUNT_NAMES.find((name) => entries.some(({ appearance }) => appearance[name] !== null)) ?? null;
  const votesOf = ({ appearance }: DayEntry): number | null => (rankedBy === null ? null : appearance[rankedBy]);
  const ranked = entries
    .filter((entry) => votesOf(entry) !== null)
    .toSorted((a, b) => (votesOf(b) ?? 0) - (votesOf(a) ?? 0) || commentsOf(b) - commentsOf(a))
    .values();
  const ordered = entries.map((entry) => (votesOf(entry) === null ? entry : (ranked.next().value ?? entry)));
  return {
    rankedBy,
    links: ordered.map(({ paper, appearance, href }) => ({
      href,
      titleHtml: renderTitle(paper.title).html,
      count: countLabels(appearance, wording)[0] ?? null,
    })),
  };
}

function commentsOf({ appearance: { comments } }: DayEntry): number {
  return comments ?? -1;
}
