import type { Summary } from '../digest/schema.ts';
import type { Paper } from './schema.ts';

/** All summaries of a paper, each text once: the one that wins, then those of its digests, oldest first. */
export function paperSummaries({ summary, appearances }: Pick<Paper, 'summary' | 'appearances'>): Summary[] {
  const all = [summary, ...appearances.map((appearance) => appearance.summary)].filter((found) => found !== null);
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}
