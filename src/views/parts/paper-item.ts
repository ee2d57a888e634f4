import { byline } from '../../paper/byline.ts';
import { briefLinks, type ReadingLink } from '../../paper/reading-links.ts';
import type { Appearance, Paper } from '../../paper/schema.ts';
import { ownSummaries } from '../../paper/summaries.ts';
import { href, paths } from '../../site/urls.ts';
import type { Wording } from '../../site/wording.ts';
import { renderTitle } from '../../paper/render-text.ts';
import { withdrawalNotice } from './withdrawal-notice.ts';
import { labelledAbstract, labelledSummary, type LabelledText } from './labelled-text.ts';

/** A paper as an entry of a list. */
export interface PaperItem {
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly href: string;
  readonly titleHtml: string;
  /** Authors, an organization, or a count of authors; null where nothing is known. */
  readonly byline: string | null;
  /** The paper's own day. */
  readonly published: ShownDate | null;
  /** What the digest shows of it, in words: comments, votes, and since when it lists the paper no more. */
  readonly counts: readonly string[];
  /** That it was withdrawn; null where nobody says so. */
  readonly withdrawal: string | null;
  /** arXiv, PDF and code, as far as they are known. */
  readonly links: readonly ReadingLink[];
  /** The digest's own summary in each of its languages, then the abstract, or another summary where there is neither. */
  readonly texts: readonly LabelledText[];
}

/** A day in words and as an ISO date. */
export interface ShownDate {
  readonly date: string;
  readonly label: string;
}

/** The most names that a list shows of one paper. */
const LISTED_AUTHORS = 6;

/** Makes the list entry of a paper as one digest shows it. */
export function paperItem(paper: Paper, appearance: Appearance, number: number, wording: Wording): PaperItem {
  const own = ownSummaries(appearance);
  const common = labelledAbstract(paper, wording) ?? (own.length > 0 ? null : labelledSummary(paper.summary, wording));
  return {
    number,
    href: href(paths.paper(paper.id)),
    titleHtml: renderTitle(paper.title).html,
    byline: byline(paper, wording, LISTED_AUTHORS),
    published: shownDate(paper.publishedOn, wording),
    counts: listingLabels(appearance, wording),
    withdrawal: withdrawalNotice(paper, wording),
    links: briefLinks(paper, wording),
    texts: [...own.map((summary) => labelledSummary(summary, wording)), common].filter((text) => text !== null),
  };
}

/** A day in words; null stays null. */
export function shownDate(date: string | null, wording: Wording): ShownDate | null {
  return date === null ? null : { date, label: wording.day(date) };
}

/** What one digest shows of a paper: its counts, and since when its source lists the paper no more. */
export function listingLabels(appearance: Appearance, wording: Wording): string[] {
  const { source, goneSince } = appearance;
  const gone =
    goneSince === null
      ? []
      : [
          wording.text('paper.goneSince', {
            source: source ?? wording.text('digest.unnamed'),
            day: wording.day(goneSince),
          }),
        ];
  return [...countLabels(appearance, wording), ...gone];
}

/** Votes and comments in words; zero and unknown counts are left out. */
export function countLabels(
  { upvotes, comments }: { readonly upvotes: number | null; readonly comments: number | null },
  wording: Wording,
): string[] {
  return [
    ...(upvotes ? [wording.text('count.upvotes', { count: upvotes })] : []),
    ...(comments ? [wording.text('count.comments', { count: comments })] : []),
  ];
}
