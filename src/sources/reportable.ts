import { join } from "node:path";
import { type NamedIndicator, sidesOf } from "../domain/indicator.ts";
import type { Source } from "../domain/manifest.ts";
import { splitMeasureName } from "../domain/measureName.ts";
import type { Problem } from "../domain/problem.ts";
import { looksLike } from "./nearest.ts";
import type { Reports } from "./readReports.ts";
import { isWithout, suppliedMeasures, unknownMeasure } from "./suppliedMeasures.ts";

export type Reportable = Pick<Reports, "themes" | "indicators" | "problems"> & { warnings: Problem[] };

/** Where problems are found: the file of the release and the folder of the reports. */
interface Places {
  release: string;
  reports: string;
}

/**
 * What a release can report. An indicator that asks for what the release says to be `without` is left out, and its theme
 * with the last of them; a measure that no manifest defines and that is not named there is a slip of the pen.
 */
export function reportable(
  { themes, indicators }: Pick<Reports, "themes" | "indicators">,
  sources: readonly Source[],
  without: readonly string[],
  places: Places,
): Reportable {
  const known = suppliedMeasures(sources);
  const missing = (indicator: NamedIndicator) => measuresAsked(indicator).filter((measure) => !known.has(measure));
  const said = (measure: string) => isWithout(measure, without);
  const left = indicators.filter((indicator) => missing(indicator).some(said));
  const kept = indicators.filter((indicator) => !left.includes(indicator));
  const has = (some: readonly NamedIndicator[], theme: string) => some.some((indicator) => indicator.theme === theme);
  return {
    themes: themes.filter(({ slug }) => has(kept, slug) || !has(left, slug)),
    indicators: kept,
    problems: [
      ...indicators.flatMap((indicator) =>
        missing(indicator)
          .filter((measure) => !said(measure))
          .map((measure) => unknownMeasure(fileOf(indicator, places), measure, known)),
      ),
      ...indicators.flatMap((indicator) => givenOfMany(indicator, sources, places)),
      ...without
        .filter((name) => known.has(name) || sources.some(({ slug }) => slug === name))
        .map((value) => ofWithout("staat bij without, maar is er wel", places, value)),
    ],
    warnings: [...leftOut(left, indicators, places), ...unasked(without, indicators, places)],
  };
}

/** A figure is taken over as it is: rows of schools or ages would have to be added up. */
function givenOfMany(indicator: NamedIndicator, sources: readonly Source[], places: Places): Problem[] {
  if (indicator.given === undefined) return [];
  const { source, measure } = splitMeasureName(indicator.given);
  const many = sources
    .filter(({ slug }) => slug === source)
    .flatMap(({ extracts }) => extracts)
    .some(({ rows, measures }) => {
      const of = measures[measure];
      return of !== undefined && (rows === "places" || ("parts" in of && Object.keys(of.parts).length > 0));
    });
  const hint = "neem met given een maat die voor elk gebied en jaar in één rij staat";
  const message = "neemt een maat over die uit meer rijen wordt opgeteld";
  return many ? [{ file: fileOf(indicator, places), column: "given", message, value: indicator.given, hint }] : [];
}

function measuresAsked(indicator: NamedIndicator): string[] {
  return Object.values(sidesOf(indicator)).flat();
}

function fileOf({ theme, slug }: NamedIndicator, { reports }: Places): string {
  return join(reports, theme, `${slug}.yaml`);
}

function ofWithout(message: string, { release: file }: Places, value?: string): Problem {
  return { file, column: "without", message, ...(value === undefined ? {} : { value }) };
}

/** One line for the summary: nothing is left out in silence. */
function leftOut(left: readonly NamedIndicator[], all: readonly NamedIndicator[], places: Places): Problem[] {
  if (left.length === 0) return [];
  const slugs = left.map(({ slug }) => slug).join(", ");
  const count = `${left.length} van ${all.length} indicatoren staan niet in deze uitgave, want hun bron ontbreekt`;
  return [ofWithout(`${count}: ${slugs}`, places)];
}

/** A name that leaves nothing out does no harm; it may be a slip, or of reports that are gone. */
function unasked(without: readonly string[], indicators: readonly NamedIndicator[], places: Places): Problem[] {
  const asked = new Set(
    indicators.flatMap(measuresAsked).flatMap((measure) => [measure, splitMeasureName(measure).source]),
  );
  return without
    .filter((name) => !asked.has(name))
    .map((value) => ({
      ...ofWithout("staat bij without, maar geen indicator vraagt erom", places, value),
      ...looksLike(value, asked),
    }));
}
