import { range, sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { decimalComma, withLineEnds } from "./dutchText.ts";
import type { PopulationIn } from "./pieces.ts";
import type { Population } from "./population.ts";
import { regions } from "./regions.ts";
import { listedPlaces, observationLines, periodCodes, placeCodes } from "./statlineFiles.ts";

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
  const places = listedPlaces(register, regions(register), years[0]!);
  return {
    "Observations.csv": observations(places, populationIn),
    "MeasureCodes.csv": withLineEnds([
      "Identifier;MeasureGroupId;Index;Title;Description;DataType;Unit;Decimals;PresentationType",
      ...measures.map(({ code, title, unit, decimals }, index) => {
        const type = decimals === 0 ? "Long" : "Double";
        return `${code};;${index + 1};${title};Verzonnen cijfers.;${type};${unit};${decimals};`;
      }),
    ]),
    "PeriodenCodes.csv": periodCodes(years, provisional),
    "RegioSCodes.csv": placeCodes(places),
  };
}

function observations(places: readonly { code: string }[], populationIn: PopulationIn): string {
  const byYear = new Map(years.map((year) => [year, populationIn(year)]));
  const cells = places.flatMap(({ code }) =>
    years.flatMap((year) =>
      measures.map(
        (measure) => `${measure.code};${code};${year}JJ00;${cell(code, year, measure, byYear.get(year)!.get(code))}`,
      ),
    ),
  );
  return observationLines(cells);
}

/** The value, no text, and why there is no value. */
function cell(code: string, year: number, measure: (typeof measures)[number], counts: Population | undefined): string {
  if (counts === undefined) return ";;Impossible";
  if (code === held.code && year === held.year && measure.code === held.measure) return ";;Confidential";
  return `${decimalComma(measure.value(counts), measure.decimals)};;None`;
}
