/** A value in a year, and how much it weighs: one over its variance. */
export interface WeightedPoint {
  period: number;
  value: number;
  weight: number;
}

/** The slope, per year, of the weighted least-squares line, and the variance of it where weights are 1/variance. */
export function weightedSlope(points: readonly WeightedPoint[]): { slope: number; variance: number } {
  const sum = (of: (point: WeightedPoint) => number) => points.reduce((total, point) => total + of(point), 0);
  const total = sum(({ weight }) => weight);
  const period = sum((point) => point.weight * point.period) / total;
  const value = sum((point) => point.weight * point.value) / total;
  const spread = sum((point) => point.weight * (point.period - period) ** 2);
  const slope = sum((point) => point.weight * (point.period - period) * (point.value - value)) / spread;
  return { slope, variance: 1 / spread };
}
