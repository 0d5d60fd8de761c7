import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { formatFigure, formatMargin } from "../views/formatFigure.ts";
import type { Cell } from "../workbook/sheet.ts";
import { isRange } from "./isRange.ts";

/**
 * A figure as a cell of a spreadsheet: the number that its page shows, with two decimals more; where only wide bounds
 * are known those as text, and where there is no figure the reason.
 */
export function sheetCell(figure: Figure | undefined, indicator: NamedIndicator): Cell {
  const shown = formatFigure(figure, indicator);
  const { text, value, absence, provisional } = shown;
  if (absence !== undefined) return { absence, words: text };
  if (isRange(shown)) return provisional ? `${text} (voorlopig)` : text;
  const status = remarks(figure!, indicator).join(", ");
  const decimals = "decimals" in indicator ? indicator.decimals : 0;
  return { value: value!, decimals, ...(status === "" ? {} : { status }) };
}

/** What a reader must know of one figure. */
function remarks(figure: Figure, indicator: NamedIndicator): string[] {
  const margin = formatMargin(figure, indicator);
  return [
    ...(figure.provisional ? ["voorlopig"] : []),
    ...(figure.method === "verdeeld" ? ["schatting"] : []),
    ...(figure.low === figure.high ? [] : ["afgerond"]),
    ...(margin === null ? [] : [`naar verwachting tussen ${margin.from} en ${margin.to}`]),
  ];
}
