import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { withMark } from "./dutchText.ts";
import { type School, schoolName, schoolYears } from "./schools.ts";

const header = [
  "INSTELLINGSCODE",
  "VESTIGINGSCODE",
  "NAAM_VESTIGING",
  "SOORT_VESTIGING",
  "DENOMINATIE_VESTIGING",
  "BEVOEGD_GEZAG_NUMMER",
  "GEMEENTECODE_VESTIGING",
  "GEMEENTENAAM_VESTIGING",
  ...schoolYears.map((year) => `LEERLINGEN_${year}`),
];

/** Locations of which DUO does not know the gemeente: in the country's total and in no gemeente. */
const nowhere = [
  { code: "99ZW", kind: "BO", first: [87, 84, 80, 61, 40, 3] },
  { code: "99ZX", kind: "SO", first: [19, 19, 18] },
  { code: "99ZY", kind: "SO/VSO", first: [65, 70, 68, 66, 2] },
  { code: "99ZZ", kind: "VSO", first: [] },
];

/** DUO's history of pupils by location: years as columns, gemeente codes without zeros, names in capitals. */
export function duoPupils(register: Register, pupils: ReadonlyMap<School, readonly number[]>): string {
  const names = new Map(listedSince(register, 2025).map(({ code, name }) => [code, name.replace(" (gemeente)", "")]));
  const known = [...pupils].map(([school, counts]) => {
    const place = names.get(school.gemeente)!;
    const { code, kind, denomination } = school;
    const own = [code, `${code}00`, schoolName(school, place), kind, denomination, authority(school)];
    return [...own, Number(school.gemeente.slice(2)), place.toUpperCase(), ...counts.map(cell)].join(";");
  });
  const unknown = nowhere.map(({ code, kind, first }) => {
    const counts = schoolYears.map((_, index) => first[index] ?? 0);
    return [code, `${code}00`, "onbekend", kind, "onbekend", 0, 9999, "ONBEKEND", ...counts.map(cell)].join(";");
  });
  return withMark([header.join(";"), ...known, ...unknown]);
}

/** The number of the board: one for each denomination in a gemeente. */
export function authority({ gemeente, denomination }: Pick<School, "gemeente" | "denomination">): number {
  return 90_000 + 4 * Number(gemeente.slice(2)) + (denomination.length % 4);
}

function cell(count: number): string {
  return count > 0 && count < 5 ? "<5" : String(count);
}
