import type { Observation } from "../domain/observation.ts";
import type { Problem } from "../domain/problem.ts";
import type { BoundMeasure } from "./bindColumns.ts";

/**
 * Of measures that add up rows (ages): for each area and year without all its parts one that says so, for a sum without
 * it would be too low. A measure of which no sum is whole is a slip in the manifest.
 */
export function incompleteSums(
  observations: readonly Observation[],
  measures: readonly BoundMeasure[],
  file: string,
): { missing: Observation[]; problems: Problem[] } {
  const sums = measures
    .filter(({ parts }) => parts.length > 0)
    .map((measure) => {
      const own = observations.filter((observation) => observation.measure === measure.name);
      const all = [...Map.groupBy(own, ({ area, period }) => `${area} ${period}`).values()];
      return { measure, all, short: all.filter((rows) => rows.length < partsOf(measure)) };
    });
  return {
    missing: sums.flatMap(({ short }) => short.map((rows) => missingPart(rows[0]!))),
    problems: sums
      .filter(({ all, short }) => all.length > 0 && short.length === all.length)
      .map(({ measure, short }) => nowhereWhole(measure, short[0]!, file)),
  };
}

/** How many rows make a sum. */
function partsOf({ parts }: BoundMeasure): number {
  return parts.reduce((product, { wanted }) => product * wanted.length, 1);
}

/** A cell that is not in the file; it has the line of the first part that is. */
function missingPart(first: Observation): Observation {
  return { ...first, low: null, high: null, absence: "not-published" };
}

function nowhereWhole(measure: BoundMeasure, rows: Observation[], file: string): Problem {
  const { area, period, line } = rows[0]!;
  const hint = "noemt parts hetzelfde deel met twee namen, of sluit where een deel uit?";
  const found = `van ${area} in ${period} zijn het er ${rows.length}`;
  const message = `heeft voor geen enkel gebied en jaar alle ${partsOf(measure)} delen; ${found}`;
  return { file, line, column: measure.name, message, hint };
}
