import { ascending, deviation, mean } from "d3-array";
import type { Neighbour } from "../domain/area.ts";

/** What is known of each gemeente, by its code: one number for each variable, in the same order. */
export type Profiles = ReadonlyMap<string, readonly number[]>;

/**
 * The `count` gemeenten nearest to each: every variable is brought to mean 0 and standard deviation 1, and all weigh the
 * same in a Euclidean distance (methods.md 3.5, after CIPFA's and NFER's statistical neighbours). Ties go by code.
 */
export function mostAlike(profiles: Profiles, count: number): Neighbour[] {
  const standard = [...standardise(profiles)];
  return standard.flatMap(([area, own]) =>
    standard
      .filter(([neighbour]) => neighbour !== area)
      .map(([neighbour, other]) => ({ area, neighbour, distance: distance(own, other) }))
      .sort((a, b) => a.distance - b.distance || ascending(a.neighbour, b.neighbour))
      .slice(0, count)
      .map((one, index) => ({ ...one, rank: index + 1 })),
  );
}

function standardise(profiles: Profiles): Map<string, number[]> {
  const all = [...profiles.values()];
  const scales = (all[0] ?? []).map((_, variable) => {
    const values = all.map((profile) => profile[variable]!);
    // A variable in which all are the same tells nobody apart.
    return { middle: mean(values)!, spread: deviation(values) || 1 };
  });
  const scaled = (profile: readonly number[]) =>
    profile.map((value, variable) => (value - scales[variable]!.middle) / scales[variable]!.spread);
  return new Map([...profiles].map(([code, profile]) => [code, scaled(profile)]));
}

/** Rounded, or the last digits of a sum would decide between two that are equally far. */
function distance(a: readonly number[], b: readonly number[]): number {
  return Math.round(1e9 * Math.hypot(...a.map((value, index) => value - b[index]!))) / 1e9;
}
