/** An amount with its two largest contributors. */
export interface Contributions {
  total: number;
  largest: number;
  second: number;
}

/**
 * How much room an amount needs so that the second largest contributor cannot reckon the largest to within p per cent
 * (the p%-rule, rule C16). Zero where it has that room of itself, for so much do the others bring in.
 */
export function neededRoom({ total, largest, second }: Contributions, p = 15): number {
  return Math.max(0, (p / 100) * largest - (total - largest - second));
}
