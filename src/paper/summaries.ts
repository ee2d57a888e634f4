import type { Summary } from '../digest/schema.ts';
import type { Appearance, Paper } from './schema.ts';

/** All summaries of a paper, each text once: the one that wins, then those of its digests, oldest first. */
export function paperSummaries({
  summary,
  appearances,
  otherSummaries,
}: Pick<Paper, 'summary' | 'appearances' | 'otherSummaries'>): Summary[] {
  const all = [summary, ...appearances.flatMap(ownSummaries), ...otherSummaries].filter((found) => found !== null);
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}

/** The summaries of one listing of a paper, one a language. */
export function ownSummaries({ summary, translations }: Pick<Appearance, 'summary' | 'translations'>): Summary[] {
  return summary === null ? [] : [summary, ...translations];
}
