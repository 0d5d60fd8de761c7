import { range } from "d3-array";
import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { withMark } from "./dutchText.ts";
import { magnitudes } from "./magnitudes.ts";
import type { PopulationIn } from "./pieces.ts";
import { draw } from "./random.ts";
import { having, inhabitants, withSums } from "./series.ts";
import type { Trait } from "./trait.ts";

const years = range(2019, 2023);

/** How many gemeenten send figures. */
const delivering: Readonly<Record<number, number>> = { 2019: 281, 2020: 286, 2021: 290, 2022: 297 };

const target: Trait = { name: "target group", level: [[2019, 0.125]], hardship: 0.9, own: 0.2 };
const reached: Trait = {
  name: "reached",
  level: [
    [2019, 0.79],
    [2020, 0.755],
    [2022, 0.77],
  ],
  hardship: 0,
  own: 0.13,
};

/**
 * What gemeenten themselves say of preschool education. Some send nothing, and a gemeente with fewer than ten children in
 * the target group is held back; the country's total is the publisher's own and counts everybody.
 */
export function preschoolReach(register: Register, populationIn: PopulationIn): string {
  const children = having(target, inhabitants(populationIn, 2, 4), register);
  const [all, some] = [children, having(reached, children, register)].map((series) => withSums(series, register));
  const names = new Map([
    ["NL01", "Nederland"],
    ...listedSince(register, 2019).map(({ code, name }) => [code, name] as const),
  ]);
  const rows = years.flatMap((year) => {
    const gemeenten = [...children(year).keys()].sort();
    const sent = new Set([...gemeenten].sort((a, b) => silence(a) - silence(b)).slice(0, delivering[year]));
    return ["NL01", ...gemeenten].map((code) => {
      const counts = [all, some].map((series) => series!(year).get(code)!);
      const shown = counts[0]! < 10 ? ["x", "x"] : counts;
      const cells = code === "NL01" || sent.has(code) ? shown : ["", ""];
      return [year, code.replace("NL01", "NL"), names.get(code)!, ...cells].join(";");
    });
  });
  return withMark(["Jaar;Gemeentecode;Gemeente;Doelgroepkinderen;Bereikte doelgroepkinderen", ...rows]);
}

/** The larger a gemeente, the likelier that it answers. */
function silence(code: string): number {
  return draw("preschool", code) - (magnitudes.get(code) ?? 0) / 100_000;
}
