import type { Cells } from "./cells.ts";
import { quoted, withMark } from "./dutchText.ts";
import type { Titled } from "./listedAreas.ts";

/** What StatLine's website exports. */
export interface TitlesTable {
  areas: readonly Titled[];
  years: readonly number[];
  /** The year that carries a star. */
  provisional?: number;
  /** By their titles, as paths with a unit. */
  columns: Readonly<Record<string, Cells>>;
}

/** A row for each year and area, bare numbers with a decimal comma, and the source under the table. */
export function titlesTable({ areas, years, provisional, columns }: TitlesTable): string {
  const rows = years.flatMap((year) =>
    areas.map((area) => {
      const numbers = Object.values(columns).map((cells) => number(cells, year, area));
      return [quoted([starred(year, provisional), area.title]), ...numbers].join(";");
    }),
  );
  return withMark([quoted(["Perioden", "Regio's", ...Object.keys(columns)]), ...rows, quoted(["Bron: CBS"])]);
}

/** The same turned: a row for each area, and above the columns two rows of names, the year and what is counted. */
export function turnedTable({ areas, years, provisional, columns }: TitlesTable): string {
  const names = Object.keys(columns);
  const rows = areas.map((area) => {
    const numbers = years.flatMap((year) => Object.values(columns).map((cells) => number(cells, year, area)));
    return [quoted([area.title]), ...numbers].join(";");
  });
  return withMark([
    quoted(["", ...years.flatMap((year) => names.map(() => starred(year, provisional)))]),
    quoted(["Regio's", ...years.flatMap(() => names)]),
    ...rows,
    quoted(["Bron: CBS"]),
  ]);
}

function starred(year: number, provisional: number | undefined): string {
  return year === provisional ? `${year}*` : String(year);
}

/** Of several gemeenten that bore a name the one that existed. */
function number(cells: Cells, year: number, { codes }: Titled): string {
  const text = codes.map((code) => cells(year, code)).find((found) => found !== "") ?? "";
  return text === "." ? text : text.replace(".", ",");
}
