import { range } from "d3-array";
import { withMark } from "./dutchText.ts";
import { magnitudes } from "./magnitudes.ts";
import { between } from "./random.ts";
import { type School, schoolYears } from "./schools.ts";
import { character } from "./variation.ts";

/** School years with a file, named after the year in which they begin. */
export const weightYears = range(2019, 2025);

/** From this school year on the pupils of 1 February count, and before it those of 1 October. */
const newDay = 2022;

/** Smaller schools get no weight. */
const fewest = 10;

/** The weight of each basisschool, from 20 to 40 with two decimals, and the pupils it was made of: a file a year. */
export function schoolWeights(pupils: ReadonlyMap<School, readonly number[]>, year: number): string {
  const rows = [...pupils].flatMap(([school, counts]) => {
    const count = counts[schoolYears.indexOf(year)]!;
    if (school.kind !== "BO" || count < fewest) return [];
    return [[`${school.code}00`, Number(school.gemeente.slice(2)), comma(weight(school, year)), count].join(";")];
  });
  return withMark(["VESTIGINGSCODE;GEMEENTENUMMER;SCHOOLWEGING;LEERLINGEN", ...rows]);
}

function weight({ gemeente, number }: School, year: number): number {
  const size = magnitudes.get(gemeente)!;
  const town = 29 + (size >= 100_000 ? 2 : size < 25_000 ? -0.8 : 0) + 2.6 * (character(1, "weight", gemeente) - 1);
  const school = 5.5 * (character(1, "weight", gemeente, number) - 1);
  const drift = between(-0.12, 0.1, "weight drift", gemeente) * (year - 2020);
  const wobble = between(-0.25, 0.25, "weight", gemeente, number, year);
  return Math.min(40, Math.max(20, town + school + drift + wobble + (year >= newDay ? 0.35 : 0)));
}

function comma(value: number): string {
  return value.toFixed(2).replace(".", ",");
}
