import type { Archive } from '../../archive/archive.ts';
import { newPapersOf } from '../../archive/new-papers.ts';
import { compareFirstDay, firstDay } from '../../paper/first-day.ts';
import { plainText } from '../../paper/render-text.ts';
import type { Paper } from '../../paper/schema.ts';
import { paperSummaries } from '../../paper/summaries.ts';
import { paths } from '../../site/urls.ts';
import { escapeBibtex } from '../../text/write/escape.ts';
import { latexOf } from '../citation/cited-paper.ts';
import type { PaperLine } from './paper-line-schema.ts';

export type { PaperLine };

/** `data/<month>.jsonl`: a line for each paper whose first digest is of that month, by first day, then id. */
export function toJsonLines(archive: Archive, month: string): string {
  return newPapersOf(archive, 'month', month)
    .toSorted(compareFirstDay)
    .map((paper) => `${JSON.stringify(paperLine(archive, paper))}\n`)
    .join('');
}

/** The machine-readable form of a paper. */
export function paperLine({ topics, citationKeys }: Pick<Archive, 'topics' | 'citationKeys'>, paper: Paper): PaperLine {
  const { id, aliases, abstract, remark, organization } = paper;
  return {
    id,
    permalink: paths.paper(id),
    aliases,
    citationKey: citationKeys.get(id) ?? id,
    title: plainText(paper.title),
    titleLatex: ownLatex(paper.title),
    abstract: abstract === null ? null : plainText(abstract),
    summaries: paperSummaries(paper).map((summary) => ({ ...summary, text: plainText(summary.text) })),
    authors: paper.authors,
    authorCount: paper.authorCount,
    organization: organization?.name ?? null,
    publishedOn: paper.publishedOn,
    firstDigestOn: firstDay(paper),
    digests: digestsOf(paper),
    arxivId: paper.arxivId,
    categories: paper.categories,
    keywords: paper.keywords,
    links: paper.links,
    topics: topics.size === 0 ? null : paper.topics,
    withdrawn: paper.withdrawn,
    comment: remark === null ? null : plainText(remark),
    commentLatex: remark === null ? null : ownLatex(remark),
    authorsComplete: paper.authorsComplete,
    language: paper.language,
    ...editorial(paper.note),
  };
}

/** A text as LaTeX; null where that follows from the plain text. */
function ownLatex(source: string): string | null {
  const latex = latexOf(source);
  return latex === escapeBibtex(plainText(source)) ? null : latex;
}

/** What the editors say of a paper, where they do. */
function editorial(note: Paper['note']): Pick<PaperLine, 'supersededBy' | 'corrections'> {
  if (note === null) return {};
  const { by, on, supersededBy, corrections } = note;
  return {
    ...(supersededBy !== null && { supersededBy }),
    ...(corrections.length > 0 && {
      corrections: corrections.map(({ fact, before }) => ({
        fact,
        before: typeof before === 'string' ? plainText(before) : before,
        by,
        on,
      })),
    }),
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
          claimsWithdrawal: alike.some(({ claimsWithdrawal }) => claimsWithdrawal),
          goneSince: alike.every(({ goneSince }) => goneSince !== null) ? first.goneSince : null,
        }
      : [];
  });
}

function greatest(counts: readonly (number | null)[]): number | null {
  return counts.reduce((a, b) => (a === null ? b : b === null ? a : Math.max(a, b)), null);
}
