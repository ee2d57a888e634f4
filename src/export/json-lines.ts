import { createHash } from 'node:crypto';
import { plainText, renderTitle } from '../paper/render-text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Appearance, Paper } from '../paper/schema.ts';
import { compareText } from '../compare-text.ts';
import { paths } from '../site/urls.ts';

/** The version of the data files' shape; a field that changes its meaning or goes away raises it. */
export const DATA_VERSION = 1;

/** One line of a data file. */
export interface PaperLine {
  readonly id: string;
  /** Path without the base, with a trailing slash. */
  readonly permalink: string;
  /** Other segments under `/papers/` that lead here. */
  readonly aliases: readonly string[];
  /** Repaired plain text. */
  readonly title: string;
  /** The authors' own, as repaired plain text. */
  readonly abstract: string | null;
  /** Somebody else's. */
  readonly summary: { readonly text: string; readonly by: string | null; readonly language: string } | null;
  readonly authors: readonly string[] | null;
  readonly authorCount: number | null;
  /** Display name. */
  readonly organization: string | null;
  /** The paper's own day. */
  readonly publishedOn: string | null;
  /** One per day and source. */
  readonly digests: readonly Pick<Appearance, 'date' | 'source' | 'comments' | 'upvotes'>[];
  readonly arxivId: string | null;
  readonly categories: readonly string[] | null;
  readonly keywords: readonly string[] | null;
  readonly links: Paper['links'];
  /** Slugs, the strongest first; null where the archive has no topics. */
  readonly topics: readonly string[] | null;
  readonly withdrawn: boolean | null;
}

/** The years of the data files: those of first digest days, ascending. */
export function dataYears({ papers }: Archive): string[] {
  return [...new Set(Array.from(papers.values(), firstYear))].toSorted();
}

/** `data/<year>.jsonl`: a line for each paper whose first digest is of that year, sorted by first day, then id. */
export function toJsonLines(archive: Archive, year: string): string {
  return [...archive.papers.values()]
    .filter((paper) => firstYear(paper) === year)
    .toSorted((a, b) => compareText(firstDay(a), firstDay(b)) || compareText(a.id, b.id))
    .map((paper) => `${JSON.stringify(paperLine(archive, paper))}\n`)
    .join('');
}

/** `data/index.json`: the shape's version; per file its papers and its SHA-256. */
export function toDataIndex(archive: Archive): string {
  const files = dataYears(archive).map((year) => {
    const lines = toJsonLines(archive, year);
    return {
      path: paths.dataYear(year),
      papers: lines.split('\n').length - 1,
      sha256: createHash('sha256').update(lines).digest('hex'),
    };
  });
  return `${JSON.stringify({ version: DATA_VERSION, files }, null, 2)}\n`;
}

/** The machine-readable form of a paper. */
export function paperLine({ topics }: Pick<Archive, 'topics'>, paper: Paper): PaperLine {
  const { summary } = paper;
  return {
    id: paper.id,
    permalink: paths.paper(paper.id),
    aliases: paper.aliases,
    title: renderTitle(paper.title).plain,
    abstract: paper.abstract === null ? null : plainText(paper.abstract),
    summary: summary && { ...summary, text: plainText(summary.text) },
    authors: paper.authors,
    authorCount: paper.authorCount,
    organization: paper.organization?.name ?? null,
    publishedOn: paper.publishedOn,
    digests: digestsOf(paper),
    arxivId: paper.arxivId,
    categories: paper.categories,
    keywords: paper.keywords,
    links: paper.links,
    topics: topics.size === 0 ? null : paper.topics,
    withdrawn: paper.withdrawn,
  };
}

/** Several digests of one day and source count as one, with the greatest numbers that they show. */
function digestsOf({ appearances }: Paper): PaperLine['digests'] {
  const bySource = Map.groupBy(appearances, ({ date, source }) => `${date} ${source ?? ''}`);
  return [...bySource.values()].flatMap((alike) => {
    const [first] = alike;
    return first
      ? {
          date: first.date,
          source: first.source,
          comments: greatest(alike.map(({ comments }) => comments)),
          upvotes: greatest(alike.map(({ upvotes }) => upvotes)),
        }
      : [];
  });
}

function greatest(counts: readonly (number | null)[]): number | null {
  return counts.reduce((a, b) => (a === null ? b : b === null ? a : Math.max(a, b)), null);
}

function firstDay({ appearances }: Paper): string {
  return appearances[0]?.date ?? '';
}

function firstYear(paper: Paper): string {
  return firstDay(paper).slice(0, 4);
}
