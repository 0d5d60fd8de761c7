import { range } from "d3-array";
import type { Register } from "../domain/area.ts";
import { except, whole } from "./cells.ts";
import { titlesOf } from "./listedAreas.ts";
import type { PopulationIn } from "./pieces.ts";
import { having, inhabitants, withSums } from "./series.ts";
import { turnedTable } from "./titlesTable.ts";
import type { Trait } from "./trait.ts";

const poor: Trait = {
  name: "poor",
  level: [
    [2018, 0.081],
    [2019, 0.073],
    [2020, 0.061],
    [2022, 0.046],
    [2023, 0.036],
    [2024, 0.033],
  ],
  hardship: 1,
  own: 0.15,
};

/** The older measure, another line under another income: not to be joined to the new one. */
const lowIncome: Trait = {
  name: "low income",
  level: [
    [2013, 0.094],
    [2017, 0.083],
  ],
  hardship: 0.9,
  own: 0.15,
};

/** A cell with CBS's dot. */
const unknown = { code: "GM0096", year: 2019 };

/** Children in poor households: one file for the measure of today, and one for the measure before it. */
export function povertyTables(register: Register, populationIn: PopulationIn): Record<string, string> {
  const children = inhabitants(populationIn, 0, 18);
  const rounded = (trait: Trait) => whole(withSums(having(trait, children, register), register), 10);
  const all = whole(withSums(children, register), 10);
  return {
    "Kinderen_in_armoede__regio_17112026_101000.csv": turnedTable({
      areas: titlesOf(register, { above: ["NL", "PV"], since: 1995 }),
      years: range(2018, 2025),
      provisional: 2024,
      columns: {
        "Kinderen in particuliere huishoudens (aantal)": all,
        "Kinderen onder de armoedegrens (aantal)": except(rounded(poor), unknown, "."),
      },
    }),
    "Kinderen_onder_de_lage-inkomensgrens__regio_12112019_090000.csv": turnedTable({
      areas: titlesOf(register, { above: ["NL", "PV"], since: 2016 }),
      years: [2016, 2017],
      columns: {
        "Kinderen in particuliere huishoudens (aantal)": all,
        "Kinderen onder de lage-inkomensgrens (aantal)": rounded(lowIncome),
      },
    }),
  };
}
