import { strongTopics, topicMatcher } from '../../src/archive/topics/assign-topics.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { relatedPapers } from '../../src/archive/related/related-papers.ts';
import { seededRandom } from './random.ts';

/**
 * Prints what a reader can judge: how many papers have topics and related papers, then `count` topics of papers and `count`
 * related papers, each with the titles, drawn at random; the same seed draws the same.
 */
export function printSample({ papers, topics }: Archive, count: number, seed: number): void {
  const all = [...papers.values()];
  const match = topicMatcher([...topics.values()]);
  const assigned = all.flatMap((paper) => strongTopics(match(paper)).map((topic) => ({ paper, topic })));
  const related = relatedPapers(all);
  const pairs = all.flatMap((paper) =>
    (related.get(paper.id) ?? []).flatMap((id) => {
      const other = papers.get(id);
      return other ? [{ paper, other }] : [];
    }),
  );
  const covered = new Set(assigned.map(({ paper }) => paper.id)).size;
  const accompanied = new Set(pairs.map(({ paper }) => paper.id)).size;
  console.log(`${all.length} papers, ${covered} with a topic, ${accompanied} with a related paper`);
  console.log(`\nTopics, ${Math.min(count, assigned.length)} of ${assigned.length}`);
  for (const { paper, topic } of draw(assigned, count, seed)) {
    console.log(`  ${topic.slug}\t${paper.id}  ${paper.title}`);
    console.log(`    ${topic.evidence.map(({ source, term, points }) => `${source} “${term}” ${points}`).join(', ')}`);
  }
  console.log(`\nRelated papers, ${Math.min(count, pairs.length)} of ${pairs.length}`);
  for (const { paper, other } of draw(pairs, count, seed)) console.log(`  ${paper.title}\n    → ${other.title}`);
}

/** Some of the items, without repetition, in random order. */
function draw<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ item }) => item);
}
