import type { Extract } from "../domain/manifest.ts";
import type { Observation } from "../domain/observation.ts";
import type { Problem } from "../domain/problem.ts";

/** What can be right but is more often a slip. It does not stop a build. */
export function suspectValues(observations: readonly Observation[], { measures }: Extract, file: string): Problem[] {
  const byMeasure = Map.groupBy(observations, ({ measure }) => measure);
  const fractions = Object.entries(measures).filter(
    ([, measure]) => "fraction" in measure && measure.fraction && measure.factor === 1,
  );
  return [
    ...pileOfFours(observations, file),
    ...fractions.flatMap(([name]) => lostDecimals(byMeasure.get(name) ?? [], name, file)),
  ];
}

/** Some publishers write 4 for anything from 1 to 4. Many fours and not one 1, 2 or 3 look like it. */
function pileOfFours(observations: readonly Observation[], file: string): Problem[] {
  const counts = [0, 0, 0, 0, 0];
  for (const { low, high } of observations) {
    if (low !== null && low === high && Number.isInteger(low) && low < counts.length && low >= 0) counts[low]! += 1;
  }
  const [, ones, twos, threes, fours] = counts as [number, number, number, number, number];
  if (fours < 10 || ones + twos + threes > 0) return [];
  const hint = 'als 4 hier "1 tot en met 4" betekent: marks: { "4": { from: 1, to: 4 } }';
  return [{ file, message: `${fours} keer 4 en nooit 1, 2 of 3`, hint }];
}

/** A spreadsheet that takes the comma for a mark between thousands makes 117 of 11,7. */
function lostDecimals(observations: readonly Observation[], column: string, file: string): Problem[] {
  const amounts = observations.flatMap(({ low }) => low ?? []);
  if (amounts.length < 20 || amounts.some((amount) => !Number.isInteger(amount))) return [];
  const hint = "zijn de decimalen verdwenen bij opnieuw opslaan (11,7 werd 117)? Zo niet, dan kan fraction: true weg";
  return [
    { file, column, message: `is fraction: true, maar geen van de ${amounts.length} getallen heeft decimalen`, hint },
  ];
}
