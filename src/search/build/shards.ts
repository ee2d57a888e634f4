import type { PaperLine } from '../../export/json-lines.ts';
import { compareText } from '../../compare-text.ts';
import { firstDay } from './record.ts';

/** Papers of one index, before it is made. */
export interface ShardPapers {
  /** Year and part: `2025-2`. */
  readonly id: string;
  /** By first digest day, then id. */
  readonly papers: readonly PaperLine[];
}

/**
 * A part of a year is closed by the first day that fills it. Smaller shards take less memory to make, and load faster one by
 * one; larger ones are fewer to ask for a ranking of all.
 */
export const FULL_SHARD = 4_000;

/**
 * Cuts papers into shards by their first digest day: years, and parts of years that are large. Whether a day opens a new
 * part depends only on the days before it: papers that come after all others never move one from shard to shard.
 * @param full number of papers from which on a part is closed at the end of a day
 */
export function toShards(papers: readonly PaperLine[], full = FULL_SHARD): ShardPapers[] {
  const ordered = papers.toSorted((a, b) => compareText(firstDay(a), firstDay(b)) || compareText(a.id, b.id));
  return [...Map.groupBy(ordered, (paper) => firstDay(paper).slice(0, 4))].flatMap(([year, ofYear]) =>
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
