import { range, sum } from "d3-array";
import { population } from "./population.ts";
import { between } from "./random.ts";
import { singleAges } from "./singleAges.ts";

/** The year of the count from which the forecasts of pupils look ahead. */
export const countYear = 2025;

/** Children born after the count: so many more each year, all over the country. */
const moreBirths = 0.004;

/**
 * How many children of some ages a gemeente expects for each one it has now: who is in school in ten years is born
 * already, or not yet. Gemeenten that grew go on growing, half as fast.
 */
export function pupilsAhead(gemeente: string, [from, to]: readonly [from: number, to: number]) {
  const ages = singleAges(gemeente, countYear, population(gemeente, countYear));
  const moving = 0.5 * between(-0.006, 0.006, "growth", gemeente);
  const born = (age: number) => (age >= 0 ? ages[age]! : ages[0]! * (1 - moreBirths * age));
  const children = (ahead: number) => sum(range(from, to + 1), (age) => born(age - ahead)) * (1 + moving * ahead);
  return (year: number): number => children(year - countYear) / children(0);
}
