import { range, sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { percentage, whole } from "./cells.ts";
import { codesOf } from "./listedAreas.ts";
import type { PopulationIn } from "./pieces.ts";
import { agesOf, counted, having, withSums } from "./series.ts";
import type { Trait } from "./trait.ts";
import { untypedTable } from "./untypedTable.ts";

/** The part of each age, from 12 to 22 years, that is at a school for vo, mbo or vavo. */
const atSchool = [0.85, 0.99, 0.99, 0.98, 0.88, 0.66, 0.5, 0.36, 0.25, 0.17, 0.11];

const left: Trait = {
  name: "left school",
  level: [
    [2013, 0.0195],
    [2015, 0.0178],
    // From 2017 on others count too: the new definition.
    [2016, 0.0178],
    [2017, 0.0198],
    [2019, 0.0185],
    [2020, 0.0175],
    [2022, 0.0225],
    [2023, 0.021],
    [2024, 0.0205],
  ],
  hardship: 0.55,
  own: 0.12,
};

/**
 * Young people who left school early, in school years and multiples of ten: the table of today, and the one before it,
 * which ends later than the other begins.
 */
export function schoolLeaverTables(register: Register, populationIn: PopulationIn): Record<string, string> {
  const pupils = counted(populationIn, (population, code, year) =>
    sum(atSchool, (part, index) => part * agesOf(population, code, year)[12 + index]!),
  );
  const [all, some] = [pupils, having(left, pupils, register)].map((series) => withSums(series, register));
  const table = (years: number[]) =>
    untypedTable({
      codes: codesOf(register, { above: ["NL", "PV"], since: years[0]! }),
      years,
      period: "SJ00",
      dimensions: { Geslacht: "T001038" },
      columns: {
        TotaalLeerlingen_1: whole(all!, 10),
        VoortijdigSchoolverlaters_2: whole(some!, 10),
        VoortijdigSchoolverlatersRelatief_3: percentage(some!, all!, 0),
      },
    });
  return {
    "71294ned_UntypedDataSet_05032019_120000.csv": table(range(2013, 2018)),
    "84780NED_UntypedDataSet_17112026_120000.csv": table(range(2016, 2025)),
  };
}
