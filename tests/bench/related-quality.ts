import { relatedPapers } from '../../src/archive/related/related-papers.ts';
import type { RelatablePaper } from '../../src/archive/related/steps.ts';
import { plainText } from '../../src/paper/render-text.ts';
import type { Paper } from '../../src/paper/schema.ts';
import { foldWords } from '../../src/text/fold-words.ts';

/** A keyword that more papers have says little of two that share it. */
const MOST_SHARED = 0.05;

/**
 * Prints how often papers that are shown as related share a keyword of their source that is rare (at most 5 % of the
 * papers have it), while the method knows no keywords. Beside it what plain TF-IDF gives in as many papers (words as they
 * stand, their counts times the logarithm of N/df, cosine), and what any papers give.
 */
export function measureQuality(all: readonly Paper[]): void {
  const papers = all.filter(({ keywords }) => keywords !== null && keywords.length > 0);
  const alike = sharedKeywords(papers);
  const related = relatedPapers(papers.map((paper): RelatablePaper => ({ ...paper, keywords: null, topics: [] })));
  const places = new Map(papers.map(({ id }, index) => [id, index]));
  const plain = plainNeighbours(papers);

  const scores = papers.flatMap((_, index) => {
    const matches = papers.filter((_, other) => other !== index && alike(index, other)).length;
    const shown = (related.get(papers[index]?.id ?? '') ?? []).map((id) => places.get(id) ?? -1);
    if (matches === 0 || shown.length === 0) return [];
    const share = (others: readonly number[]): number =>
      others.filter((other) => alike(index, other)).length / shown.length;
    return {
      count: shown.length,
      own: share(shown),
      plain: share((plain[index] ?? []).slice(0, shown.length)),
      chance: matches / (papers.length - 1),
    };
  });
  const mean = (pick: (score: (typeof scores)[number]) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length);
  const gain = mean(({ own, plain }) => own - plain);
  const spread = Math.sqrt(mean(({ own, plain }) => (own - plain - gain) ** 2) / Math.max(1, scores.length));
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const listed = [...related.values()];
  console.log(`\nQuality, ${papers.length} real papers with keywords, which the method does not see`);
  console.log(
    `  ${percent(listed.filter((ids) => ids.length > 0).length / listed.length)} of them have related papers`,
  );
  console.log(`Share that has a rare keyword in common, mean of ${scores.length} papers that can have one`);
  console.log(`  related papers  ${percent(mean(({ own }) => own))}`);
  console.log(
    `  plain TF-IDF    ${percent(mean(({ plain }) => plain))} (difference ${percent(gain)} ± ${percent(spread)})`,
  );
  console.log(`  chance          ${percent(mean(({ chance }) => chance))}`);
}

/** Whether two papers share a rare keyword. */
function sharedKeywords(papers: readonly Paper[]): (first: number, second: number) => boolean {
  const keywords = papers.map(
    (paper) => new Set((paper.keywords ?? []).map((keyword) => foldWords(keyword).join(' '))),
  );
  const counts = new Map<string, number>();
  for (const keyword of keywords.flatMap((each) => [...each])) counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  const most = MOST_SHARED * papers.length;
  return (first, second) =>
    [...(keywords[first] ?? [])].some(
      (keyword) => keywords[second]?.has(keyword) && (counts.get(keyword) ?? 0) <= most,
    );
}

/** The other papers in the order of their cosine, each paper a vector of its words. */
function plainNeighbours(papers: readonly Paper[]): number[][] {
  const counts = papers.map(({ title, abstract, summary }) => {
    const text = `${plainText(title)} ${plainText(abstract ?? summary?.text ?? '')}`;
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Map([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
  });
  const frequencies = new Map<string, number>();
  for (const word of counts.flatMap((each) => [...each.keys()]))
    frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const vectors = counts.map((each) => {
    const weights = [...each].map(
      ([word, count]) => [word, count * Math.log(papers.length / (frequencies.get(word) ?? 1))] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
  const cosine = (first: number, second: number): number => {
    let sum = 0;
    for (const [word, weight] of vectors[first] ?? []) sum += weight * (vectors[second]?.get(word) ?? 0);
    return sum;
  };
  return papers.map((_, index) =>
    papers
      .flatMap((_, other) => (other === index ? [] : [{ other, product: cosine(index, other) }]))
      .toSorted((a, b) => b.product - a.product || a.other - b.other)
      .map(({ other }) => other),
  );
}
