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

/** Points of a line, for `along`. */
type Line = readonly (readonly [year: number, value: number])[];

/** A group of ages that is forecast. */
interface AgeGroup {
  code: string;
  title: string;
  /** The inhabitants of these ages. */
  count: (population: Population) => number;
  /** How far the first year may lie beside the count of that year: the forecast is two years older. */
  off: number;
  /** How their number goes on in the whole country, beside that of the first year. */
  country: Line;
  /** How far off the forecast may be, with a chance of two in three, for a gemeente of middling size. */
  doubt: Line;
}

/** Of all people of a later year most are born already; of the children few: their number is less sure. */
const ageGroups: readonly AgeGroup[] = [
  {
    code: "10000",
    title: "Totaal",
    count: ({ ages }) => sum(ages),
    off: 0.004,
    country: [
      [2025, 1],
      [2030, 1.022],
      [2035, 1.04],
      [2040, 1.055],
      [2050, 1.075],
    ],
    doubt: [
      [2025, 0.004],
      [2030, 0.018],
      [2035, 0.032],
      [2040, 0.045],
      [2050, 0.068],
    ],
  },
  {
    code: "71800",
    title: "0 tot 20 jaar",
    count: ({ ages }) => sum(ages.slice(0, 4)),
    off: 0.012,
    country: [
      [2025, 1],
      [2030, 0.985],
      [2035, 0.975],
      [2040, 0.99],
      [2050, 1.04],
    ],
    doubt: [
      [2025, 0.008],
      [2030, 0.035],
      [2035, 0.055],
      [2040, 0.075],
      [2050, 0.105],
    ],
  },
];

const columns = ["PrognoseBevolking_1", "OndergrensPrognoseInterval67_2", "BovengrensPrognoseInterval67_3"];

/**
 * CBS's forecast of all inhabitants and of those under 20, in thousands, with the bounds of its interval: an "untyped
 * data set" in the indeling of 2021. Two downloads, one of the gemeenten with the country and one of the provincies.
 */
export function statlineForecast(register: Register, populationIn: PopulationIn) {
  const forecasts = ageGroups.map((age) => ({ age, ...expectations(register, populationIn, age) }));
  return {
    gemeenten: table(forecasts.map(({ age, netherlands, gemeenten }) => ({ age, areas: [netherlands, ...gemeenten] }))),
    provincies: table(forecasts.map(({ age, provincies }) => ({ age, areas: provincies }))),
    metadata: withMark([
      quoted(["Leeftijd"]),
      quoted(["Key", "Title", "Description"]),
      ...ageGroups.map(({ code, title }) => quoted([code, title, ""])),
    ]),
  };
}

/** An area and its expected people in each of `years`. */
type Expectation = [code: string, counts: number[]];

function expectations(register: Register, populationIn: PopulationIn, age: AgeGroup) {
  const gemeenten = inGemeenten(register, populationIn, age);
  const provincie = provincieOf(register);
  const byProvincie = Map.groupBy(gemeenten, ([code]) => provincie(code));
  const provincies = [...byProvincie]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]): Expectation => [code, addUp(own.map(([, counts]) => counts))]);
  const netherlands: Expectation = ["NL01", addUp(gemeenten.map(([, counts]) => counts))];
  return { gemeenten, provincies, netherlands };
}

function inGemeenten(register: Register, populationIn: PopulationIn, age: AgeGroup): Expectation[] {
  const { count, country, off } = age;
  const follow = descents(register.mergers);
  return [...populationIn(indeling)]
    .filter(([code]) => code.startsWith("GM"))
    .map(([code, then]) => {
      const today = follow(code)[0]!.current;
      const sinceThen = count(population(today, start)) / count(population(today, indeling));
      const first = count(then) * sinceThen * (1 + between(-off, off, "off", code));
      return [code, years.map((year) => first * along(country, year) * moving(today, year))];
    });
}

/** Gemeenten that grew go on growing. */
function moving(gemeente: string, year: number): number {
  return 1 + between(-0.005, 0.005, "growth", gemeente) * (year - start);
}

function addUp(parts: readonly (readonly number[])[]): number[] {
  return years.map((_, index) => sum(parts, (part) => part[index]!));
}

function table(forecasts: readonly { age: AgeGroup; areas: readonly Expectation[] }[]): string {
  const rows = forecasts.flatMap(({ age, areas }) => areas.flatMap((area) => rowsOf(age, area)));
  const header = quoted(["ID", "Leeftijd", "RegioIndeling2021", "Perioden", ...columns]);
  return withMark([header, ...rows.map((row, id) => quoted([id, ...row]))]);
}

function rowsOf({ code: age, doubt }: AgeGroup, [code, counts]: Expectation): string[][] {
  return years.map((year, index) => {
    const wide = along(doubt, year) * certainty(code);
    const numbers = [1, 1 - 0.92 * wide, 1 + 1.1 * wide].map((part) => thousands(counts[index]! * part));
    return [age, code.padEnd(6), `${year}JJ00`, ...numbers];
  });
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
