import { sum } from "d3-array";
import { apportion } from "./apportion.ts";
import { withMark } from "./dutchText.ts";
import { fewMasked } from "./fewMasked.ts";
import { character } from "./variation.ts";
import type { VerbandPupils } from "./verbandPupils.ts";

/** The first year in which DUO says who goes to school outside the own samenwerkingsverband. */
const firstOutside = 2019;

/** DUO's pupils in so and vso by the samenwerkingsverband that pays for them, by what they are prepared for. */
export function specialByVerband(pupils: readonly VerbandPupils[]): string {
  const rows = withCountry(pupils, profiles).map(([day, code, kind, counts]) =>
    [day, code, kind, ...(kind === "SO" ? ["", "", ""] : counts), sum(counts)].join(";"),
  );
  return withMark([
    "PEILDATUM;SWV_BETALEND;SOORT_ONDERWIJS;VERVOLGONDERWIJS;ARBEIDSMARKTGERICHT;DAGBESTEDING;AANTAL_LEERLINGEN",
    ...rows,
  ]);
}

/** The same pupils by the place of their school, in the own samenwerkingsverband or outside, and by how much is paid. */
export function specialInAndOut(pupils: readonly VerbandPupils[]): string {
  const recent = pupils.filter(({ year }) => year >= firstOutside);
  const rows = withCountry(recent, placesAndCategories).flatMap(([day, code, kind, counts]) =>
    ["JA", "NEE"].map((inside, place) => {
      const cells = counts.slice(3 * place, 3 * place + 3);
      return [day, code, kind, inside, ...(code === "NL" ? cells : cells.map(fewMasked))].join(";");
    }),
  );
  return withMark([
    "PEILDATUM;SWV_BETALEND;SOORT_ONDERWIJS;BINNEN_SWV;CATEGORIE_LAAG;CATEGORIE_MIDDEN;CATEGORIE_HOOG",
    ...rows,
  ]);
}

/** The pupils of ordinary schools in the area of each samenwerkingsverband. */
export function ordinaryByVerband(pupils: readonly VerbandPupils[]): string {
  const rows = withCountry(pupils, ({ bao, sbo, vo }) => [bao, sbo, vo]).map(([day, code, kind, [bao, sbo, vo]]) =>
    (kind === "SO" ? [day, code, "PO", bao, sbo, ""] : [day, code, "VO", "", "", vo]).join(";"),
  );
  return withMark(["PEILDATUM;SAMENWERKINGSVERBAND;SECTOR;BAO;SBO;VO", ...rows]);
}

/** The counts of each samenwerkingsverband in a year and, above them, those of the country. */
function withCountry(
  pupils: readonly VerbandPupils[],
  counts: (pupils: VerbandPupils) => number[],
): [day: string, code: string, kind: "SO" | "VSO", counts: number[]][] {
  return [...Map.groupBy(pupils, ({ year, verband }) => `${year} ${verband.sector}`).values()].flatMap((same) => {
    const { year, verband } = same[0]!;
    const kind = verband.sector === "PO" ? ("SO" as const) : ("VSO" as const);
    const own = same.map((one): [string, string, typeof kind, number[]] => {
      return [`01-10-${year}`, one.verband.code, kind, counts(one)];
    });
    const country = own[0]![3].map((_, place) => sum(own, ([, , , cells]) => cells[place]!));
    return [[`01-10-${year}`, "NL", kind, country], ...own];
  });
}

/** What pupils in vso are prepared for: more schooling, work, or day activities. */
function profiles({ verband: { code }, special }: VerbandPupils): number[] {
  return apportion(special, [0.44 * character(0.3, "schooling", code), 0.3, 0.26 * character(0.3, "activities", code)]);
}

/** Inside and outside the own area, each by the categories laag, midden and hoog. */
function placesAndCategories({ verband: { code, members }, year, special }: VerbandPupils): number[] {
  // From a small samenwerkingsverband more pupils go outside.
  const usual = members.length <= 2 ? 0.28 : 0.16;
  const outside = usual * character(0.7, "outside", code) * character(0.06, "outside", code, year);
  const severe = 0.2 * character(0.5, "severe", code) * character(0.05, "severe", code, year);
  return apportion(special, [1 - outside, outside]).flatMap((count, place) => {
    // Who needs much goes farther.
    const heavy = severe * (place === 0 ? 0.95 : 1.25);
    return apportion(count, [1 - heavy, 0.35 * heavy, 0.65 * heavy]);
  });
}
