import { range } from "d3-array";
import type { Register } from "../domain/area.ts";
import { whole } from "./cells.ts";
import { keyedTable } from "./keyedTable.ts";
import { codesOf, titlesOf } from "./listedAreas.ts";
import type { PopulationIn } from "./pieces.ts";
import { having, inhabitants, type Series, together, withSums } from "./series.ts";
import type { Trait } from "./trait.ts";
import { untypedTable } from "./untypedTable.ts";

const minor: Trait = {
  name: "suspect under 18",
  level: [
    [2015, 0.02],
    [2019, 0.0165],
    [2021, 0.014],
    [2024, 0.0145],
  ],
  hardship: 0.7,
  own: 0.15,
};

const adult: Trait = {
  name: "suspect from 18",
  level: [
    [2015, 0.029],
    [2019, 0.0225],
    [2022, 0.0185],
    [2024, 0.0175],
  ],
  hardship: 0.7,
  own: 0.15,
};

/** Young suspects: the table up to 2022, and the one after it, which has 2022 too. Both say the same of that year. */
export function suspectTables(register: Register, populationIn: PopulationIn): Record<string, string> {
  const under = having(minor, inhabitants(populationIn, 12, 18), register);
  const both = together(under, having(adult, inhabitants(populationIn, 18, 23), register));
  const rounded = (series: Series) => whole(withSums(series, register), 10);
  const later = keyedTable({
    areas: titlesOf(register, { above: ["NL", "PV"], since: 2022 }),
    years: [2022, 2023, 2024],
    provisional: 2024,
    measure: { code: "M002275", title: "Verdachten" },
    dimension: "Leeftijd",
    members: [
      { code: "12tot18", title: "12 tot 18 jaar", cells: rounded(under) },
      { code: "12tot23", title: "12 tot 23 jaar", cells: rounded(both) },
    ],
  });
  return {
    "81960NED_UntypedDataSet_06112024_110000.csv": untypedTable({
      codes: codesOf(register, { above: ["NL", "PV"], since: 2015 }),
      years: range(2015, 2023),
      dimensions: { Geslacht: "T001038", Leeftijd: "12tot23" },
      columns: { GeregistreerdeVerdachten_1: rounded(both) },
    }),
    ...Object.fromEntries(Object.entries(later).map(([name, text]) => [`85655NED/${name}`, text])),
  };
}
