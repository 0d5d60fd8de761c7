import { range, sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { percentage, whole } from "./cells.ts";
import { codesOf, titlesOf } from "./listedAreas.ts";
import type { PopulationIn } from "./pieces.ts";
import { counted, having, inhabitants, inIndeling, withSums } from "./series.ts";
import { titlesTable } from "./titlesTable.ts";
import type { Trait } from "./trait.ts";
import { untypedTable } from "./untypedTable.ts";

const onBenefits: Trait = {
  name: "benefits",
  level: [
    [2015, 0.042],
    [2017, 0.0435],
    [2019, 0.04],
    [2021, 0.0405],
    [2023, 0.038],
    [2024, 0.0375],
  ],
  hardship: 1,
  own: 0.12,
};

const inFamilies: Trait = {
  name: "family on benefits",
  level: [
    [2015, 0.066],
    [2016, 0.068],
    [2019, 0.06],
    [2022, 0.0555],
    [2024, 0.0545],
  ],
  hardship: 1.05,
  own: 0.15,
};

/** Persons with bijstand, as the website exports them. */
export function benefitTitles(register: Register, populationIn: PopulationIn): string {
  const adults = counted(populationIn, ({ ages }) => sum(ages.slice(4, 7)));
  const receiving = withSums(having(onBenefits, adults, register), register);
  return titlesTable({
    areas: titlesOf(register, { above: ["NL", "LD", "PV"], since: 2010 }),
    years: range(2015, 2025),
    provisional: 2024,
    columns: {
      "Sociale zekerheid/Personen met een uitkering/Bijstand tot de AOW-leeftijd (aantal)": whole(receiving, 10),
    },
  });
}

/** Children in families with bijstand: every year in the gemeenten of 2024, as the table's title says. */
export function benefitChildren(register: Register, populationIn: PopulationIn): string {
  const children = inhabitants(populationIn, 0, 18);
  const current = (people: typeof children) => withSums(inIndeling(2024, people, register), register);
  const [some, all] = [current(having(inFamilies, children, register)), current(children)];
  return untypedTable({
    codes: codesOf(register, { above: ["NL", "PV"], since: 2024 }),
    years: range(2015, 2025),
    dimensions: { Leeftijd: "0tot18" },
    columns: {
      JongerenInBijstandsgezinnen_1: whole(some, 10),
      JongerenInBijstandsgezinnenRelatief_2: percentage(some, all),
    },
  });
}
