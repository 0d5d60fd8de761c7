import { range } from "d3-array";
import type { Register } from "../domain/area.ts";
import { nameKey } from "../sources/findArea.ts";
import { listedSince } from "./cbsNames.ts";
import { quoted, withMark } from "./dutchText.ts";
import type { PopulationIn } from "./pieces.ts";
import { provincieOf, regions } from "./regions.ts";
import { addAges, singleAges } from "./singleAges.ts";

const years = range(2015, 2026);
const provisional = 2025;
const ages = range(0, 27);

/**
 * A table as StatLine's website shows it: one dimension, here the age, stands above the columns, and the units in a
 * second row of names. Each year is in its own indeling; gemeenten that did not exist are left out.
 */
export function statlinePivot(register: Register, populationIn: PopulationIn): string {
  const rows = years.flatMap((year) => {
    const period = year === provisional ? `${year}*` : String(year);
    return areas(register, year, populationIn).map(([title, counts]) =>
      [quoted([period, title]), ...ages.map((age) => counts[age]!)].join(";"),
    );
  });
  return withMark([
    quoted(["", "", ...ages.map((age) => `${age} jaar`)]),
    quoted(["Perioden", "Regio's", ...ages.map(() => "aantal")]),
    ...rows,
    quoted(["Bron: CBS"]),
  ]);
}

/** The country, the provincies and the gemeenten of a year by their titles, with their inhabitants of each age. */
function areas(register: Register, year: number, populationIn: PopulationIn): [title: string, counts: number[]][] {
  const gemeenten = new Map(
    [...populationIn(year)]
      .filter(([code]) => code.startsWith("GM"))
      .map(([code, population]) => [code, singleAges(code, year, population)]),
  );
  const provincie = provincieOf(register);
  const byProvincie = Map.groupBy(gemeenten, ([code]) => provincie(code));
  const above = regions(register)
    .filter(({ code }) => /^(NL|PV)/.test(code))
    .map(({ title, provincies }): [string, number[]] => [
      title,
      addAges(provincies.flatMap((one) => byProvincie.get(one)!.map(([, counts]) => counts))),
    ]);
  const named = listedSince(register, year)
    .filter(({ code }) => gemeenten.has(code))
    .map(({ code, name }): [string, number[]] => [name, gemeenten.get(code)!]);
  return [...above, ...named.sort(([a], [b]) => (nameKey(a) < nameKey(b) ? -1 : 1))];
}
