import type { PaperFacts } from '../digest/schema.ts';

/** What a source knows of a paper that has an arXiv id. */
export type FoundFacts = Pick<
  PaperFacts,
  'title' | 'abstract' | 'remark' | 'authors' | 'categories' | 'publishedOn'
> & {
  readonly arxivId: string;
};
