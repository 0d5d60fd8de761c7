import { range, sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { decimalComma, withLineEnds } from "./dutchText.ts";
import type { PopulationIn } from "./pieces.ts";
import type { Population } from "./population.ts";
import { regions } from "./regions.ts";

const years = range(2018, 2026);
const provisional = 2025;

const measures = [
  {
    code: "1050010_1",
    title: "Totaal particuliere huishoudens",
    unit: "aantal",
    decimals: 0,
    value: ({ households }: Population) => sum(households),
  },
  {
    code: "1050010_2",
    title: "Meerpersoonshuishoudens met kinderen",
    unit: "aantal",
    decimals: 0,
    value: ({ households }: Population) => households[2]!,
  },
  {
    code: "1050010_3",
    title: "Gemiddelde huishoudensgrootte",
    unit: "personen per 1 huishouden",
    decimals: 2,
    value: ({ ages, households }: Population) => (sum(ages) * 0.985) / sum(households),
  },
];

/** A cell that the publisher holds back; its reason stands in the last column. */
const held = { code: "GM0096", year: 2023, measure: "1050010_2" };

/** A download of StatLine's newer open data: one line a number, and a code list for each dimension. */
export function statlineV4(register: Register, populationIn: PopulationIn): Record<string, string> {
  return {
    "Observations.csv": observations(register, populationIn),
    "MeasureCodes.csv": withLineEnds([
      "Identifier;MeasureGroupId;Index;Title;Description;DataType;Unit;Decimals;PresentationType",
      ...measures.map(({ code, title, unit, decimals }, index) => {
        const type = decimals === 0 ? "Long" : "Double";
        return `${code};;${index + 1};${title};Verzonnen cijfers.;${type};${unit};${decimals};`;
      }),
    ]),
    "PeriodenCodes.csv": withLineEnds([
      "Identifier;DimensionGroupId;DimensionId;Index;Title;Description;Status",
      ...years.map((year, index) => {
        const status = year === provisional ? "Voorlopige cijfers;Voorlopig" : ";Definitief";
        return `${year}JJ00;0;Perioden;${index + 1};${year};${status}`;
      }),
    ]),
    "RegioSCodes.csv": withLineEnds([
      "Identifier;DimensionGroupId;DimensionId;Index;Title;Description",
      ...listed(register).map(({ code, title }, index) => `${code};${code.slice(0, 2)};RegioS;${index + 1};${title};`),
    ]),
  };
}

function listed(register: Register): { code: string; title: string }[] {
  const gemeenten = listedSince(register, years[0]!).map(({ code, name }) => ({ code, title: name }));
  return [...regions(register), ...gemeenten.sort((a, b) => (a.code < b.code ? -1 : 1))];
}

function observations(register: Register, populationIn: PopulationIn): string {
  const byYear = new Map(years.map((year) => [year, populationIn(year)]));
  const cells = listed(register).flatMap(({ code }) =>
    years.flatMap((year) =>
      measures.map(
        (measure) => `${measure.code};${code};${year}JJ00;${cell(code, year, measure, byYear.get(year)!.get(code))}`,
      ),
    ),
  );
  const lines = cells.map((line, id) => `${id};${line}`);
  return withLineEnds(["Id;Measure;RegioS;Perioden;Value;StringValue;ValueAttribute", ...lines]);
}

/** The value, no text, and why there is no value. */
function cell(code: string, year: number, measure: (typeof measures)[number], counts: Population | undefined): string {
  if (counts === undefined) return ";;Impossible";
  if (code === held.code && year === held.year && measure.code === held.measure) return ";;Confidential";
  return `${decimalComma(measure.value(counts), measure.decimals)};;None`;
}
