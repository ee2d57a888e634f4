import type { LinkKind, Summary } from '../digest/schema.ts';
import type { Appearance, Paper } from '../paper/schema.ts';
import { formatPaperId } from '../paper-id.ts';
import type { StringKey, Wording } from '../site/strings.ts';
import { arxivUrls, href, paths } from '../site/urls.ts';
import type { Archive } from '../archive/archive.ts';
import type { NavLink } from './parts/pagination.ts';
import { byline, countLabels, shownDate, type ShownDate } from './parts/paper-item.ts';
import { paperPeople, type PaperPeople } from './parts/paper-people.ts';
import {
  abstractOf,
  excerpt,
  plainText,
  renderTitle,
  labelledSummary,
  type LabelledText,
  type RenderedTitle,
} from '../paper/render-text.ts';
import { topicNav } from './topic-page.ts';

/** What a paper's page shows. */
export interface PaperPage extends PaperPeople {
  readonly id: string;
  readonly title: RenderedTitle;
  /** `arXiv:…`; null without an arXiv id. */
  readonly label: string | null;
  readonly published: ShownDate | null;
  readonly withdrawn: boolean;
  /** The abstract, then summaries: what there is of them. */
  readonly texts: readonly LabelledText[];
  readonly links: readonly PageLink[];
  /** What it is about, the strongest first. */
  readonly topics: readonly NavLink[];
  readonly keywords: readonly string[];
  /** The papers most like it. */
  readonly related: readonly RelatedLink[];
  readonly appearances: readonly ShownAppearance[];
  /** The papers before and after in the first digest. */
  readonly previous: PageLink | null;
  readonly next: PageLink | null;
  readonly position: string;
  readonly head: PaperHead;
}

/** What the page's head says to other programs. */
export interface PaperHead {
  /** The start of the abstract; never of a summary, which is not the authors'. */
  readonly description: string;
  readonly authors: readonly string[];
  readonly publishedOn: string | null;
  /** The day of the first digest. */
  readonly listedOn: string;
  readonly pdf: string | null;
}

/** A link with its text as HTML. */
export interface PageLink {
  readonly href: string;
  readonly html: string;
}

interface RelatedLink extends PageLink {
  /** The year of its own date, else of its first digest. */
  readonly year: string;
}

interface ShownAppearance extends ShownDate {
  readonly href: string;
  readonly source: string | null;
  readonly counts: readonly string[];
}

const DESCRIPTION_LENGTH = 200;

/**
 * Makes the page of a paper.
 * @param related the ids of papers like it, as `relatedPapers` finds them
 */
export function paperPage(archive: Archive, id: string, related: readonly string[], wording: Wording): PaperPage {
  const paper = archive.papers.get(id);
  const [first] = paper?.appearances ?? [];
  if (!paper || !first) throw new Error(`No paper \`${id}\` in the archive: take ids from archive.papers`);
  const title = renderTitle(paper.title);
  return {
    id,
    title,
    label: paper.arxivId === null ? null : formatPaperId(paper.arxivId),
    ...paperPeople(archive, paper, wording),
    published: shownDate(paper.publishedOn, wording),
    withdrawn: paper.withdrawn === true,
    texts: [abstractOf(paper, wording), ...summaries(paper).map((summary) => labelledSummary(summary, wording))].filter(
      (text) => text !== null,
    ),
    links: readingLinks(paper, wording),
    topics: paper.topics.flatMap((slug) => topicNav(archive, slug)),
    keywords: paper.keywords ?? [],
    related: related.flatMap((other) => relatedLink(archive.papers.get(other))),
    appearances: paper.appearances.map((appearance) => shownAppearance(appearance, wording)),
    ...neighbours(archive, paper, first, wording),
    head: headOf(paper, first, title.plain),
  };
}

/** Every summary of the paper, each once: digests may say different things of it. */
function summaries({ summary, appearances }: Paper): Summary[] {
  const all = [summary, ...appearances.map((appearance) => appearance.summary)].filter((found) => found !== null);
  return [...new Map(all.map((found) => [found.text, found])).values()];
}

const LINK_LABELS: Readonly<Record<LinkKind, StringKey>> = {
  code: 'link.code',
  project: 'link.project',
  model: 'link.model',
  dataset: 'link.dataset',
  demo: 'link.demo',
  media: 'link.media',
  other: 'link.other',
};

function readingLinks({ arxivId, links }: Paper, wording: Wording): PageLink[] {
  const own = (key: StringKey, url: string): PageLink => ({ href: url, html: wording.text(key) });
  return [
    ...(arxivId === null
      ? []
      : [
          own('link.arxiv', arxivUrls.abstract(arxivId)),
          own('link.pdf', arxivUrls.pdf(arxivId)),
          own('link.huggingFace', arxivUrls.huggingFace(arxivId)),
        ]),
    ...links.map(({ kind, url }) => own(LINK_LABELS[kind], url)),
  ];
}

function relatedLink(paper: Paper | undefined): RelatedLink[] {
  if (!paper) return [];
  const day = paper.publishedOn ?? paper.appearances[0]?.date ?? '';
  return [{ href: href(paths.paper(paper.id)), html: renderTitle(paper.title).html, year: day.slice(0, 4) }];
}

function shownAppearance(appearance: Appearance, wording: Wording): ShownAppearance {
  const { date, source } = appearance;
  return {
    date,
    label: wording.longDay(date),
    href: href(paths.day(date)),
    source,
    counts: countLabels(appearance, wording),
  };
}

/** Neighbours in the first digest: later digests leave the page as it is. */
function neighbours(
  archive: Archive,
  { id }: Paper,
  first: Appearance,
  wording: Wording,
): Pick<PaperPage, 'previous' | 'next' | 'position'> {
  const ids = archive.digests.get(first.digest)?.paperIds ?? [];
  const index = ids.indexOf(id);
  const linkTo = (neighbour: string | undefined): PageLink | null => {
    const paper = neighbour === undefined ? undefined : archive.papers.get(neighbour);
    return paper ? { href: href(paths.paper(paper.id)), html: renderTitle(paper.title).html } : null;
  };
  return {
    previous: linkTo(ids[index - 1]),
    next: linkTo(ids[index + 1]),
    position: wording.text('paper.position', { position: index + 1, count: ids.length }),
  };
}

function headOf({ abstract, authors, publishedOn, arxivId }: Paper, first: Appearance, title: string): PaperHead {
  return {
    description: abstract === null ? title : excerpt(plainText(abstract), DESCRIPTION_LENGTH),
    authors: authors ?? [],
    publishedOn,
    listedOn: first.date,
    pdf: arxivId === null ? null : arxivUrls.pdf(arxivId),
  };
}

/** Papers that share an address, each with what tells it apart. */
export function paperChoices(
  { papers }: Archive,
  ids: readonly string[],
  wording: Wording,
): (PageLink & { readonly facts: string })[] {
  return ids.flatMap((id) => {
    const paper = papers.get(id);
    if (!paper) return [];
    const facts = [byline(paper, wording, 3), shownDate(paper.publishedOn, wording)?.label, paper.arxivId];
    return {
      href: href(paths.paper(id)),
      html: renderTitle(paper.title).html,
      facts: facts.filter(Boolean).join(' · '),
    };
  });
}
