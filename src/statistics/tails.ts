/**
 * The probabilities below the lower and below the upper bound of a two-sided interval: 0.95 gives 0.025 and 0.975.
 * `confidence`: above 0 and below 1.
 */
export function tails(confidence: number): [lower: number, upper: number] {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`Confidence outside 0 to 1: ${confidence}`);
  return [(1 - confidence) / 2, (1 + confidence) / 2];
}
