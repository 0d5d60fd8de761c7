import { checkPValues } from "./pValue.ts";

/**
 * Adjusted chances, in the order given: all at or below 5% are kept where the chance of even one false among them is at
 * most 5% (Holm 1979, Scand J Stat 6:65–70). From the smallest up, p·(m − rank + 1), never falling and at most 1.
 */
export function holm(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  const m = pValues.length;
  const adjusted = new Array<number>(m);
  let most = 0;
  ascending(pValues).forEach((index, place) => {
    most = Math.min(1, Math.max(most, pValues[index]! * (m - place)));
    adjusted[index] = most;
  });
  return adjusted;
}

function ascending(pValues: readonly number[]): number[] {
  return [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]!);
}
