import { sectorOf } from "../../domain/area.ts";
import type { Figure } from "../../domain/figure.ts";
import type { NamedIndicator, NamedTheme } from "../../domain/indicator.ts";
import type { PageArea } from "../areaIndex.ts";
import { type Edition, gets, inPageOrder } from "../edition.ts";
import { keyFigure } from "../sentences.ts";

/** A samenwerkingsverband and its gemeenten by name: who sit at the table. */
export interface Table {
  verband: PageArea;
  gemeenten: readonly PageArea[];
}

/** A figure of a theme as it concerns a verband: of the verband, of its gemeenten alone, or of the country alone. */
export interface MeetingFigure {
  indicator: NamedIndicator;
  of: "verband" | "gemeenten" | "nederland";
  /** The year that is told; null where nobody has a figure. */
  period: number | null;
}

/** Who sit at the table of a verband. */
export function tableOf(verband: PageArea, { areas }: Pick<Edition, "areas">): Table {
  return { verband, gemeenten: areas.membersOf(verband.code).map(({ area }) => area) };
}

/** The figures of a theme that are about a verband of this sector, in the order of the theme. */
export function meetingFigures(table: Table, theme: NamedTheme, edition: Edition): MeetingFigure[] {
  return inPageOrder(theme, edition.indicators)
    .filter(({ sectors }) => sectors.includes(sectorOf(table.verband)))
    .map((indicator) => meetingFigure(table, indicator, edition));
}

function meetingFigure({ verband, gemeenten }: Table, indicator: NamedIndicator, edition: Edition): MeetingFigure {
  const key = (area: PageArea): Figure | undefined =>
    gets(indicator, area) ? keyFigure(edition.figures.series(indicator.slug, area.code), indicator) : undefined;
  const valued = (areas: readonly PageArea[]) =>
    areas.flatMap((area) => {
      const figure = key(area);
      return figure === undefined || figure.absence !== null ? [] : [figure.period];
    });
  const [own] = valued([verband]);
  if (own !== undefined) return { indicator, of: "verband", period: own };
  const theirs = valued(gemeenten);
  if (theirs.length > 0) return { indicator, of: "gemeenten", period: Math.max(...theirs) };
  const [country] = valued([edition.areas.get("NL")]);
  return { indicator, of: "nederland", period: country ?? null };
}
