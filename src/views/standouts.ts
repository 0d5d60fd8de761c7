import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaInSentence } from "./areaLabel.ts";
import { beside } from "./beside.ts";
import type { Cell } from "./cell.ts";
import { comparisonSentences } from "./comparisonSentences.ts";
import type { Edition } from "./edition.ts";
import { figureAddress } from "./figureAddress.ts";
import { formatFigure } from "./formatFigure.ts";
import { unitOf } from "./moment.ts";
import { kindNames } from "./page.ts";
import { keyFigure } from "./sentences.ts";

/** What stands out in an area, or that nothing does. */
export interface Standouts {
  heading: string;
  /** How they were chosen, or that there is none. */
  note: string;
  figures: { title: string; figure: Cell; unit: string; sentence: string; href: string }[];
}

/** The figures in which an area stands out from the country and from its kind; null of the country itself. */
export function standoutsOf(area: PageArea, edition: Edition): Standouts | null {
  if (area.kind === "nederland") return null;
  const article = area.kind === "samenwerkingsverband" ? "dit" : "deze";
  const slugs = edition.comparisons.standouts(area.code);
  const { one, many } = kindNames[area.kind];
  return {
    heading: `Opvallend in ${article} ${one.toLowerCase()}`,
    note:
      slugs.length === 0
        ? `Geen cijfer van ${areaInSentence(area)} valt op naast Nederland en de andere ${many.toLowerCase()}.`
        : `Deze cijfers wijken duidelijk af van Nederland, en van de meeste andere ${many.toLowerCase()}. Wij houden er rekening mee dat bij veel cijfers er altijd wel een toevallig afwijkt.`,
    figures: slugs.flatMap((slug) => {
      const indicator = edition.indicators.find((one) => one.slug === slug);
      return indicator === undefined ? [] : [standout(area, indicator, edition)];
    }),
  };
}

function standout(area: PageArea, indicator: NamedIndicator, edition: Edition): Standouts["figures"][number] {
  const own = keyFigure(edition.figures.series(indicator.slug, area.code), indicator)!;
  const country = beside(own, edition.areas.get("NL"), edition);
  return {
    title: indicator.title,
    figure: formatFigure(own, indicator),
    unit: unitOf(own, indicator),
    sentence: comparisonSentences(own, [country], indicator).join(" "),
    href: figureAddress(area, indicator),
  };
}
