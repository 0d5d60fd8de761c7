import { range, sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { descents } from "../domain/lineage.ts";
import { quoted, withMark } from "./dutchText.ts";
import { magnitudes } from "./magnitudes.ts";
import type { PopulationIn } from "./pieces.ts";
import { type Population, population } from "./population.ts";
import { between } from "./random.ts";
import { provincieOf } from "./regions.ts";
import { along } from "./shapes.ts";

/** The year of the gemeente-indeling, that of the first forecast, and all of them. */
const indeling = 2021;
const start = 2025;
const years = range(start, 2051, 5);

const age = { code: "71800", title: "0 tot 20 jaar" };
const columns = ["PrognoseBevolking_1", "OndergrensPrognoseInterval67_2", "BovengrensPrognoseInterval67_3"];

/** How the number of children goes on in the whole country, beside that of the first year. */
const country = [
  [2025, 1],
  [2030, 0.985],
  [2035, 0.975],
  [2040, 0.99],
  [2050, 1.04],
] as const;

/** How far off a forecast may be, with a chance of two in three, for a gemeente of middling size. */
const doubt = [
  [2025, 0.008],
  [2030, 0.035],
  [2035, 0.055],
  [2040, 0.075],
  [2050, 0.105],
] as const;

/**
 * CBS's forecast of inhabitants under 20, in thousands, with the bounds of its interval: an "untyped data set" in the
 * indeling of 2021. Two downloads, one of the gemeenten with the country and one of the provincies.
 */
export function statlineForecast(register: Register, populationIn: PopulationIn) {
  const gemeenten = expectations(register, populationIn);
  const provincie = provincieOf(register);
  const byProvincie = Map.groupBy(gemeenten, ([code]) => provincie(code));
  const provincies = [...byProvincie]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]): Expectation => [code, addUp(own.map(([, counts]) => counts))]);
  const netherlands: Expectation = ["NL01", addUp(gemeenten.map(([, counts]) => counts))];
  return {
    gemeenten: table([netherlands, ...gemeenten]),
    provincies: table(provincies),
    metadata: withMark([
      quoted(["Leeftijd"]),
      quoted(["Key", "Title", "Description"]),
      quoted([age.code, age.title, ""]),
    ]),
  };
}

/** An area and its expected children in each of `years`. */
type Expectation = [code: string, counts: number[]];

function expectations(register: Register, populationIn: PopulationIn): Expectation[] {
  const follow = descents(register.mergers);
  return [...populationIn(indeling)]
    .filter(([code]) => code.startsWith("GM"))
    .map(([code, then]) => {
      const today = follow(code)[0]!.current;
      // Made two years before the count of the first year, and not far off.
      const sinceThen = children(population(today, start)) / children(population(today, indeling));
      const first = children(then) * sinceThen * (1 + between(-0.012, 0.012, "off", code));
      return [code, years.map((year) => first * along(country, year) * moving(today, year))];
    });
}

/** Gemeenten that grew go on growing. */
function moving(gemeente: string, year: number): number {
  return 1 + between(-0.005, 0.005, "growth", gemeente) * (year - start);
}

function children({ ages }: Population): number {
  return sum(ages.slice(0, 4));
}

function addUp(parts: readonly (readonly number[])[]): number[] {
  return years.map((_, index) => sum(parts, (part) => part[index]!));
}

function table(areas: readonly Expectation[]): string {
  const rows = areas.flatMap(([code, counts], place) =>
    years.map((year, index) => {
      const wide = along(doubt, year) * certainty(code);
      const [expected, lower, upper] = [1, 1 - 0.92 * wide, 1 + 1.1 * wide].map((part) =>
        thousands(counts[index]! * part),
      );
      return quoted([place * years.length + index, age.code, code.padEnd(6), `${year}JJ00`, expected!, lower!, upper!]);
    }),
  );
  return withMark([quoted(["ID", "Leeftijd", "RegioIndeling2021", "Perioden", ...columns]), ...rows]);
}

/** The larger the area, the surer the forecast: about 1. */
function certainty(code: string): number {
  if (!code.startsWith("GM")) return code.startsWith("PV") ? 0.7 : 0.6;
  const size = magnitudes.get(code)!;
  return size < 20_000 ? 1.35 : size < 100_000 ? 1 : 0.8;
}

function thousands(count: number): string {
  return (count / 1000).toFixed(1).padStart(8);
}
