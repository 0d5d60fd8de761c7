import { range } from "d3-array";
import type { Register } from "../domain/area.ts";
import { thousands, whole } from "./cells.ts";
import { codesOf, titlesOf } from "./listedAreas.ts";
import type { PopulationIn } from "./pieces.ts";
import { having, inhabitants, inIndeling, withSums } from "./series.ts";
import { turnedTable } from "./titlesTable.ts";
import type { Trait } from "./trait.ts";
import { untypedTable } from "./untypedTable.ts";

const idle: Trait = {
  name: "no school and no work",
  level: [
    [2015, 0.079],
    [2019, 0.063],
    [2020, 0.07],
    [2022, 0.058],
    [2024, 0.06],
  ],
  hardship: 0.6,
  own: 0.1,
};

const seeking: Trait = {
  name: "seeking work",
  level: [
    [2015, 0.021],
    [2019, 0.014],
    [2020, 0.019],
    [2022, 0.013],
    [2024, 0.015],
  ],
  hardship: 0.8,
  own: 0.2,
};

/** Three editions of one table, each with a few years in an indeling of its own; in thousands with one decimal. */
export function idleYouthTables(register: Register, populationIn: PopulationIn): Record<string, string> {
  const people = inhabitants(populationIn, 15, 27);
  const without = having(idle, people, register);
  const columns = (classification: number) => {
    const cells = [people, without].map((series) =>
      thousands(withSums(inIndeling(classification, series, register), register)),
    );
    return { all: cells[0]!, some: cells[1]! };
  };
  const titled = (classification: number, years: number[], provisional?: number) =>
    turnedTable({
      areas: titlesOf(register, { above: ["NL", "PV"], since: classification }),
      years,
      ...(provisional === undefined ? {} : { provisional }),
      columns: {
        "Jongeren van 15 tot 27 jaar (x 1 000)": columns(classification).all,
        "Geen onderwijs en geen werk (x 1 000)": columns(classification).some,
      },
    });
  const { all, some } = columns(2018);
  return {
    "84455NED_UntypedDataSet_11022019_100000.csv": untypedTable({
      codes: codesOf(register, { above: ["NL", "PV"], since: 2018 }),
      years: [2015, 2016, 2017],
      dimensions: { Geslacht: "T001038" },
      columns: { Jongeren_1: all, GeenOnderwijsGeenWerk_4: some },
    }),
    "Arbeidsmarktsituatie_jongeren__regio__indeling_2021__08032022_100000.csv": titled(2021, [2018, 2019, 2020]),
    "Arbeidsmarktsituatie_jongeren__regio__indeling_2024__17112026_123000.csv": titled(2024, range(2021, 2025), 2024),
  };
}

/** Young people who look for work: of gemeenten and the country alone, rounded to five. */
export function jobSeekerTable(register: Register, populationIn: PopulationIn): string {
  const looking = withSums(having(seeking, inhabitants(populationIn, 16, 23), register), register);
  return turnedTable({
    areas: titlesOf(register, { above: ["NL"], since: 2016 }),
    years: range(2016, 2026),
    provisional: 2025,
    columns: { "Werkzoekende jongeren 16 tot en met 22 jaar (aantal)": whole(looking, 5) },
  });
}
