import { type Finding, finding } from "./finding.ts";
import type { OpenFile } from "./openFiles.ts";
import { placeOf } from "./placeOf.ts";

/** Fewer numbers without decimals may be chance. */
const fewest = 8;

/** Years in which a column has lost its decimals (11,7 became 117 or 12) while in other years it has them. */
export function inspectDecimals(opened: OpenFile): Finding[] {
  const { table, used } = opened;
  const period = used.findIndex((roles) => roles.includes("period"));
  if (period === -1) return [];
  return table.header.flatMap((_, column) => (column === period ? [] : lostYears(opened, column, period)));
}

function lostYears(opened: OpenFile, column: number, period: number): Finding[] {
  const { header, rows } = opened.table;
  const numbers = rows.filter(({ cells }) => /^-?\d+([.,]\d+)?$/.test(cells[column]!));
  const isBroken = (cell: string) => /[.,]/.test(cell);
  const broken = numbers.filter(({ cells }) => isBroken(cells[column]!)).length;
  if (broken < fewest || broken < numbers.length / 4) return [];
  const years = [...Map.groupBy(numbers, ({ cells }) => cells[period]!)];
  const most = (own: typeof numbers) => own.filter(({ cells }) => isBroken(cells[column]!)).length > own.length / 2;
  const whole = years.filter(([, own]) => own.length >= fewest && !own.some(({ cells }) => isBroken(cells[column]!)));
  if (!years.some(([, own]) => most(own))) return [];
  return whole.map(([year, own]) =>
    finding("decimalen", {
      ...placeOf(opened),
      line: own[0]!.line,
      column: header[column]!,
      message: `in ${year} heeft geen van de ${own.length} getallen decimalen, in andere jaren wel`,
      new: own[0]!.cells[column]!,
      hint: "zijn ze verdwenen bij opnieuw opslaan (11,7 werd 117 of 12)? Haal het bestand opnieuw op bij de bron",
    }),
  );
}
