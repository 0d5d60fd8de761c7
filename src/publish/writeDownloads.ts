import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "../domain/figure.ts";
import type { Edition } from "../views/edition.ts";
import { searchEntries } from "../views/searchEntries.ts";
import { csvField } from "../workbook/csvField.ts";
import { type DataFile, headerOf } from "./dataFile.ts";
import { everythingFile, indicatorFile } from "./dataFiles.ts";

/**
 * Writes what is served as it is: the list behind the search box, one CSV file an indicator, and the same rows below each
 * other in one file of everything, data/cijfers.csv.
 */
export function writeDownloads(edition: Edition, figures: readonly Figure[], folder: string): void {
  const data = join(folder, "public", "data");
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, "gebieden.json"), JSON.stringify(searchEntries(edition)));
  const byIndicator = Map.groupBy(figures, ({ indicator }) => indicator);
  const everything = openSync(join(data, "cijfers.csv"), "w");
  writeSync(everything, csvHead(everythingFile));
  for (const { slug } of edition.indicators) {
    const lines = indicatorLines(byIndicator.get(slug) ?? [], edition);
    writeFileSync(join(data, `${slug}.csv`), csvHead(indicatorFile) + lines.map((line) => `${line}\n`).join(""));
    writeSync(everything, lines.map((line) => `${slug};${line}\n`).join(""));
  }
  closeSync(everything);
}

/** Programs know by the first character that a file is in UTF-8. */
function csvHead(file: DataFile): string {
  return `\ufeff${headerOf(file).join(";")}\n`;
}

/** One row an area and year, a point as decimal mark: a file for programs. */
function indicatorLines(figures: readonly Figure[], { areas, groups, release }: Edition): string[] {
  const after = `${release.id};${yes(release.demo)}`;
  // Of the groups those that many gemeenten share; whom one gemeente is like stands on its page.
  return figures
    .filter(({ area }) => groups.get(area)?.kind !== "vergelijkbaar")
    .map((figure) => {
      const { code, name, kind } = groups.get(figure.area) ?? areas.get(figure.area);
      const { period, value, low, high, absence, provisional, method, members, present } = figure;
      const bounds = low === high ? ["", ""] : [low, high];
      const known = [period, value ?? "", ...bounds, absence ?? "", yes(provisional), method, members, present];
      return [code, csvField(name), kind, ...known, after].join(";");
    });
}

function yes(is: boolean): "ja" | "nee" {
  return is ? "ja" : "nee";
}
