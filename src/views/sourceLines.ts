import { basename } from "node:path";
import { type NamedIndicator, sidesOf } from "../domain/indicator.ts";
import type { Source } from "../domain/manifest.ts";
import { formatDate } from "./formatNumber.ts";

/** Where a figure comes from, as a report says it. */
export interface SourceLine {
  /** "CBS, Regionale kerncijfers Nederland, tabel 70072ned" */
  text: string;
  /** Our page of the source, which leads on to the publisher and shows the hash of each file. */
  href: string;
  licence: string;
  /** "opgehaald op 11 december 2025" */
  date: string;
  file: string;
}

/** The files that an indicator rests on, with what a reader needs to find them. */
export function sourceLines(indicator: NamedIndicator, sources: readonly Source[]): SourceLine[] {
  const measures = Object.values(sidesOf(indicator)).flat();
  const lines = sources.flatMap(({ slug, publisher, title, licence, extracts }) =>
    extracts
      .filter((extract) => Object.keys(extract.measures).some((measure) => measures.includes(`${slug}.${measure}`)))
      .map(({ file, table, date }) => ({
        text: `${publisher}, ${title}${table === undefined ? "" : ` (${table})`}`,
        href: `/over/bronnen/${slug}/`,
        licence,
        date: `opgehaald op ${formatDate(date)}`,
        file: basename(file),
      })),
  );
  // A manifest may read a file twice, for its counts and for its rounded numbers.
  return [...new Map(lines.map((line) => [`${line.href} ${line.file}`, line])).values()];
}
