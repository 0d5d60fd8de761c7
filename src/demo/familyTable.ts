import { range } from "d3-array";
import type { Register } from "../domain/area.ts";
import { percentage, whole } from "./cells.ts";
import { codesOf } from "./listedAreas.ts";
import type { PopulationIn } from "./pieces.ts";
import { counted, having, withSums } from "./series.ts";
import type { Trait } from "./trait.ts";
import { untypedTable } from "./untypedTable.ts";

const oneParent: Trait = {
  name: "one parent",
  level: [
    [2015, 0.202],
    [2025, 0.213],
  ],
  hardship: 0.4,
  own: 0.06,
};

/** Households with children, and those with one parent: CBS does not round them. */
export function familyTable(register: Register, populationIn: PopulationIn): string {
  const families = counted(populationIn, ({ households }) => households[2]!);
  const [all, one] = [families, having(oneParent, families, register)].map((series) => withSums(series, register));
  return untypedTable({
    codes: codesOf(register, { above: ["NL", "LD", "PV", "CR"], since: 2015 }),
    years: range(2015, 2026),
    dimensions: { Kindertal: "T001191" },
    columns: {
      HuishoudensMetKinderen_1: whole(all!),
      Eenouderhuishoudens_3: whole(one!),
      EenouderhuishoudensRelatief_4: percentage(one!, all!),
    },
  });
}
