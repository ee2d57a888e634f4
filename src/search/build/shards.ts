import { yearOf } from '../../day.ts';
import type { PaperLine } from '../../export/data/paper-line.ts';
import { compareText } from '../../compare-text.ts';
import { firstDay } from './record.ts';

/** The papers of one shard, before they are indexed. */
export interface ShardPapers {
  /** Year and part: `2025-2`. */
  readonly id: string;
  /** In order of first digest day, then id. */
  readonly papers: readonly PaperLine[];
}

/**
 * Papers from which on a shard is full. Smaller shards take less memory to index and load faster one by one; with larger ones
 * a ranking of all papers needs fewer requests.
 */
export const FULL_SHARD = 4_000;

/**
 * Divides papers into shards by their first digest day: one a year, or several for a large year. A shard ends with the day
 * that fills it, so later papers never move earlier ones to another shard.
 * @param full number of papers from which on a shard is full
 */
export function toShards(papers: readonly PaperLine[], full = FULL_SHARD): ShardPapers[] {
  const ordered = papers.toSorted((a, b) => compareText(firstDay(a), firstDay(b)) || compareText(a.id, b.id));
  return [...Map.groupBy(ordered, (paper) => yearOf(firstDay(paper)))].flatMap(([year, ofYear]) =>
    toParts(ofYear, full).map((part, index) => ({ id: `${year}-${index + 1}`, papers: part })),
  );
}

function toParts(papers: readonly PaperLine[], full: number): PaperLine[][] {
  const parts: PaperLine[][] = [];
  for (const day of Map.groupBy(papers, firstDay).values()) {
    const part = parts.at(-1);
    if (part === undefined || part.length >= full) parts.push([...day]);
    else part.push(...day);
  }
  return parts;
}
