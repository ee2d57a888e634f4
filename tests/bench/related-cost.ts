import { relatedPapers } from '../../src/archive/related/related-papers.ts';
import type { RelatablePaper } from '../../src/archive/related/steps.ts';
import { plainText } from '../../src/paper/render-text.ts';
import { syntheticDays } from './synthetic-archive.ts';
import { appearanceOn } from '../support/appearance.ts';

/** Prints the time and the memory that finding related papers takes among `count` invented papers, on one core. */
export function measureCost(count: number): void {
  const papers = inventedPapers(count);
  const texts = time(() => {
    for (const { title, abstract } of papers) [title, abstract ?? ''].forEach(plainText);
  });
  const before = process.memoryUsage().rss;
  let shown = 0;
  const search = time(() => {
    for (const ids of relatedPapers(papers).values()) shown += ids.length;
  });
  const extra = process.resourceUsage().maxRSS * 1024 - before;
  console.log(`\nCost, ${count} invented papers, one core`);
  console.log(
    `  ${seconds(search)} to find related papers, after ${seconds(texts)} to read the texts, which any build does`,
  );
  console.log(`  ${Math.round(extra / 1e6)} MB of memory beyond the papers and their texts`);
  console.log(`  ${(shown / count).toFixed(1)} related papers each`);
}

/** Prints what a further day changes in the lists of `count` invented papers. */
export function measureStability(count: number, day: number): void {
  const papers = inventedPapers(count + day);
  reportChanges(`${count} invented papers and a day of ${day} more`, papers.slice(0, count), papers);
}

/** Prints how the lists of papers differ from those of the same papers and further ones. */
export function reportChanges(name: string, papers: readonly RelatablePaper[], more: readonly RelatablePaper[]): void {
  const before = relatedPapers(papers);
  const after = relatedPapers(more);
  let [changed, moved] = [0, 0];
  for (const [id, ids] of before) {
    const now = after.get(id) ?? [];
    if (now.join() === ids.join()) continue;
    changed += 1;
    const kept = now.filter((other) => before.has(other));
    // A new paper replaces the last of a list and does not change the order of the others.
    if (kept.join() !== ids.slice(0, kept.length).join()) moved += 1;
  }
  const share = (part: number): string => `${part} (${((100 * part) / Math.max(1, before.size)).toFixed(1)} %)`;
  console.log(`\nStability, ${name}`);
  console.log(`  ${share(changed)} of the old lists change, ${share(moved)} for another reason than a newcomer`);
}

function inventedPapers(count: number): RelatablePaper[] {
  return syntheticDays(count).flatMap(({ date, records }) =>
    records.map(({ paper }) => ({
      id: paper.id,
      title: paper.title,
      abstract: paper.summary,
      summary: null,
      keywords: [...paper.ai_keywords],
      withdrawn: null,
      appearances: [appearanceOn(date, date)],
    })),
  );
}

function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
