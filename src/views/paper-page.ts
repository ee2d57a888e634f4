import { paperDoi } from '../external-id.ts';
import type { Appearance, Paper } from '../paper/schema.ts';
import { paperSummaries } from '../paper/summaries.ts';
import { formatPaperId } from '../paper-id.ts';
import type { Wording } from '../site/wording.ts';
import { readingLinks } from '../paper/reading-links.ts';
import { arxivUrls } from '../site/arxiv-urls.ts';
import { absoluteUrl, href, paths } from '../site/urls.ts';
import { sourceSlug } from '../archive/sources.ts';
import { firstFileOfPaper, type Archive } from '../archive/archive.ts';
import { toBibtex } from '../export/citation/bibtex.ts';
import type { CitedPaper } from '../export/citation/citation.ts';
import { citedPaper } from '../export/citation/cited-paper.ts';
import { toScholarlyArticle } from '../export/citation/json-ld.ts';
import { firstDay } from '../paper/first-day.ts';
import type { NavLink } from './parts/pagination.ts';
import { yearOf } from '../day.ts';
import { listingLabels, shownDate, type ShownDate } from './parts/paper-item.ts';
import { linkTo } from './parts/paper-link.ts';
import { reportLinks, shownNote, supersededPapers, supersedingLink, type ShownNote } from './parts/paper-note.ts';
import { paperPeople, type PaperPeople } from './parts/paper-people.ts';
import { excerpt, plainText, renderTitle, type RenderedTitle } from '../paper/render-text.ts';
import { labelledAbstract, labelledRemark, labelledSummary, type LabelledText } from './parts/labelled-text.ts';
import {
  languageChoices,
  languagesOf,
  otherLanguages,
  type LanguageChoice,
  type TextBlock,
} from './parts/text-languages.ts';
import type { LinkedTitle } from './parts/linked-title.ts';
import { pageHead, type PageHead } from './head.ts';
import { permanentRoute, type Route } from './route.ts';
import { topicNav } from './topic-page.ts';
import { withdrawalNotice } from './parts/withdrawal-notice.ts';
import type { SiteContext } from './site-context.ts';

/** What a paper's page shows. */
export interface PaperPage extends PaperPeople {
  readonly head: PageHead;
  readonly id: string;
  readonly title: RenderedTitle;
  /** `arXiv:…`; null without an arXiv id. */
  readonly label: string | null;
  readonly published: ShownDate | null;
  /** That it was withdrawn, and by whose word unless its authors' or arXiv's; null where nobody says so. */
  readonly withdrawal: string | null;
  /** The paper that takes its place; null where the editors name none. */
  readonly supersededBy: LinkedTitle | null;
  /** The papers whose place it takes, as the editors say. */
  readonly supersedes: readonly LinkedTitle[];
  /** The abstract, then the summaries, each with the other languages in which there are any; empty where there is neither. */
  readonly texts: readonly (LabelledText & Pick<TextBlock, 'alsoIn'>)[];
  /** The languages of the texts; empty where there is nothing to choose. */
  readonly languages: readonly LanguageChoice[];
  /** What the authors remark on it; null where they say nothing. */
  readonly remark: LabelledText | null;
  readonly links: readonly LinkedTitle[];
  /** Links to its topics, the strongest first. */
  readonly topics: readonly NavLink[];
  readonly keywords: readonly string[];
  /** The papers most like it. */
  readonly related: readonly RelatedLink[];
  readonly appearances: readonly ShownAppearance[];
  /** The papers before and after in the first digest. */
  readonly previous: LinkedTitle | null;
  readonly next: LinkedTitle | null;
  readonly position: string;
  readonly citation: PaperCitation | null;
  /** How it is cited. */
  readonly cite: {
    readonly bibtex: string;
    /** Whether the named authors are all of them: other forms are made from the linked data, which cannot say so. */
    readonly areAll: boolean;
  };
  /** The paper and its place in the archive as linked data, in JSON. */
  readonly linkedData: string;
  /** The editors' note on it; null where there is none. */
  readonly note: ShownNote | null;
  /** Links that report an error in it; empty where the settings name no repository. */
  readonly reports: readonly { readonly label: string; readonly href: string }[];
}

/** The data of the paper for reference managers and search engines, in the head of the page. */
interface PaperCitation {
  readonly authors: readonly string[];
  readonly publishedOn: string;
  /** The day of the first digest. */
  readonly listedOn: string;
  /** The abstract as plain text; null where it is unknown. */
  readonly abstract: string | null;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly pdf: string | null;
}

interface RelatedLink extends LinkedTitle {
  /** The year of its own date, else of its first digest. */
  readonly year: string;
}

interface ShownAppearance extends ShownDate {
  readonly href: string;
  /** The page of the source; null where the digest names none. */
  readonly source: { readonly href: string; readonly label: string } | null;
  readonly counts: readonly string[];
}

const DESCRIPTION_LENGTH = 200;

/** The page of a paper. */
export interface PaperRoute extends Route {
  readonly id: string;
}

/** The page of every paper. */
export function paperRoutes(archive: Archive): PaperRoute[] {
  return Array.from(archive.papers.keys(), (id) => ({
    ...permanentRoute(paths.paper(id), firstFileOfPaper(archive, id)),
    id,
  }));
}

/** Makes the page of a paper. */
export function paperPage({ archive, site, wording, relatedTo }: SiteContext, { id, path }: PaperRoute): PaperPage {
  const paper = archive.papers.get(id);
  const [first] = paper?.appearances ?? [];
  if (!paper || !first) throw new Error(`No paper \`${id}\` in the archive: take ids from archive.papers`);
  const title = renderTitle(paper.title);
  const key = archive.citationKeys.get(id) ?? id;
  const cited = citedPaper(paper, key);
  const citation = citationOf(paper, first);
  const summaries = paperSummaries(paper).map((summary) => labelledSummary(summary, wording));
  const texts = [labelledAbstract(paper, wording), ...summaries].filter((text) => text !== null);
  const languages = languagesOf(texts);
  return {
    head: pageHead({
      title: title.plain,
      description: descriptionOf(paper),
      path,
      graphType: 'article',
      isCitable: citation !== null,
    }),
    id,
    title,
    label: paper.arxivId === null ? null : formatPaperId(paper.arxivId),
    ...paperPeople(archive, paper, wording),
    published: shownDate(paper.publishedOn, wording),
    withdrawal: withdrawalNotice(paper, wording),
    supersededBy: supersedingLink(archive, paper),
    supersedes: supersededPapers(archive, paper).map(linkTo),
    texts: texts.map((text) => ({ ...text, alsoIn: otherLanguages(text, languages) })),
    languages: languageChoices([languages]),
    remark: labelledRemark(paper, wording),
    links: readingLinks(paper, wording).map(({ label, url }) => ({ href: url, html: label })),
    topics: paper.topics.flatMap((slug) => topicNav(archive, slug)),
    keywords: paper.keywords ?? [],
    related: relatedTo(id).flatMap((other) => relatedLink(archive.papers.get(other))),
    appearances: paper.appearances.map((appearance) => shownAppearance(appearance, wording)),
    ...neighbours(archive, paper, first, wording),
    citation,
    cite: { bibtex: toBibtex(paper, key), areAll: cited.areAll },
    linkedData: linkedData(cited, first.date, wording),
    note: shownNote(archive, paper, wording),
    reports: site.repository === undefined ? [] : reportLinks(paper, site.repository, wording),
  };
}

function relatedLink(paper: Paper | undefined): RelatedLink[] {
  if (!paper) return [];
  const year = yearOf(paper.publishedOn ?? firstDay(paper));
  return [{ ...linkTo(paper), year }];
}

function shownAppearance(appearance: Appearance, wording: Wording): ShownAppearance {
  const { date, source } = appearance;
  const slug = sourceSlug(appearance);
  return {
    date,
    label: wording.longDay(date),
    href: href(paths.day(date)),
    source: slug === null || source === null ? null : { href: href(paths.source(slug)), label: source },
    counts: listingLabels(appearance, wording),
  };
}

/** The neighbours in the first digest, so that later digests do not change the page. */
function neighbours(
  archive: Archive,
  { id }: Paper,
  first: Appearance,
  wording: Wording,
): Pick<PaperPage, 'previous' | 'next' | 'position'> {
  const ids = archive.digests.get(first.digest)?.paperIds ?? [];
  const index = ids.indexOf(id);
  const neighbourLink = (neighbour: string | undefined): LinkedTitle | null => {
    const paper = neighbour === undefined ? undefined : archive.papers.get(neighbour);
    return paper ? linkTo(paper) : null;
  };
  return {
    previous: neighbourLink(ids[index - 1]),
    next: neighbourLink(ids[index + 1]),
    position: wording.text('paper.position', { position: index + 1, count: ids.length }),
  };
}

/** The start of the abstract; never a summary, which is not by the authors. Else none. */
function descriptionOf({ abstract }: Paper): string {
  return abstract === null ? '' : excerpt(plainText(abstract), DESCRIPTION_LENGTH);
}

/** As JSON-LD; no `<`, so that nothing ends the script that holds it. */
function linkedData(cited: CitedPaper, date: string, wording: Wording): string {
  // The last step has no address: it is the page itself.
  const trail = [{ name: wording.longDay(date), item: absoluteUrl(paths.day(date)) }, { name: cited.title }];
  const graph = [
    toScholarlyArticle(cited),
    {
      '@type': 'BreadcrumbList',
      itemListElement: trail.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
    },
  ];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', String.raw`\u003c`);
}

/** Null where authors or day are unknown: a program would take what is left for the whole. */
function citationOf(paper: Paper, first: Appearance): PaperCitation | null {
  const { abstract, authors, publishedOn, arxivId, links } = paper;
  if (!authors?.length || publishedOn === null) return null;
  return {
    authors,
    publishedOn,
    listedOn: first.date,
    abstract: abstract === null ? null : plainText(abstract),
    doi: arxivId === null ? paperDoi(links) : `10.48550/arXiv.${arxivId}`,
    arxivId,
    pdf: arxivId === null ? null : arxivUrls.pdf(arxivId),
  };
}
