import type { NamedIndicator } from "../../domain/indicator.ts";
import type { PageArea } from "../areaIndex.ts";
import { areaInChart } from "../areaLabel.ts";
import type { Cell } from "../cell.ts";
import { type Edition, gets } from "../edition.ts";
import { figureAddress } from "../figureAddress.ts";
import { footnotes } from "../footnotes.ts";
import { formatFigure } from "../formatFigure.ts";
import type { MeetingFigure, Table } from "./meetingFigures.ts";

/** The key figures of a theme: one row a figure, one column an area. */
export interface SideBySide {
  caption: string;
  columns: string[];
  rows: { title: string; href: string; period: string; cells: Cell[] }[];
  footnotes: string[];
}

/** So many figures of a theme are put side by side; the others stand in the reports. */
const most = 8;

/** The verband, its gemeenten and the country beside each other, each figure of one year. */
export function sideBySide(
  figures: readonly MeetingFigure[],
  theme: string,
  { verband, gemeenten }: Table,
  edition: Edition,
): SideBySide {
  const areas = [verband, ...gemeenten, edition.areas.get("NL")];
  const shown = figures.filter(({ period }) => period !== null).slice(0, most);
  const rows = shown.map(({ indicator, of, period }) => ({
    title: indicator.title,
    href: of === "verband" ? figureAddress(verband, indicator) : `/indicator/${indicator.slug}/`,
    period: String(period),
    cells: areas.map((area) => cellOf(area, indicator, period!, edition)),
  }));
  return {
    caption: `${theme}: ${verband.code} en zijn gemeenten`,
    columns: areas.map(areaInChart),
    rows,
    footnotes: footnotes(rows.flatMap(({ cells }) => cells)),
  };
}

function cellOf(area: PageArea, indicator: NamedIndicator, period: number, { figures }: Edition): Cell {
  if (!gets(indicator, area)) return { text: "n.v.t.", absence: "not-applicable" };
  return formatFigure(figures.get(indicator.slug, area.code, period), indicator);
}
