import type { Paper } from '../../paper/schema.ts';
import { compareText } from '../../compare-text.ts';
import type { Topic } from './topics.ts';

/** A topic and its papers. */
export type IndexedTopic = Topic & {
  /** Ids of its papers, by first day, then id. */
  readonly paperIds: readonly string[];
  /** Whether it has a page: it has a paper, or its page was published. */
  readonly hasPage: boolean;
};

/**
 * Topics by their slugs, sorted, with the papers of each.
 * @param papers by first day, then id
 * @param published slugs of topics that were published: they keep their page without a paper
 */
export function indexTopics(
  topics: readonly Topic[],
  papers: readonly Paper[],
  published: ReadonlySet<string>,
): ReadonlyMap<string, IndexedTopic> {
  const mentions = papers.flatMap(({ id, topics: slugs }) => slugs.map((slug) => ({ id, slug })));
  const bySlug = Map.groupBy(mentions, ({ slug }) => slug);
  const sorted = topics.toSorted((a, b) => compareText(a.slug, b.slug));
  return new Map(
    sorted.map((topic) => {
      const paperIds = (bySlug.get(topic.slug) ?? []).map(({ id }) => id);
      return [topic.slug, { ...topic, paperIds, hasPage: paperIds.length > 0 || published.has(topic.slug) }];
    }),
  );
}
