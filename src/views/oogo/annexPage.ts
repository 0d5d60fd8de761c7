import { areaInSentence, areaLabel } from "../areaLabel.ts";
import { type Edition, page } from "../edition.ts";
import type { Page } from "../page.ts";
import { type Annex, annex } from "./annex.ts";
import type { Table } from "./meetingFigures.ts";
import { oogoAddress } from "./oogoAddress.ts";

/** What the secretary puts with the agenda: one theme, or all of which some are ticked. */
export interface AnnexPage extends Page {
  kind: "bijlage";
  heading: string;
  /** All themes are on the page, and a reader chooses among them. */
  choice: boolean;
  annexes: Annex[];
}

/** The pages of the annexes of a verband: /oogo/po2707/onderwijs/ and so on, and all in one: /oogo/po2707/bijlage/. */
export function annexPages(table: Table, edition: Edition): AnnexPage[] {
  const annexes = edition.themes.map((theme) => annex(table, theme, edition));
  const name = areaInSentence(table.verband);
  const heading = `Bijlage voor het overleg van ${name}`;
  const whole = around(table, edition, oogoAddress(table.verband, "bijlage"), heading);
  return [
    ...annexes.map((one) => ({
      ...around(table, edition, one.href, `${one.theme}: bijlage voor het overleg van ${name}`),
      ...{ choice: false, annexes: [one] },
    })),
    { ...whole, choice: true, annexes },
  ];
}

function around({ verband }: Table, edition: Edition, href: string, heading: string) {
  const name = areaInSentence(verband);
  const breadcrumbs = [
    { text: "Home", href: "/" },
    { text: "Overleg", href: "/oogo/" },
    { text: areaLabel(verband), href: oogoAddress(verband) },
  ];
  const description = `Cijfers en vragen voor de agenda van het overleg van ${name}: twee bladzijden per thema.`;
  return { kind: "bijlage" as const, heading, ...page(edition, href.slice(1, -1), heading, description, breadcrumbs) };
}
