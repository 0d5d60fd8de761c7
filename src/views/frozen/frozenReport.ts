import type { AreaThemePage } from "../areaThemePage.ts";
import type { FigureSection } from "../figureSection.ts";
import type { Link } from "../page.ts";
import { type FrozenPage, frozenAddress, wayUp } from "./frozenPage.ts";

/** A report as it stays readable for good: its words and tables, without drawings. */
export interface FrozenReport extends FrozenPage {
  summary: string;
  notes: string[];
  sections: FrozenSection[];
}

/** A figure in it, under the same id as in the report. */
export type FrozenSection = Pick<
  FigureSection,
  "id" | "title" | "sentences" | "table" | "definition" | "method" | "caution" | "footnotes" | "sources"
>;

/** What is kept of a report. It says the same, for it is made of what the report says. */
export function frozenReport({
  address,
  heading,
  summary,
  notes,
  sections,
  area,
  release,
}: AreaThemePage): FrozenReport {
  const up = wayUp(address);
  return {
    address: frozenAddress(release.id, address),
    title: heading,
    plain: `/${address}/`,
    trail: [...frozenTrail(address, up), ...(area.kind === "nederland" ? [] : [{ text: area.name, href: "../" }])],
    summary,
    notes,
    sections: sections.map(({ id, title, sentences, table, definition, method, caution, footnotes, sources }) => {
      return { id, title, sentences, table, definition, method, caution, footnotes, sources };
    }),
  };
}

/** To the first page of the release and to the page of the country, which leads on to all areas. */
export function frozenTrail(address: string, up = wayUp(address)): Link[] {
  const release = { text: "Deze uitgave", href: up };
  return address === "nederland" ? [release] : [release, { text: "Nederland", href: `${up}nederland/` }];
}
