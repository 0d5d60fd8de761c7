import type { Row } from "../sources/splitRecords.ts";
import { excerpt } from "../sources/splitRecords.ts";
import { type Finding, finding } from "./finding.ts";
import type { OpenFile } from "./openFiles.ts";
import { placeOf } from "./placeOf.ts";

/** Rows that stand in a file twice, and header rows among the figures, also where the manifest lays them aside. */
export function inspectRows(opened: OpenFile): Finding[] {
  return [...doubledRows(opened), ...repeatedHeaders(opened)];
}

/** Alike but for a running number: who copies rows in a spreadsheet may have it go on. */
function doubledRows(opened: OpenFile): Finding[] {
  const { header, rows } = opened.table;
  const own = header.findIndex((name) => /^(id|nr|rij|regel)$/i.test(name));
  const seen = new Map<string, number>();
  const twins: { row: Row; first: number }[] = [];
  for (const row of rows) {
    const key = row.cells.map((cell, column) => (column === own ? "" : cell)).join("\u0000");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.line);
    else twins.push({ row, first });
  }
  const [twin] = twins;
  if (twin === undefined) return [];
  const more = twins.length > 1 ? `; zo zijn er ${twins.length} rijen, tot en met regel ${twins.at(-1)!.row.line}` : "";
  return [
    finding("dubbel", {
      ...placeOf(opened),
      line: twin.row.line,
      message: `de rij is gelijk aan regel ${twin.first} en staat dus dubbel${more}`,
      new: excerpt(twin.row.cells.join(" | ")),
      hint: "haal de dubbele rijen weg, of haal het bestand opnieuw op bij de bron",
    }),
  ];
}

function repeatedHeaders(opened: OpenFile): Finding[] {
  const { header, rows } = opened.table;
  const filled = header.filter((name) => name !== "").length;
  const isHeader = ({ cells }: Row) => cells.filter((cell, at) => cell !== "" && cell === header[at]).length;
  return rows
    .filter((row) => filled > 1 && isHeader(row) >= Math.max(2, filled / 2))
    .map(({ line, cells }) =>
      finding("dubbel", {
        ...placeOf(opened),
        line,
        message: "de kopregel staat hier nog een keer, tussen de cijfers",
        new: excerpt(cells.join(" | ")),
        hint: "zijn twee bestanden onder elkaar geplakt?",
      }),
    );
}
