import type { PaperLine } from '../../../src/export/data/paper-line.ts';

/** A paper with the facts given, all others unknown. */
export function paperOf(facts: Partial<PaperLine> & { readonly id: string; readonly day?: string }): PaperLine {
  const { day = '2025-01-02', ...rest } = facts;
  return {
    permalink: `/papers/${facts.id}/`,
    aliases: [],
    citationKey: facts.id,
    title: `Paper ${facts.id}`,
    titleLatex: null,
    abstract: null,
    summaries: [],
    comment: null,
    commentLatex: null,
    authors: null,
    authorCount: null,
    organization: null,
    publishedOn: null,
    firstDigestOn: day,
    digests: [{ date: day, source: null, claimsWithdrawal: false, goneSince: null, comments: null, upvotes: null }],
    arxivId: null,
    categories: null,
    keywords: null,
    links: [],
    topics: null,
    withdrawn: null,
    authorsComplete: true,
    language: null,
    ...rest,
  };
}

/** A digest that lists a paper, with its counts. */
export const seen = (date: string, comments: number | null, upvotes: number | null) => ({
  date,
  source: null,
  claimsWithdrawal: false,
  goneSince: null,
  comments,
  upvotes,
});
