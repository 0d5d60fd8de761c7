import type { AreaThemePage } from "../areaThemePage.ts";
import type { FigureSection } from "../figureSection.ts";
import type { Link } from "../page.ts";
import type { SourceLine } from "../sourceLines.ts";
import { type FrozenPage, frozenAddress, wayUp } from "./frozenPage.ts";

/** A report as it stays readable for good: its words and tables, without drawings. */
export interface FrozenReport extends FrozenPage {
  summary: string;
  notes: string[];
  sections: FrozenSection[];
  /** The files that the figures come from, once each: sections name them by their place in this list, from 1. */
  sources: string[];
}

/** A figure in it, under the same id as in the report. */
export type FrozenSection = Pick<
  FigureSection,
  "id" | "title" | "sentences" | "table" | "definition" | "method" | "caution" | "footnotes"
> & { sources: number[] };

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
  const all = [...new Set(sections.flatMap(({ sources }) => sources.map(sourceInWords)))];
  return {
    address: frozenAddress(release.id, address),
    title: heading,
    plain: `/${address}/`,
    trail: [...frozenTrail(address, up), ...(area.kind === "nederland" ? [] : [{ text: area.name, href: "../" }])],
    summary,
    notes,
    sections: sections.map(({ id, title, sentences, table, definition, method, caution, footnotes, sources }) => ({
      ...{ id, title, sentences, table, definition, method, caution, footnotes },
      sources: sources.map((source) => all.indexOf(sourceInWords(source)) + 1),
    })),
    sources: all,
  };
}

/** "CBS, Bevolking, tabel 00001ned (CC BY 4.0), opgehaald op 1 januari 2026, bestand bevolking.csv". */
function sourceInWords({ text, licence, date, file }: SourceLine): string {
  return `${text} (${licence}), ${date}, bestand ${file}`;
}

/** To the first page of the release and to the page of the country, which leads on to all areas. */
export function frozenTrail(address: string, up = wayUp(address)): Link[] {
  const release = { text: "Deze uitgave", href: up };
  return address === "nederland" ? [release] : [release, { text: "Nederland", href: `${up}nederland/` }];
}
