import type { Figure } from "../domain/figure.ts";
import { type NamedIndicator, sidesOf } from "../domain/indicator.ts";
import type { PageArea } from "../views/areaIndex.ts";
import { type Edition, gets } from "../views/edition.ts";
import { csvField } from "../workbook/csvField.ts";
import { csvFile } from "../workbook/csvFile.ts";
import { headerOf } from "./dataFile.ts";
import { areaFile } from "./dataFiles.ts";
import { unitInWords } from "./unitInWords.ts";

const columns = headerOf(areaFile);

/**
 * Every published figure of an area, a row an indicator and year, with a point as decimal mark: a file for programs.
 * Hundreds of such files are written, so what the rows of an indicator share is put together once.
 */
export function areaCsv(area: PageArea, edition: Edition): string {
  const lines = edition.indicators
    .filter((indicator) => gets(indicator, area))
    .flatMap((indicator) => indicatorLines(indicator, area, edition));
  return csvFile(columns, lines);
}

function indicatorLines(indicator: NamedIndicator, { code }: PageArea, { figures, release }: Edition): string[] {
  const { slug, title, theme } = indicator;
  const before = [slug, title, theme].map(csvField).join(";");
  const after = [unitInWords(indicator), sourcesOf(indicator), release.id, yes(release.demo)].map(csvField).join(";");
  return figures.series(slug, code).map((figure) => `${before};${known(figure)};${after}`);
}

/** From `jaar` to `methode`. The bounds of a figure that is exact are left out, as in the file of an indicator. */
function known({ period, value, low, high, absence, provisional, method }: Figure): string {
  const bounds = low === high ? ["", ""] : [low, high];
  return [period, value ?? "", ...bounds, absence ?? "", yes(provisional), method].join(";");
}

/** The slugs of its sources, "cbs-jeugdhulp cbs-leeftijd": each has a page, /over/bronnen/cbs-jeugdhulp/. */
function sourcesOf(indicator: NamedIndicator): string {
  const measures = Object.values(sidesOf(indicator)).flat();
  return [...new Set(measures.map((measure) => measure.split(".")[0]!))].join(" ");
}

function yes(is: boolean): "ja" | "nee" {
  return is ? "ja" : "nee";
}
