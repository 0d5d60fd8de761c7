import { range, sum } from "d3-array";
import { apportion } from "./apportion.ts";
import type { Population } from "./population.ts";
import { between } from "./random.ts";
import { along } from "./shapes.ts";

/** The five-year groups of a population that are divided here, and the one of twenty years after them. */
const groups = [0, 5, 10, 15, 20, 25, 45];

/**
 * How many inhabitants of each age a gemeente has: 0, 1, 2 … 44 years. They add up to the groups of its population. A
 * large year group stays large as it grows older, and an age near a large group is larger than one far from it.
 */
export function singleAges(code: string, year: number, { ages }: Population): number[] {
  const density = groups.slice(0, -1).map((from, group) => {
    const width = groups[group + 1]! - from;
    return [from + width / 2, ages[group]! / width] as const;
  });
  const weight = (age: number) => along(density, age + 0.5) * (1 + between(-0.04, 0.04, "born", year - age, code));
  return density.flatMap((_, group) => apportion(ages[group]!, range(groups[group]!, groups[group + 1]!).map(weight)));
}

/** The inhabitants of each age in several gemeenten together. */
export function addAges(parts: readonly (readonly number[])[]): number[] {
  return parts[0]!.map((_, age) => sum(parts, (part) => part[age]!));
}
