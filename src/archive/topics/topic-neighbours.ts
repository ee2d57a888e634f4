import { compareText } from '../../compare-text.ts';
import type { Archive } from '../archive.ts';

/** A topic that shares papers with another one more often than by chance. */
export interface NeighbouringTopic {
  readonly slug: string;
  /** How many papers have both topics. */
  readonly shared: number;
  /** Normalised pointwise mutual information, above 0 and up to 1, where every paper of one topic has the other. */
  readonly likeness: number;
}

/** The fewest shared papers of neighbouring topics: a rare pair looks close by chance. */
const FEWEST_SHARED = 3;
const MOST_NEIGHBOURS = 6;

/**
 * The topics nearest to one, the nearest first: those that share at least 3 papers with it, by normalised pointwise
 * mutual information, ln(p(a,b) / p(a)p(b)) / −ln p(a,b), so that a topic that occurs with every other is near to none.
 */
export function neighbouringTopics({ papers, topics }: Archive, slug: string): NeighbouringTopic[] {
  const ownIds = topics.get(slug)?.paperIds ?? [];
  const others = ownIds.flatMap((id) => papers.get(id)?.topics.filter((other) => other !== slug) ?? []);
  return [...Map.groupBy(others, (other) => other)]
    .map(([other, { length: shared }]) => {
      const of = topics.get(other)?.paperIds.length ?? 0;
      return { slug: other, shared, likeness: likeness(shared, ownIds.length, of, papers.size) };
    })
    .filter(({ shared, likeness }) => shared >= FEWEST_SHARED && likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness || b.shared - a.shared || compareText(a.slug, b.slug))
    .slice(0, MOST_NEIGHBOURS);
}

/** 0 where every paper has both topics, which says nothing about them. */
function likeness(shared: number, a: number, b: number, all: number): number {
  return shared === all ? 0 : Math.log((shared * all) / (a * b)) / Math.log(all / shared);
}
