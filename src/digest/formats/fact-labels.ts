import {
  ignoreValue,
  linkReader,
  readAddress,
  readArxivId,
  readAuthors,
  readCategories,
  readComments,
  readDoi,
  readKeywords,
  readOrganization,
  readPublished,
  readUpvotes,
  readWithdrawn,
  type ReadValue,
} from './fact-values.ts';

/** What a label names. */
export interface LabelledFact {
  /** Its labels; where a record has several of them, the first in this list wins. */
  readonly labels: readonly string[];
  /** Reads its value; null where each format does that itself, because texts and titles may span lines. */
  readonly read: ReadValue | null;
}

/**
 * Every label that a digest of any format may use, by the fact that it names. The fact's own name is a label as well.
 * Case, spaces and punctuation do not count.
 */
export const FACTS = {
  title: { labels: ['paper title', 'document title', 'article title'], read: null },
  abstract: { labels: ['abstract note'], read: null },
  summary: { labels: ['description', 'tldr'], read: null },
  arxiv: { labels: ['arxiv id', 'paper id'], read: readArxivId },
  authors: { labels: ['author'], read: readAuthors },
  organization: { labels: ['organisation'], read: readOrganization },
  published: {
    labels: [
      'published at',
      'published date',
      'publication date',
      'date published',
      'published on',
      'publish date',
      'submitted date',
      'submitted',
      'submitted on',
      'created',
      'date',
    ],
    read: readPublished,
  },
  comments: { labels: [], read: readComments },
  upvotes: { labels: ['votes', 'likes'], read: readUpvotes },
  categories: { labels: ['category', 'subjects'], read: readCategories },
  keywords: { labels: ['tags', 'author keywords', 'manual tags'], read: readKeywords },
  withdrawn: { labels: [], read: readWithdrawn },
  'summary by': { labels: [], read: null },
  code: {
    labels: [
      'code url',
      'code link',
      'github',
      'github url',
      'github link',
      'github repo',
      'repo',
      'repo url',
      'repository',
    ],
    read: linkReader('code'),
  },
  project: {
    labels: ['project page', 'project url', 'homepage', 'website', 'website url'],
    read: linkReader('project'),
  },
  model: { labels: [], read: linkReader('model') },
  dataset: { labels: [], read: linkReader('dataset') },
  demo: { labels: [], read: linkReader('demo') },
  link: {
    labels: [
      'url',
      'arxiv url',
      'arxiv link',
      'pdf url',
      'pdf link',
      'pdf',
      'abs url',
      'links',
      'paper',
      'hugging face',
    ],
    read: readAddress,
  },
  doi: { labels: [], read: readDoi },
  id: { labels: ['entry id'], read: readAddress },
  /** Labels of what Daybook does not show. */
  ignored: { labels: ['announce type', 'updated', 'journal ref'], read: ignoreValue },
} as const satisfies Readonly<Record<string, LabelledFact>>;

/** The name of a fact in the table. */
export type FactName = keyof typeof FACTS;

/**
 * The fact that a label names; null for a label that Daybook does not know.
 * @example factOf('Published date') //=> 'published'
 */
export function factOf(label: string): FactName | null {
  return FACTS_BY_KEY.get(labelKey(label)) ?? null;
}

/**
 * A label without case, spaces and punctuation.
 * @example labelKey('arXiv_ID') //=> 'arxivid'
 */
export function labelKey(label: string): string {
  return label.toLowerCase().replace(/[^a-z]/g, '');
}

/** The keys of a fact's labels, those that win first. */
export function labelKeysOf(fact: FactName): readonly string[] {
  return [fact, ...FACTS[fact].labels].map(labelKey);
}

/** Whether a fact is a link of a kind of its own, such as the paper's code. */
export function isLinkKind(fact: FactName): boolean {
  return LINK_KINDS.has(fact);
}

/** Whether a fact's value is an address. */
export function isAddress(fact: FactName): boolean {
  return isLinkKind(fact) || ADDRESSES.has(fact);
}

const FACTS_BY_KEY: ReadonlyMap<string, FactName> = new Map(
  (Object.keys(FACTS) as FactName[]).flatMap((fact) => labelKeysOf(fact).map((key) => [key, fact] as const)),
);

const LINK_KINDS: ReadonlySet<FactName> = new Set(['code', 'project', 'model', 'dataset', 'demo']);
const ADDRESSES: ReadonlySet<FactName> = new Set(['id', 'link', 'doi']);
