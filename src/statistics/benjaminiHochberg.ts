import { checkPValues } from "./pValue.ts";

/**
 * Adjusted chances, in the order given: all at or below 5% are kept where at most 5% of the kept may be false
 * (Benjamini and Hochberg 1995, J R Stat Soc B 57:289–300). From the largest down, p·m/rank, never rising.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  const m = pValues.length;
  const adjusted = new Array<number>(m);
  let least = 1;
  descending(pValues).forEach((index, place) => {
    least = Math.min(least, pValues[index]! * (m / (m - place)));
    adjusted[index] = least;
  });
  return adjusted;
}

function descending(pValues: readonly number[]): number[] {
  return [...pValues.keys()].sort((a, b) => pValues[b]! - pValues[a]!);
}
