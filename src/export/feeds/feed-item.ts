import type { Day } from '../../archive/schema.ts';
import { byline, otherAuthors } from '../../paper/byline.ts';
import { firstDay } from '../../paper/first-day.ts';
import { readingLinks } from '../../paper/reading-links.ts';
import { plainText, renderTitle } from '../../paper/render-text.ts';
import type { Paper } from '../../paper/schema.ts';
import { summaryLabel } from '../../paper/summary-label.ts';
import type { Wording } from '../../site/wording.ts';
import { renderIntroduction } from '../../markdown/render-introduction.ts';
import { arxivUrls } from '../../site/arxiv-urls.ts';
import { absoluteUrl, paths } from '../../site/urls.ts';
import { escapeHtml, keepXmlCharacters } from '../../text/write/escape.ts';
import type { FeedItem, FeedSource } from './feed.ts';

/** More papers than a day has: each gets a second of its own, and keeps it when others join the day below it. */
const SECONDS_OF_DAY = 20_000;
/** The most names that a line of a day's item shows of one paper. */
const LISTED_AUTHORS = 3;

/**
 * The item of a paper.
 * @param place in its first day, from 0
 */
export function paperItem(paper: Paper, place: number, { archive, wording }: FeedSource): FeedItem {
  const { id, title, abstract, summary, authors, organization, categories, topics, arxivId, appearances } = paper;
  const people = authors?.length ? authors : organization === null ? [] : [organization.name];
  const source = appearances[0]?.source ?? wording.text('digest.unnamed');
  const text =
    abstract === null && summary
      ? `${summaryLabel(summary, wording)}\n\n${plainText(summary.text)}`
      : plainText(abstract ?? '');
  return {
    url: absoluteUrl(paths.paper(id)),
    title: keepXmlCharacters(renderTitle(title).plain),
    html: peopleAndLinks(paper, people, wording) + toParagraphs(text),
    authors: (people.length > 0 ? people : [source]).map(keepXmlCharacters),
    categories: [...topics.map((slug) => archive.topics.get(slug)?.label ?? slug), ...(categories ?? [])],
    pdf: arxivId === null ? null : arxivUrls.pdf(arxivId),
    published: new Date(firstDay(paper)),
    updated: momentOf(firstDay(paper), place),
  };
}

/** The item of a day: its papers as a list of links, but those that were withdrawn, and nothing of their texts. */
export function dayItem(day: Day, { archive, wording }: FeedSource): FeedItem {
  const { date, digests } = day;
  const papers = listedPapers(day, archive);
  const sources = digests.flatMap((key) => archive.digests.get(key)?.source ?? []);
  const authors = sources.length > 0 ? [...new Set(sources)] : [wording.text('digest.unnamed')];
  return {
    url: absoluteUrl(paths.day(date)),
    title: wording.labelled(wording.longDay(date), wording.text('count.papers', { count: papers.length })),
    html: `<ol>${papers.map((paper) => paperRow(paper, wording)).join('')}</ol>`,
    authors: authors.map(keepXmlCharacters),
    categories: [],
    pdf: null,
    published: new Date(date),
    updated: momentOf(date, 0),
  };
}

/**
 * The item of the digests that a source has on a day: their titles and introductions, and their papers as a list of links.
 * @param day with the digests and papers of the source alone
 * @param slug of the source
 */
export function digestsItem(day: Day, slug: string, source: FeedSource): FeedItem {
  const digests = day.digests.flatMap((key) => source.archive.digests.get(key) ?? []);
  const titles = digests.flatMap(({ title }) => title ?? []);
  const introductions = digests.flatMap(({ introduction }) =>
    introduction === null ? [] : renderIntroduction(keepXmlCharacters(introduction)),
  );
  const { title, html, ...item } = dayItem(day, source);
  return {
    ...item,
    url: absoluteUrl(paths.digestsOfDay(day.date, slug)),
    title: titles.length === 0 ? title : keepXmlCharacters(titles.join(' · ')),
    html: introductions.join('') + (listedPapers(day, source.archive).length === 0 ? '' : html),
  };
}

/** The papers of a day that were not withdrawn. */
function listedPapers({ paperIds }: Day, { papers }: FeedSource['archive']): Paper[] {
  return paperIds.flatMap((id) => papers.get(id) ?? []).filter(({ withdrawn }) => withdrawn !== true);
}

/** A moment of a day for the item at a place of it, from 0. */
function momentOf(date: string, place: number): Date {
  return new Date(Date.parse(date) + Math.max(0, SECONDS_OF_DAY - place) * 1000);
}

function paperRow(paper: Paper, wording: Wording): string {
  const title = escapeHtml(keepXmlCharacters(renderTitle(paper.title).plain));
  const people = escapeHtml(keepXmlCharacters(byline(paper, wording, LISTED_AUTHORS) ?? ''));
  return `<li><a href="${absoluteUrl(paths.paper(paper.id))}">${title}</a>${people === '' ? '' : `<br>${people}`}</li>`;
}

/** Who wrote a paper and where to read it, as the first lines of its item. */
function peopleAndLinks(paper: Paper, people: readonly string[], wording: Wording): string {
  const others = paper.authors === null ? null : otherAuthors(paper, paper.authors.length, wording);
  const names = [people.join(', '), others].filter(Boolean).join(' ');
  const links = readingLinks(paper, wording).map(
    ({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`,
  );
  return toParagraphs(names) + (links.length === 0 ? '' : `<p>${links.join(' · ')}</p>`);
}

/** Plain text as paragraphs of HTML: feed readers drop MathML. */
function toParagraphs(plain: string): string {
  return plain
    .split('\n\n')
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(keepXmlCharacters(paragraph))}</p>`)
    .join('');
}
