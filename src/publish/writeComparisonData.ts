import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
      sources: indicators.map((indicator) =>
        sourceLines(indicator, edition.sources).map(({ text, href }) => ({ text, href })),
      ),
    };
    await writeFile(join(data, `${theme.slug}.json`), JSON.stringify(file));
  }
}
