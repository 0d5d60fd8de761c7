import { basename } from "node:path";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { Source } from "../domain/manifest.ts";
import type { SourceLine } from "./areaThemePage.ts";
import { formatDate } from "./formatNumber.ts";

/** The files that an indicator rests on, with what a reader needs to find them. */
export function sourceLines(indicator: NamedIndicator, sources: readonly Source[]): SourceLine[] {
  const measures = [...indicator.numerator, ...("denominator" in indicator ? indicator.denominator : [])];
  return sources.flatMap(({ slug, publisher, title, url, licence, extracts }) =>
    extracts
      .filter((extract) => Object.keys(extract.measures).some((measure) => measures.includes(`${slug}.${measure}`)))
      .map(({ file, table, date }) => ({
        text: `${publisher}, ${title}${table === undefined ? "" : ` (${table})`}`,
        href: url,
        licence,
        date: `opgehaald op ${formatDate(date)}`,
        file: basename(file),
      })),
  );
}
