import type { Release } from "../../domain/release.ts";
import type { Annex } from "../../views/oogo/annex.ts";
import type { AnnexFigure } from "../../views/oogo/annexFigure.ts";
import { drawAddress, drawBars, drawSmallTrend, type Picture } from "./drawChart.ts";
import { sheet } from "./sheet.ts";
import type { Sheet } from "./typesetter.ts";

interface DrawnFigure extends Omit<AnnexFigure, "figure" | "trend" | "bars"> {
  figure: string | null;
  picture: Picture | null;
}

/** The annex of a theme as the typesetter gets it. */
export interface AnnexSheet extends Sheet, Omit<Annex, "figures" | "slug" | "document" | "summary"> {
  figures: DrawnFigure[];
  qr: Picture;
}

/** An annex with its pictures drawn and its addresses whole. `site`: https://monitor-aoj.example */
export function annexSheet(annex: Annex, release: Release, site: string): AnnexSheet {
  const { theme, area, compared, rest } = annex;
  const live = new URL(annex.live, site).href;
  return {
    ...sheet(`${theme}: bijlage voor het overleg`, [area], release),
    ...{ theme, area, compared, rest, live, release: annex.release },
    href: new URL(annex.href, site).href,
    qr: drawAddress(live),
    figures: annex.figures.map(drawn),
    mostPages: 2,
  };
}

function drawn({ figure, trend, bars, ...said }: AnnexFigure): DrawnFigure {
  const picture = trend !== null ? drawSmallTrend(trend) : bars !== null ? drawBars(bars) : null;
  return { ...said, figure: figure && `${figure.text}${figure.provisional ? "*" : ""}`, picture };
}
