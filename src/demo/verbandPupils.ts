import { range, sum } from "d3-array";
import type { School } from "./schools.ts";
import { schoolYears } from "./schools.ts";
import { secondaryYears } from "./secondaryPupils.ts";
import type { SecondaryPlace } from "./secondarySchools.ts";
import { along } from "./shapes.ts";
import { byChance, character } from "./variation.ts";
import { together, type Verband } from "./verbanden.ts";

/** The years of which pupils are counted by samenwerkingsverband, on 1 October. */
const verbandYears = range(2015, 2026);

/** The pupils of a samenwerkingsverband in a year. */
export interface VerbandPupils {
  verband: Verband;
  year: number;
  /** At schools in its area, in the order of bao, sbo and vo; it has only those of its sector. */
  bao: number;
  sbo: number;
  vo: number;
  /** In so (PO) or vso (VO), wherever the school is: the samenwerkingsverband pays for them. */
  special: number;
}

/** Pupils in so for each pupil in bao and sbo, and in vso for each in vo, all over the country. */
const usual = {
  PO: [
    [2015, 0.0205],
    [2020, 0.0215],
    [2025, 0.0235],
  ],
  VO: [
    [2015, 0.0385],
    [2019, 0.039],
    [2025, 0.0425],
  ],
} as const;

/** The pupils of all samenwerkingsverbanden in all years of `verbandYears`. */
export function verbandPupils(
  verbanden: readonly Verband[],
  primary: ReadonlyMap<School, readonly number[]>,
  secondary: ReadonlyMap<SecondaryPlace, readonly number[]>,
): VerbandPupils[] {
  const bao = countBy(primary, ({ kind }) => kind === "BO", schoolYears);
  const sbo = countBy(primary, ({ kind }) => kind === "SBO", schoolYears);
  const vo = countBy(secondary, () => true, secondaryYears);
  return verbandYears.flatMap((year) =>
    verbanden.map((verband) => {
      const isPrimary = verband.sector === "PO";
      const count = (counts: typeof vo) => Math.round(together(verband, (gemeente) => counts(gemeente, year)));
      const ordinary = isPrimary ? { bao: count(bao), sbo: count(sbo), vo: 0 } : { bao: 0, sbo: 0, vo: count(vo) };
      return { verband, year, ...ordinary, special: inSpecial(verband, year, sum(Object.values(ordinary))) };
    }),
  );
}

function countBy<Place extends { gemeente: string }>(
  pupils: ReadonlyMap<Place, readonly number[]>,
  chosen: (place: Place) => boolean,
  years: readonly number[],
): (gemeente: string, year: number) => number {
  const places = Map.groupBy(
    [...pupils].filter(([place]) => chosen(place)),
    ([{ gemeente }]) => gemeente,
  );
  return (gemeente, year) => sum(places.get(gemeente) ?? [], ([, counts]) => counts[years.indexOf(year)]!);
}

function inSpecial({ code, sector }: Verband, year: number, ordinary: number): number {
  const drift = 1 + (character(0.02, "special drift", code) - 1) * (year - 2020);
  const expected = ordinary * along(usual[sector], year) * character(0.45, "special", code) * drift;
  // Most pupils of a year were there the year before: chance is less than the root of all of them.
  return Math.round((2 * expected + byChance(expected, "special", code, year)) / 3);
}
