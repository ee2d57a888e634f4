import { createHash } from 'node:crypto';
import { plainText } from '../paper/render-text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Appearance, Paper } from '../paper/schema.ts';
import { yearOf } from '../day.ts';
import { FACT_NAMES, type PaperFacts } from '../digest/schema.ts';
import { compareFirstDay, firstDay } from '../paper/first-day.ts';
import { paths } from '../site/urls.ts';

/** The version of the data files' shape; a field that changes its meaning or goes away raises it. */
const DATA_VERSION = 1;

/** How a fact stands in the data files, where that differs from how the archive has it. */
const FACT_FORMS = {
  /** Repaired plain text. */
  title: plainText,
  /** The authors' own, as repaired plain text. */
  abstract: (abstract) => (abstract === null ? null : plainText(abstract)),
  /** Somebody else's, as repaired plain text. */
  summary: (summary) => summary && { ...summary, text: plainText(summary.text) },
  /** The authors' own, as repaired plain text. */
  remark: (remark) => (remark === null ? null : plainText(remark)),
  /** Display name. */
  organization: (organization) => organization?.name ?? null,
} as const satisfies { readonly [Name in keyof PaperFacts]?: (value: PaperFacts[Name]) => unknown };

/** The facts of a paper as the data files have them. */
type FactLine = {
  readonly [Name in keyof PaperFacts]: Name extends keyof typeof FACT_FORMS
    ? ReturnType<(typeof FACT_FORMS)[Name]>
    : PaperFacts[Name];
};

/** One line of a data file: the facts of the schema in `digest/schema.ts`, and how the archive has the paper. */
export interface PaperLine extends FactLine {
  readonly id: string;
  /** Path without the base, with a trailing slash. */
  readonly permalink: string;
  /** Other segments under `/papers/` that lead here. */
  readonly aliases: readonly string[];
  /** One per day and source. */
  readonly digests: readonly Pick<
    Appearance,
    'date' | 'source' | 'comments' | 'upvotes' | 'claimsWithdrawal' | 'goneSince'
  >[];
  /** Slugs, the strongest first; null where the archive has no topics. */
  readonly topics: readonly string[] | null;
}

/** The years of the data files: those of first digest days, ascending. */
export function dataYears({ papers }: Archive): string[] {
  return [...new Set(Array.from(papers.values(), firstYear))].toSorted();
}

/** `data/<year>.jsonl`: a line for each paper whose first digest is of that year, sorted by first day, then id. */
export function toJsonLines(archive: Archive, year: string): string {
  return [...archive.papers.values()]
    .filter((paper) => firstYear(paper) === year)
    .toSorted(compareFirstDay)
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
  const { id, aliases } = paper;
  return {
    id,
    permalink: paths.paper(id),
    aliases,
    ...factLine(paper),
    digests: digestsOf(paper),
    topics: topics.size === 0 ? null : paper.topics,
  };
}

function factLine(paper: Paper): FactLine {
  const forms: { readonly [Name in keyof PaperFacts]?: (value: never) => unknown } = FACT_FORMS;
  const facts = FACT_NAMES.map((name) => {
    const form = forms[name];
    return [name, form ? form(paper[name] as never) : paper[name]];
  });
  return Object.fromEntries(facts) as FactLine;
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
          claimsWithdrawal: alike.some(({ claimsWithdrawal }) => claimsWithdrawal),
          goneSince: alike.every(({ goneSince }) => goneSince !== null) ? first.goneSince : null,
        }
      : [];
  });
}

function greatest(counts: readonly (number | null)[]): number | null {
  return counts.reduce((a, b) => (a === null ? b : b === null ? a : Math.max(a, b)), null);
}

function firstYear(paper: Paper): string {
  return yearOf(firstDay(paper));
}
