import { formatBytes, type PageChanges, type PartBytes } from '../check/site-summary.ts';
import { formatCount, formatNumber } from '../source/format-number.ts';
import { formatSeconds, type StageTime } from './progress-line.ts';

/** What a build made, and what it took. */
export interface BuildSummary {
  readonly papers: number;
  readonly changes: PageChanges;
  /** How many pages and files were rendered. */
  readonly rendered: number;
  readonly parts: readonly PartBytes[];
  readonly times: readonly StageTime[];
  /** The most memory that the build's processes had, added up; without those that index the search. */
  readonly peakBytes: number;
}

/** What a build prints at its end: papers, pages, bytes, time and memory. */
export function formatSummary({ papers, changes, rendered, parts, times, peakBytes }: BuildSummary): string {
  const total = times.reduce((sum, { ms }) => sum + ms, 0);
  const stages = times.map(({ stage, ms }) => `${stage} ${formatSeconds(ms)}`).join(', ');
  return [
    `${formatCount(papers, 'paper')}; ${formatChanges(changes)}; ${formatCount(rendered, 'file')} rendered`,
    formatBytes(parts, papers),
    `${formatSeconds(total)}: ${stages}`,
    `Peak memory: ${formatNumber(peakBytes / 1e6)} MB`,
  ].join('\n');
}

/** @example formatChanges({ pages: 16, changes: null }) //=> '16 pages, and no earlier site to compare them with' */
function formatChanges({ pages, changes }: PageChanges): string {
  const all = formatCount(pages, 'page');
  if (changes === null) return `${all}, and no earlier site to compare them with`;
  const [added, changed, removed] = [changes.added, changes.changed, changes.removed].map((count) =>
    formatNumber(count),
  );
  return `${all}: ${added} new, ${changed} changed, ${removed} removed`;
}
