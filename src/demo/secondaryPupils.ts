import { range, sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { apportion } from "./apportion.ts";
import { population } from "./population.ts";
import { between } from "./random.ts";
import { hosts, type SecondaryPlace, type Sector } from "./secondarySchools.ts";
import { along } from "./shapes.ts";
import { singleAges } from "./singleAges.ts";
import { character } from "./variation.ts";

/** The years of which pupils in secondary education are counted, on 1 October. */
export const secondaryYears = range(2015, 2026);

/** Of a hundred children of 12 to 18 years so many; others are in mbo or vso. */
const pupilsPer100: Readonly<Record<Sector, readonly (readonly [year: number, pupils: number])[]>> = {
  VO: [
    [2015, 75.9],
    [2025, 75.3],
  ],
  PRO: [
    [2015, 2.25],
    [2019, 2.3],
    [2025, 2.5],
  ],
};

/** The pupils of each kind at every location, in the order of `secondaryYears`. */
export function countSecondary(register: Register, places: readonly SecondaryPlace[]): Map<SecondaryPlace, number[]> {
  const counts = new Map<SecondaryPlace, number[]>(places.map((place) => [place, []]));
  const groups = [...Map.groupBy(places, ({ seat, sector }) => `${seat} ${sector}`).values()];
  for (const year of secondaryYears) {
    const target = targets(register, year);
    for (const group of groups) {
      const { seat, sector } = group[0]!;
      const divided = apportion(
        target(seat, sector),
        group.map((place) => filled(place, year)),
      );
      for (const [index, place] of group.entries()) counts.get(place)!.push(divided[index]!);
    }
  }
  return counts;
}

/** The last pupils of a location that closes are fewer than five, or not many more. */
function filled({ weight, closed }: SecondaryPlace, year: number): number {
  if (year < closed) return weight;
  return year === closed ? 0.005 * weight : 0;
}

/** How many pupils the schools with their seat in a gemeente have together. */
function targets({ areas }: Register, year: number): (seat: string, sector: Sector) => number {
  const codes = areas.filter(({ kind }) => kind === "gemeente").map(({ code }) => code);
  const teenagers = codes.map((code) => sum(singleAges(code, year, population(code, year)).slice(12, 18)));
  const counts = new Map<string, number>();
  for (const sector of ["VO", "PRO"] as const) {
    const pulls = codes.map((code, index) => pull(code, sector, year) * teenagers[index]!);
    const divided = apportion(Math.round((sum(teenagers) * along(pupilsPer100[sector], year)) / 100), pulls);
    for (const [index, code] of codes.entries()) counts.set(`${code} ${sector}`, divided[index]!);
  }
  return (seat, sector) => counts.get(`${seat} ${sector}`)!;
}

/** How much a gemeente draws children to its schools; 0 without one. */
function pull(code: string, sector: Sector, year: number): number {
  if (!hosts(code, sector)) return 0;
  const drift = 1 + between(-0.012, 0.012, "drift", sector, code) * (year - 2020);
  return character(sector === "PRO" ? 0.6 : 0.35, sector, code) * drift;
}
