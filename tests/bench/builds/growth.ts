/** How much work of a size took. */
export interface Measured {
  readonly size: number;
  readonly cost: number;
}

/**
 * The power of the size with which a cost grows, by least squares on the logarithms of both; null with less than two sizes.
 * @example growthExponent([{ size: 10, cost: 3 }, { size: 100, cost: 30 }]) //=> 1
 */
export function growthExponent(measured: readonly Measured[]): number | null {
  const points = measured.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const spread = sum(points.map(([x]) => (x - meanX) ** 2));
  return spread > 0 ? sum(points.map(([x, y]) => (x - meanX) * (y - meanY))) / spread : null;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
