import { newestCount } from '../data/newest-count.ts';
import type { PaperLine } from '../data/paper-line.ts';

/** A paper as a search server takes it; what is unknown is left out. */
export interface SearchDocument {
  /** The paper's id with `_` for `/`, which may stand in no id of a search server. */
  readonly id: string;
  readonly paper_id: string;
  /** The address of its page. */
  readonly url: string;
  readonly title: string;
  readonly abstract?: string;
  readonly summaries?: readonly string[];
  readonly authors?: readonly string[];
  readonly organization?: string;
  /** Slugs. */
  readonly topics?: readonly string[];
  readonly keywords?: readonly string[];
  readonly categories?: readonly string[];
  readonly remark?: string;
  /** BCP 47 tag of title and abstract. */
  readonly language?: string;
  readonly has_code: boolean;
  readonly withdrawn: boolean;
  /** As its newest digest that shows any has them. */
  readonly comments?: number;
  readonly upvotes?: number;
  /** The paper's own day. */
  readonly published?: number;
  /** The days of its digests; seconds since 1970, as not every search server knows days. */
  readonly digests: readonly number[];
  /** The first of them, by which the newest come first. */
  readonly first_digest: number;
}

/**
 * Makes the document of a paper.
 * @param absolute turns a path into an address
 */
export function searchDocument(paper: PaperLine, absolute: (path: string) => string): SearchDocument {
  const { id, title, abstract, authors, organization, topics, keywords, categories, comment, language } = paper;
  return {
    id: id.replaceAll('/', '_'),
    paper_id: id,
    url: absolute(paper.permalink),
    title,
    ...known({ abstract, authors, organization, topics, keywords, categories, remark: comment, language }),
    ...(paper.summaries.length > 0 && { summaries: paper.summaries.map(({ text }) => text) }),
    has_code: paper.links.some(({ kind }) => kind === 'code'),
    withdrawn: paper.withdrawn ?? false,
    ...known({ comments: newestCount(paper, 'comments'), upvotes: newestCount(paper, 'upvotes') }),
    ...known({ published: paper.publishedOn === null ? null : secondsOf(paper.publishedOn) }),
    digests: [...new Set(paper.digests.map(({ date }) => secondsOf(date)))],
    first_digest: secondsOf(paper.firstDigestOn),
  };
}

function known<T extends object>(facts: T): { [Name in keyof T]?: NonNullable<T[Name]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as {
    [Name in keyof T]?: NonNullable<T[Name]>;
  };
}

function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}
