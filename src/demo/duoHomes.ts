import { range } from "d3-array";
import type { Register } from "../domain/area.ts";
import { apportion } from "./apportion.ts";
import { listedSince } from "./cbsNames.ts";
import { withMark } from "./dutchText.ts";
import { fewMasked } from "./fewMasked.ts";
import type { PopulationIn } from "./pieces.ts";
import { between, draw } from "./random.ts";
import { singleAges } from "./singleAges.ts";

/** The years of which there is a file, of 1 October. */
export const homeYears = range(2020, 2026);

const ages = range(4, 13);
const header = [
  "GEMEENTENUMMER",
  "GEMEENTENAAM",
  "POSTCODE_LEERLING",
  "SOORT_PO",
  ...ages.map((age) => (age === 12 ? "LEEFTIJD_12_EN_OUDER" : `LEEFTIJD_${age}`)),
];

/** Pupils of whom DUO does not know where they live. */
const nowhere = [9, 17, 14, 21, 12, 18, 16, 15, 6];

/** DUO's pupils at basisscholen by where they live: a row for each postcode, the ages as columns. One file a year. */
export function duoHomes(register: Register, populationIn: PopulationIn, year: number): string {
  const names = new Map(listedSince(register, year).map(({ code, name }) => [code, name.replace(" (gemeente)", "")]));
  const rows = [...populationIn(year)]
    .filter(([code]) => code.startsWith("GM"))
    .flatMap(([code, population]) => {
      const pupils = inSchool(code, year, singleAges(code, year, population));
      const weights = postcodes(code);
      const divided = pupils.map((count) => apportion(count, weights));
      return weights.map((_, place) => [
        Number(code.slice(2)),
        names.get(code)!.toUpperCase(),
        1000 + Math.floor(8990 * draw("postcode", code)) + place,
        "BO",
        ...divided.map((parts) => fewMasked(parts[place]!)),
      ]);
    });
  const unknown = [9999, "ONBEKEND", "0000", "BO", ...nowhere.map(fewMasked)];
  return withMark([header, ...rows, unknown].map((cells) => cells.join(";")));
}

/** Nearly all children of 4 go to school, and nearly all of 5 to 12; some go to special schools or stay one year more. */
function inSchool(code: string, year: number, counts: readonly number[]): number[] {
  const early = between(0.95, 0.99, "early", code) + between(-0.005, 0.005, "early", code, year);
  return ages.map((age) => {
    const part = age === 4 ? early : age === 12 ? 0.29 : between(0.89, 0.915, "in bo", code);
    return Math.round(part * counts[age]!);
  });
}

/** How the pupils of a gemeente are spread over its postcodes. One in five has a hamlet of its own postcode. */
function postcodes(code: string): number[] {
  const share = draw("hamlet", code);
  return share > 0.2 ? [0.6, 0.4] : [0.6, 0.4 - 0.1 * share, 0.1 * share];
}
