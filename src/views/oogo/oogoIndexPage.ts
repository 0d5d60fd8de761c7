import { sectorOf } from "../../domain/area.ts";
import { type Edition, page } from "../edition.ts";
import type { LinkGroup, Page, SearchFilters } from "../page.ts";
import { oogoAddress } from "./oogoAddress.ts";

/** Which samenwerkingsverbanden there are, and what their pages are for. */
export interface OogoIndexPage extends Page {
  kind: "overzicht";
  heading: string;
  filters: SearchFilters;
  groups: LinkGroup[];
}

const sectors = [
  { sector: "po", heading: "Primair onderwijs (PO)" },
  { sector: "vo", heading: "Voortgezet onderwijs (VO)" },
] as const;

export function oogoIndexPage(edition: Edition): OogoIndexPage {
  const heading = "Cijfers voor het overleg (OOGO)";
  const description =
    "Per samenwerkingsverband: gemeenten naast elkaar, wat opvalt, wat verandert en wat u kunt bespreken.";
  const verbanden = edition.areas.ofKind("samenwerkingsverband");
  return {
    kind: "overzicht",
    ...page(edition, "oogo", heading, description, [{ text: "Home", href: "/" }]),
    heading,
    filters: { soort: "Samenwerkingsverband" },
    groups: sectors.map(({ sector, heading: name }) => ({
      heading: name,
      links: verbanden
        .filter((verband) => sectorOf(verband) === sector)
        .map((verband) => ({ text: `${verband.name} (${verband.code})`, href: oogoAddress(verband) })),
    })),
  };
}
