import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator, NamedTheme } from "../domain/indicator.ts";
import type { PageArea } from "../views/areaIndex.ts";
import { areaInSentence } from "../views/areaLabel.ts";
import { type Edition, reported } from "../views/edition.ts";
import type { Cell, Sheet } from "../workbook/sheet.ts";
import { sheetCell } from "./sheetCell.ts";
import { sourceTexts } from "./sourceTexts.ts";
import { unitInWords } from "./unitInWords.ts";

/** Every figure of an area as tables: a sheet a theme, and one more for what is expected. Themes without one are left out. */
export function areaSheets(area: PageArea, edition: Edition): Sheet[] {
  return edition.themes
    .flatMap((theme) => [themeSheet(area, theme, edition, false), themeSheet(area, theme, edition, true)])
    .filter((sheet) => sheet !== null);
}

/** A row a figure, a column a year; null where there is nothing to show. */
function themeSheet(area: PageArea, theme: NamedTheme, edition: Edition, expected: boolean): Sheet | null {
  const series = reported(theme, area, edition)
    .map((indicator) => ({ indicator, figures: ofKind(indicator, area, edition, expected) }))
    .filter(({ figures }) => figures.length > 0);
  const years = [...new Set(series.flatMap(({ figures }) => figures.map(({ period }) => period)))].sort(
    (a, b) => a - b,
  );
  if (years.length === 0) return null;
  const place = areaInSentence(area);
  return {
    name: expected ? `${theme.title}, prognose` : theme.title,
    title: `${theme.title} in ${place}, ${expected ? "verwacht, " : ""}${years[0]} tot en met ${years.at(-1)}`,
    notes: [],
    header: ["Cijfer", "Eenheid", ...years.map(String), "Bron"],
    rows: series.map(({ indicator, figures }) => seriesRow(indicator, figures, years, edition)),
  };
}

function ofKind({ slug }: NamedIndicator, { code }: PageArea, { figures }: Edition, expected: boolean): Figure[] {
  return figures.series(slug, code).filter((figure) => figure.expected === expected);
}

function seriesRow(indicator: NamedIndicator, figures: Figure[], years: number[], { sources }: Edition): Cell[] {
  const byYear = new Map(figures.map((figure) => [figure.period, figure]));
  return [
    indicator.title,
    unitInWords(indicator),
    ...years.map((year) => sheetCell(byYear.get(year), indicator)),
    sourceTexts(indicator, sources)
      .map(({ text }) => text)
      .join("; "),
  ];
}
