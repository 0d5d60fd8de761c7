import { areaKinds } from "../domain/area.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "../views/areaIndex.ts";
import { type Edition, gets } from "../views/edition.ts";
import { kindNames } from "../views/page.ts";
import type { Sheet } from "../workbook/sheet.ts";
import { sheetCell } from "./sheetCell.ts";
import { unitInWords } from "./unitInWords.ts";

/** One figure as tables: a sheet a kind of area, a row an area, a column a year. */
export function indicatorSheets(indicator: NamedIndicator, edition: Edition): Sheet[] {
  return areaKinds.map((kind) => kindSheet(indicator, kind, edition)).filter((sheet) => sheet !== null);
}

function kindSheet(indicator: NamedIndicator, kind: PageArea["kind"], { areas, figures }: Edition): Sheet | null {
  const rows = areas
    .ofKind(kind)
    .filter((area) => gets(indicator, area))
    .map((area) => ({ area, series: figures.series(indicator.slug, area.code) }));
  const years = [...new Set(rows.flatMap(({ series }) => series.map(({ period }) => period)))].sort((a, b) => a - b);
  if (years.length === 0) return null;
  const { many } = kindNames[kind];
  return {
    name: many,
    title: `${indicator.title}, ${many.toLowerCase()}, ${years[0]} tot en met ${years.at(-1)}`,
    notes: [`Eenheid: ${unitInWords(indicator)}.`],
    header: ["Code", "Gebied", ...years.map(String)],
    rows: rows.map(({ area }) => [
      area.code,
      area.name,
      ...years.map((year) => sheetCell(figures.get(indicator.slug, area.code, year), indicator)),
    ]),
  };
}
