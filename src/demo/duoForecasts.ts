import { range, sum } from "d3-array";
import { withMark } from "./dutchText.ts";
import { countYear, pupilsAhead } from "./pupilsAhead.ts";
import { between } from "./random.ts";
import { type School, schoolYears } from "./schools.ts";
import { secondaryYears } from "./secondaryPupils.ts";
import type { SecondaryPlace } from "./secondarySchools.ts";

/** The years that DUO looks ahead. */
const years = range(countYear + 1, countYear + 21);

/** The counted years that stand before the expected ones in the file of secondary schools. */
const counted = range(2016, countYear + 1);

/** DUO's forecast of pupils in bo and sbo: a row for each location that is open, the years as columns. */
export function primaryForecasts(pupils: ReadonlyMap<School, readonly number[]>): string {
  const [last, children] = [schoolYears.indexOf(countYear), byGemeente([4, 11])];
  const rows = [...pupils].flatMap(([{ code, kind, gemeente, growth }, counts]) => {
    const now = counts[last]!;
    if ((kind !== "BO" && kind !== "SBO") || now === 0) return [];
    const expected = years.map((year) => Math.round(now * children(gemeente)(year) * (1 + growth * ahead(year))));
    return [[code, `${code}00`, kind, Number(gemeente.slice(2)), ...expected].join(";")];
  });
  const header = [
    "BRIN_NUMMER",
    "VESTIGINGSCODE",
    "SOORT_PO",
    "GEMEENTENUMMER",
    ...years.map((year) => `PROGNOSE_${year}`),
  ];
  return withMark([header.join(";"), ...rows]);
}

/**
 * DUO's forecast of pupils in vo, without vso: a row for each institution, under the gemeente of its seat wherever its
 * locations are. What was counted stands before what is expected.
 */
export function secondaryForecasts(pupils: ReadonlyMap<SecondaryPlace, readonly number[]>): string {
  // Young people of 15 and more move for their studies: the children before that age tell more of what will come.
  const children = byGemeente([8, 13]);
  const institutions = Map.groupBy(pupils, ([{ institution }]) => institution);
  const rows = [...institutions].map(([institution, places]) => {
    const { seat } = places[0]![0];
    const before = counted.map((year) => sum(places, ([, counts]) => counts[secondaryYears.indexOf(year)]!));
    const growth = between(-0.006, 0.006, "faster", institution);
    const after = years.map((year) => Math.round(before.at(-1)! * children(seat)(year) * (1 + growth * ahead(year))));
    return [institution, Number(seat.slice(2)), ...before, ...after].join(";");
  });
  const header = [
    "BRIN_NUMMER",
    "GEMEENTENUMMER",
    ...counted.map((year) => `TELLING_${year}`),
    ...years.map((year) => `PROGNOSE_${year}`),
  ];
  return withMark([header.join(";"), ...rows]);
}

/** The children that a gemeente expects, reckoned once each. */
function byGemeente(ages: readonly [number, number]): (gemeente: string) => (year: number) => number {
  const known = new Map<string, (year: number) => number>();
  return (gemeente) => {
    const found = known.get(gemeente) ?? pupilsAhead(gemeente, ages);
    known.set(gemeente, found);
    return found;
  };
}

/** A school that grows faster than others does so for some years, and not for twenty. */
function ahead(year: number): number {
  return Math.min(year - countYear, 5);
}
