import type { Cells } from "./cells.ts";
import { quoted, withMark } from "./dutchText.ts";

/** An "untyped data set" of StatLine's older open data. */
export interface UntypedTable {
  /** In the order of the file: NL01, PV20, GM0014. */
  codes: readonly string[];
  years: readonly number[];
  /** Behind the year: JJ00 for a calendar year, SJ00 for a school year. */
  period?: "JJ00" | "SJ00";
  /** Other dimensions, of which the selection has one code each. */
  dimensions?: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, Cells>>;
}

/** Keys for names, everything quoted and padded, and an empty row for a gemeente in years in which it did not exist. */
export function untypedTable({ codes, years, period = "JJ00", dimensions = {}, columns }: UntypedTable): string {
  const others = Object.values(dimensions);
  const rows = codes.flatMap((code, place) =>
    years.map((year, index) => {
      const numbers = Object.values(columns).map((cells) => padded(cells(year, code)));
      return quoted([place * years.length + index, ...others, code.padEnd(6), `${year}${period}`, ...numbers]);
    }),
  );
  const header = ["ID", ...Object.keys(dimensions), "RegioS", "Perioden", ...Object.keys(columns)];
  return withMark([quoted(header), ...rows]);
}

function padded(text: string): string {
  return text === "" ? "" : text.padStart(8);
}
