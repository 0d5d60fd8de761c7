import { sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { apportion } from "./apportion.ts";
import { draw } from "./random.ts";
import { pupilTargets, type School, schoolYears } from "./schools.ts";

/** The pupils of every school in every year of `schoolYears`: 0 before it opened and after it closed. */
export function countPupils(register: Register, schools: readonly School[]): Map<School, number[]> {
  const counts = new Map<School, number[]>(schools.map((school) => [school, []]));
  const groups = [...Map.groupBy(schools, ({ gemeente, kind }) => `${gemeente} ${kind}`).values()];
  for (const year of schoolYears) {
    const target = pupilTargets(register, year);
    for (const group of groups) {
      const { gemeente, kind } = group[0]!;
      const divided = divide(target(gemeente, kind), group, year);
      for (const [index, school] of group.entries()) counts.get(school)!.push(divided[index]!);
    }
  }
  return counts;
}

/** Divides the pupils of one kind in a gemeente over its schools of that year. */
function divide(target: number, group: readonly School[], year: number): number[] {
  const few = group.map((school) => handful(school, year));
  const weights = group.map((school, index) => (few[index] === 0 ? weight(school, year) * fullness(school, year) : 0));
  // For bo every child needs a place; a special school that fills up draws fewer children from elsewhere.
  const part = group[0]!.kind === "BO" ? 1 : sum(weights) / sum(group, (school) => weight(school, year));
  const total = Number.isFinite(part) ? Math.max(0, Math.round(target * part) - sum(few)) : 0;
  return apportion(total, weights).map((count, index) => count + few[index]!);
}

function weight({ opened, closed, weight, growth }: School, year: number): number {
  return year < opened || year > closed ? 0 : weight * (1 + growth * (year - 2015));
}

/** A new school fills up in four years; one that will close empties in five. */
function fullness({ opened, closed }: School, year: number): number {
  const first = opened === schoolYears[0] ? 1 : Math.min(1, 0.25 * (year - opened + 1));
  const last = closed === schoolYears.at(-1) ? 1 : Math.min(1, 0.2 * (closed - year + 1));
  return first * last;
}

/** From 1 to 4 in the first or last year of some schools, for the file must have cells with `<5`; else 0. */
function handful({ gemeente, kind, number, opened, closed }: School, year: number): number {
  const first = opened !== schoolYears[0] && year === opened;
  const last = closed !== schoolYears.at(-1) && year === closed;
  if ((!first && !last) || draw("handful", gemeente, kind, number) > 0.3) return 0;
  return 1 + Math.floor(4 * draw("how few", gemeente, kind, number));
}
