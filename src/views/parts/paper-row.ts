import type { Paper } from '../../paper/schema.ts';
import type { Wording } from '../../site/wording.ts';
import { href, paths } from '../../site/urls.ts';
import { joinFacts } from './join-facts.ts';
import { byline } from '../../paper/byline.ts';
import { countLabels } from './paper-item.ts';
import { firstDay } from '../../paper/first-day.ts';
import { renderTitle } from '../../paper/render-text.ts';
import { newestCounts, type Counts } from '../../archive/trending.ts';

/** A paper as one line of a list: its title and a few facts. */
export interface PaperRow {
  readonly href: string;
  readonly titleHtml: string;
  /** In words, with dots between them; empty shows none. */
  readonly facts: string;
}

/** The most names that a row shows. */
const LISTED_AUTHORS = 3;

/** The title alone, for a list under its day. */
export function titleRow({ id, title }: Paper): PaperRow {
  return { href: href(paths.paper(id)), titleHtml: renderTitle(title).html, facts: '' };
}

/** With its first day, its people, its counts and whether its code is known, for a ranking. */
export function rankedRow(paper: Paper, counts: Counts, wording: Wording): PaperRow {
  const day = wording.dayAndMonth(firstDay(paper));
  const facts = [day, byline(paper, wording, LISTED_AUTHORS), ...attention(paper, counts, wording)];
  return { ...titleRow(paper), facts: joinFacts(facts) };
}

/** With its counts alone, for a narrow column. */
export function countedRow(paper: Paper, counts: Counts, wording: Wording): PaperRow {
  return { ...titleRow(paper), facts: joinFacts(countLabels(counts, wording)) };
}

/** With its first day, its people, its newest counts and whether its code is known, for a list over a month. */
export function datedRow(paper: Paper, wording: Wording): PaperRow {
  const day = wording.shortDay(firstDay(paper));
  const facts = [day, byline(paper, wording, LISTED_AUTHORS), ...attention(paper, newestCounts(paper), wording)];
  return { ...titleRow(paper), facts: joinFacts(facts) };
}

/** With its first day, its newest counts and whether its code is known, for a list over a year. */
export function dayRow(paper: Paper, wording: Wording): PaperRow {
  const facts = [wording.dayAndMonth(firstDay(paper)), ...attention(paper, newestCounts(paper), wording)];
  return { ...titleRow(paper), facts: joinFacts(facts) };
}

/** Votes and comments in words, and that the code is known. */
function attention({ links }: Paper, counts: Counts, wording: Wording): string[] {
  const hasCode = links.some(({ kind }) => kind === 'code');
  return [...countLabels(counts, wording), ...(hasCode ? [wording.text('link.code')] : [])];
}
