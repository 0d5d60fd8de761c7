import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { areaAddress } from "../../domain/area.ts";
import { absenceMeaning } from "../../views/absenceMeaning.ts";
import type { Edition } from "../../views/edition.ts";
import { indicatorsByTheme } from "../../views/explorePage.ts";
import { type DataFile, headerOf } from "../dataFile.ts";
import { areasFile, indicatorsFile, reasonsFile } from "../dataFiles.ts";
import { unitInWords } from "../unitInWords.ts";

type Cell = string | number | null;

/** Writes what the codes in the files of figures stand for, data/codes/: reasons, areas and indicators. */
export function writeCodes(edition: Edition, folder: string): void {
  const data = join(folder, "public", "data");
  writeTable(data, reasonsFile, Object.entries(absenceMeaning));
  writeTable(data, areasFile, areaRows(edition));
  writeTable(data, indicatorsFile, indicatorRows(edition));
}

/** Writes rows as a file of a kind, at the address of that kind. */
export function writeTable(data: string, file: DataFile, rows: readonly (readonly Cell[])[]): void {
  mkdirSync(dirname(join(data, file.address)), { recursive: true });
  writeFileSync(join(data, file.address), stringify([headerOf(file), ...rows], { delimiter: ";", bom: true }));
}

function areaRows({ areas, groups }: Edition): Cell[][] {
  return [
    ...areas.areas.map((area) => [area.code, area.name, area.kind, areaAddress(area)]),
    ...groups.all
      .filter(({ kind }) => kind !== "vergelijkbaar")
      .map(({ code, name, kind }) => [code, name, kind, null]),
  ];
}

function indicatorRows(edition: Edition): Cell[][] {
  return indicatorsByTheme(edition).flatMap(({ theme, indicators }) =>
    indicators.map((indicator) => [
      indicator.slug,
      indicator.title,
      indicator.definition,
      unitInWords(indicator),
      theme.title,
      `/indicator/${indicator.slug}/`,
    ]),
  );
}
