import { sidesOf } from "../domain/indicator.ts";
import type { Inputs } from "../domain/inputs.ts";
import { type Edition, page } from "./edition.ts";
import type { Link, Page } from "./page.ts";
import { describeSources, type SourceDescription } from "./sourcesPage.ts";

/** One source: what it is, its files with their hashes, and which figures rest on it. */
export interface SourcePage extends Page {
  source: SourceDescription;
  indicators: { theme: string; links: Link[] }[];
}

/** The page of each source: /over/bronnen/cbs-bevolking/. */
export function sourcePages(inputs: Pick<Inputs, "sources" | "received">, edition: Edition): SourcePage[] {
  return describeSources(inputs).map((source) => ({
    ...page(
      edition,
      `over/bronnen/${source.slug}`,
      source.title,
      `Bron van cijfers in deze monitor: ${source.title}, van ${source.publisher}.`,
      [
        { text: "Home", href: "/" },
        { text: "Over deze site", href: "/over/" },
        { text: "Bronnen", href: "/over/bronnen/" },
      ],
    ),
    source,
    indicators: edition.themes.flatMap((theme) => {
      const links = edition.indicators
        .filter((indicator) => indicator.theme === theme.slug && restsOn(indicator, source.slug))
        .map(({ slug, title }) => ({ text: title, href: `/indicator/${slug}/` }));
      return links.length === 0 ? [] : [{ theme: theme.title, links }];
    }),
  }));
}

function restsOn(indicator: Edition["indicators"][number], source: string): boolean {
  return Object.values(sidesOf(indicator))
    .flat()
    .some((measure) => measure.startsWith(`${source}.`));
}
