import type { Paper } from '../../paper/schema.ts';
import { compareText } from '../../compare-text.ts';
import type { Archive } from '../archive.ts';
import { strongTopics, topicMatcher, type TopicEvidence, type TopicScore } from './assign-topics.ts';
import { renderTitle } from '../../paper/render-text.ts';

/** What an editor needs to judge topics. */
export interface TopicReport {
  readonly papers: number;
  /** Papers with at least one topic. */
  readonly covered: number;
  /** The number of topics of all papers together. */
  readonly assignments: number;
  /** Every topic, that with most papers first. */
  readonly topics: readonly ReportedTopic[];
  /** Papers without any topic, by id. */
  readonly without: readonly Pick<TopicMatch, 'id' | 'title'>[];
}

interface ReportedTopic {
  readonly slug: string;
  readonly label: string;
  /** How many papers have it. */
  readonly papers: number;
  /** Some of its papers, evenly spread from the best match to the weakest. */
  readonly sample: readonly TopicMatch[];
}

/** A paper of a topic, and why. */
interface TopicMatch {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly evidence: readonly TopicEvidence[];
}

/**
 * Counts what topics cover, and samples what each of them matches; the same archive gives the same sample.
 * @param sampleSize the most papers to show of each topic
 */
export function topicReport({ papers, topics }: Archive, sampleSize: number): TopicReport {
  const match = topicMatcher([...topics.values()]);
  const scored = Array.from(papers.values(), (paper) => ({ paper, scores: strongTopics(match(paper)) }));
  const matches = scored.flatMap(({ paper, scores }) => scores.map((score) => matchOf(paper, score)));
  const bySlug = Map.groupBy(matches, ({ slug }) => slug);
  return {
    papers: scored.length,
    covered: scored.filter(({ scores }) => scores.length > 0).length,
    assignments: matches.length,
    topics: Array.from(topics.values(), ({ slug, label }) => {
      const ofTopic = bySlug.get(slug) ?? [];
      return { slug, label, papers: ofTopic.length, sample: spread(ofTopic, sampleSize) };
    }).toSorted((a, b) => b.papers - a.papers || compareText(a.slug, b.slug)),
    without: scored
      .filter(({ scores }) => scores.length === 0)
      .map(({ paper }) => ({ id: paper.id, title: renderTitle(paper.title).plain })),
  };
}

/** The report as lines of text. */
export function formatTopicReport({ papers, covered, assignments, topics, without }: TopicReport): string {
  const share = papers === 0 ? 0 : (100 * covered) / papers;
  const mean = papers === 0 ? 0 : assignments / papers;
  return [
    `${papers} papers, ${covered} of them (${share.toFixed(1)} %) with a topic; ${mean.toFixed(2)} topics a paper`,
    ...topics.map((topic) => `${String(topic.papers).padStart(6)}  ${topic.label} (${topic.slug})`),
    ...topics.filter(({ sample }) => sample.length > 0).flatMap(formatTopic),
    ...(without.length === 0 ? [] : ['', `Without a topic: ${without.length}`]),
    ...without.map(({ id, title }) => `        ${id}  ${title}`),
  ].join('\n');
}

function formatTopic({ label, papers, sample }: ReportedTopic): string[] {
  const shown = sample.length === papers ? '' : `, ${sample.length} of them from best to least`;
  return [
    '',
    `${label}: ${papers}${shown}`,
    ...sample.flatMap(({ id, title, score, evidence }) => [
      `${String(score).padStart(6)}  ${id}  ${title}`,
      `        ${evidence.map(({ source, term, points }) => `${source} “${term}” ${points}`).join(', ')}`,
    ]),
  ];
}

function matchOf({ id, title }: Paper, { slug, score, evidence }: TopicScore): TopicMatch & { readonly slug: string } {
  return { slug, id, title: renderTitle(title).plain, score, evidence };
}

/** A sample of the matches, at even distances from the best to the weakest. */
function spread(matches: readonly (TopicMatch & { readonly slug: string })[], size: number): TopicMatch[] {
  const sorted = matches
    .toSorted((a, b) => b.score - a.score || compareText(a.id, b.id))
    .map(({ slug: _, ...match }) => match);
  if (sorted.length <= size) return sorted;
  const step = size < 2 ? 0 : (sorted.length - 1) / (size - 1);
  return Array.from({ length: size }, (_, index) => sorted[Math.round(index * step)]).flatMap((match) => match ?? []);
}
