import { sectorOf } from "../domain/area.ts";
import type { Figure } from "../domain/figure.ts";
import { plainNumber } from "../domain/plainNumber.ts";
import { schoolYear } from "../domain/schoolYear.ts";
import { statusCode } from "../domain/statusCodes.ts";
import type { VenstersMapping } from "../domain/venstersMapping.ts";
import type { PageArea } from "../views/areaIndex.ts";
import type { Cell } from "../workbook/sheet.ts";

/** A figure of a samenwerkingsverband as the cells of a row, in the order of `venstersColumns`. */
export function venstersLine(figure: Figure, area: PageArea, mapping: VenstersMapping, release: string): string[] {
  const { value, low, high, provisional, expected } = figure;
  const { code, school_year: rule } = mapping.measures[figure.indicator]!;
  const number = (amount: number | null) => (amount === null ? "" : plainNumber(amount, mapping.decimal));
  const isExact = low === value && high === value;
  return [
    area.code.slice(2),
    area.name,
    sectorOf(area).toUpperCase(),
    schoolYear(figure.period, rule),
    code,
    number(value),
    statusCode(figure, mapping.statuses),
    ...(isExact ? ["", ""] : [number(low), number(high)]),
    provisional ? "ja" : "nee",
    expected ? "ja" : "nee",
    release,
  ];
}

/** The same row for a spreadsheet: numbers as numbers, and in place of nothing a word. */
export function venstersCells(figure: Figure, line: readonly string[]): Cell[] {
  const amounts = new Map([
    [5, figure.value],
    [7, line[7] === "" ? null : figure.low],
    [8, line[8] === "" ? null : figure.high],
  ]);
  return line.map((text, place) => {
    const amount = amounts.get(place);
    if (amount === undefined) return text;
    return amount === null
      ? { absence: figure.absence ?? "exact", words: absent(place) }
      : { value: amount, decimals: 2 };
  });
}

function absent(place: number): string {
  return place === 5 ? "geen cijfer" : "geen grens";
}
