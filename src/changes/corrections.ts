import type { Membership } from "../domain/area.ts";
import type { Release } from "../domain/release.ts";

type Correction = NonNullable<Release["corrections"]>[number];

/**
 * Finds the correction that a figure falls under: one of the area itself, or of a gemeente that the area holds, for what
 * was wrong of a gemeente was wrong of its regions.
 */
export function correctionFinder(
  corrections: readonly Correction[],
  memberships: readonly Membership[],
): (figure: { indicator: string; area: string; period: number }) => Correction | undefined {
  const within = Map.groupBy(memberships, ({ member }) => member);
  const reach = corrections.map((correction) => ({
    correction,
    areas: correction.areas && new Set(correction.areas.flatMap((code) => [code, ...regions(code, within)])),
  }));
  return ({ indicator, area, period }) =>
    reach.find(
      ({ correction, areas }) =>
        correction.indicator === indicator &&
        (areas === undefined || areas.has(area)) &&
        (correction.years === undefined || correction.years.includes(period)),
    )?.correction;
}

function regions(code: string, within: ReadonlyMap<string, readonly Membership[]>): string[] {
  return (within.get(code) ?? []).map(({ region }) => region);
}
