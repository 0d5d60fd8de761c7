import type { Cells } from "./cells.ts";
import { withLineEnds } from "./dutchText.ts";
import type { Titled } from "./listedAreas.ts";
import { observationLines, periodCodes, placeCodes } from "./statlineFiles.ts";

/** A download of StatLine's newer open data with one measure and, beside region and year, one other dimension. */
export interface KeyedTable {
  areas: readonly Titled[];
  years: readonly number[];
  provisional: number;
  measure: { code: string; title: string };
  dimension: string;
  /** What the file has for each code of the dimension. */
  members: readonly { code: string; title: string; cells: Cells }[];
}

/** One line a number, and beside it a code list for each dimension, by the names of the files. */
export function keyedTable(table: KeyedTable): Record<string, string> {
  const { areas, years, provisional, measure, dimension, members } = table;
  return {
    "Observations.csv": observations(table),
    "MeasureCodes.csv": withLineEnds([
      "Identifier;MeasureGroupId;Index;Title;Description;DataType;Unit;Decimals;PresentationType",
      `${measure.code};;1;${measure.title};Verzonnen cijfers.;Long;aantal;0;`,
    ]),
    [`${dimension}Codes.csv`]: withLineEnds([
      "Identifier;DimensionGroupId;DimensionId;Index;Title;Description",
      ...members.map(({ code, title }, index) => `${code};;${dimension};${index + 1};${title};`),
    ]),
    "PeriodenCodes.csv": periodCodes(years, provisional),
    "RegioSCodes.csv": placeCodes(areas.flatMap(({ title, codes }) => codes.map((code) => ({ title, code })))),
  };
}

function observations({ areas, years, measure, dimension, members }: KeyedTable): string {
  const codes = areas.flatMap((area) => area.codes);
  const cells = codes.flatMap((code) =>
    years.flatMap((year) =>
      members.map((member) => `${measure.code};${member.code};${code};${year}JJ00;${value(member.cells(year, code))}`),
    ),
  );
  return observationLines(cells, dimension);
}

/** The value, no text, and why there is no value. */
function value(text: string): string {
  return text === "" ? ";;Impossible" : `${text};;None`;
}
