export { seededRandom } from '../../src/vectors/seeded-random.ts';

/**
 * A whole number around a median, log-normally spread as lengths of texts and lists of names are.
 * @param spread the factor between the median and the 95th percentile
 */
export function spreadNumber(random: () => number, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(1, Math.round(median * spread ** (normal / 1.645)));
}
