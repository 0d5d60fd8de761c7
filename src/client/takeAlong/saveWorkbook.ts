import { absenceMeaning } from "../../views/absenceMeaning.ts";
import type { About } from "../../workbook/sheet.ts";
import { saveFile } from "../saveFile.ts";
import { type Facts, sourceLine } from "./citation.ts";
import type { TableCells } from "./tableCells.ts";
import { tableSheet } from "./tableSheet.ts";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
};

/** Hands the reader a table as a spreadsheet. What writes one is heavy, and comes when it is asked for. */
export async function saveWorkbook(name: string, table: TableCells, facts: Facts, format: "xlsx" | "ods") {
  const { workbook } = await import("../../workbook/workbook.ts");
  const bytes = await workbook([tableSheet(table)], format, aboutTable(table, facts));
  saveFile(name, bytes as Uint8Array<ArrayBuffer>, types[format]);
}

function aboutTable(table: TableCells, facts: Facts): About {
  const { title, sources, release, address, demo } = facts;
  return {
    title,
    description: "De tabel zoals die op de pagina staat.",
    sources: sources.length === 0 ? [sourceLine(facts)] : sources,
    licence: "U mag de cijfers gebruiken als u de bron noemt. De licentie van elke bron staat bij het cijfer.",
    release: `${release.id}, ${release.title}`,
    date: release.date,
    address,
    demo,
    signs: signs(table),
  };
}

/** The words in place of a number or beside it, as far as the table has them. */
function signs({ rows }: TableCells): [string, string][] {
  const cells = rows.flat();
  const meanings: Record<string, string> = absenceMeaning;
  const reasons = cells.flatMap(({ text, absence }): [string, string][] =>
    absence === undefined ? [] : [[text || absence, meanings[absence] ?? absence]],
  );
  const remarks: [string, string, boolean][] = [
    ["voorlopig", "De bron kan dit cijfer nog veranderen.", cells.some(({ provisional }) => provisional)],
    ["schatting", "Een gemeente is verdeeld over gebieden.", cells.some(({ text }) => text.startsWith("~"))],
    ["afgerond", "De bron rondt af. Het echte cijfer ligt hier vlakbij.", cells.some(({ low, high }) => low !== high)],
  ];
  const occurring = remarks.flatMap(([sign, meaning, occurs]): [string, string][] => (occurs ? [[sign, meaning]] : []));
  return [...new Map(reasons), ...occurring];
}
