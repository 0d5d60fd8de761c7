import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { NamedIndicator } from "../domain/indicator.ts";
import { comparedAreas } from "../views/compare/comparedAreas.ts";
import { packFigures } from "../views/compare/packFigures.ts";
import type { ThemeFile } from "../views/compare/themeFigures.ts";
import { type Edition, inPageOrder } from "../views/edition.ts";
import { sourceLines } from "../views/sourceLines.ts";

/**
 * Writes what readers compare with in their browser, of published figures alone: data/vergelijken/gebieden.json, and one
 * file a theme with the figures of all areas and groups in all years.
 */
export async function writeComparisonData(edition: Edition, folder: string): Promise<void> {
  const data = join(folder, "public", "data", "vergelijken");
  await mkdir(data, { recursive: true });
  const known = comparedAreas(edition);
  await writeFile(join(data, "gebieden.json"), JSON.stringify(known));
  const codes = [...known.areas.map(([code]) => code), ...known.groups.map(({ code }) => code)].sort();
  for (const theme of edition.themes) {
    const indicators = inPageOrder(theme, edition.indicators);
    const file: ThemeFile = {
      ...packFigures(theme, indicators, codes, edition.figures),
      sources: indicators.map((indicator) => sourcesOf(indicator, edition)),
    };
    await writeFile(join(data, `${theme.slug}.json`), JSON.stringify(file));
  }
}

/** Each source once, however many files of it there are. */
function sourcesOf(indicator: NamedIndicator, { sources }: Edition): ThemeFile["sources"][number] {
  const lines = sourceLines(indicator, sources).map(({ text, href }) => ({ text, href }));
  return [...new Map(lines.map((line) => [line.text, line])).values()];
}
