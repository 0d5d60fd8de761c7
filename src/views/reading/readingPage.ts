import type { OpinionSpec } from "../../charts/opinionSpec.ts";
import type { PositionSpec } from "../../charts/positionSpec.ts";
import type { TrendSpec } from "../../charts/trendSpec.ts";
import { type Edition, page } from "../edition.ts";
import type { Page } from "../page.ts";
import { barsExample } from "./barsExample.ts";
import { forecastExample } from "./forecastExample.ts";
import { lineExample } from "./lineExample.ts";
import { stripExample } from "./stripExample.ts";

/** /over/lezen/: each kind of picture once, drawn from invented figures that have every sign in them. */
export interface ReadingPage extends Page {
  sections: ReadingSection[];
}

/** A part of the page; its words are in content/pages/lezen/<id>.md. */
export interface ReadingSection {
  id: string;
  title: string;
  trend?: TrendSpec;
  position?: PositionSpec;
  opinion?: OpinionSpec;
}

/** How to read a picture, from the plainest to the rarest. Bars are of the survey, which not every release has. */
export function readingPage(edition: Edition): ReadingPage {
  const survey = edition.answers !== undefined && edition.answers.regions.length > 0;
  return {
    ...page(
      edition,
      "over/lezen",
      "Zo leest u een grafiek",
      "Uitleg bij de grafieken en tekens van de monitor, met een voorbeeld van elke soort.",
      [
        { text: "Home", href: "/" },
        { text: "Over deze site", href: "/over/" },
      ],
    ),
    sections: [
      { id: "lijn", title: "Een lijn door de jaren", trend: lineExample },
      { id: "prognose", title: "Een prognose", trend: forecastExample },
      { id: "strook", title: "Een strook met stippen", position: stripExample },
      ...(survey ? [{ id: "balken", title: "Balken met meningen", opinion: barsExample }] : []),
      { id: "tekens", title: "Tekens bij een getal" },
      { id: "woorden", title: "Woorden in de zinnen" },
    ],
  };
}
