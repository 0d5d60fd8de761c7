import { join } from "node:path";
import { type NamedIndicator, sidesOf } from "../domain/indicator.ts";
import type { Source } from "../domain/manifest.ts";
import type { Problem } from "../domain/problem.ts";
import { looksLike } from "./nearest.ts";
import type { Reports } from "./readReports.ts";

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
  const known = new Set(sources.flatMap(measuresOf));
  const missing = (indicator: NamedIndicator) => measuresAsked(indicator).filter((measure) => !known.has(measure));
  const said = (measure: string) => without.some((name) => name === measure || name === sourceOf(measure));
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
          .map((measure) => unknownMeasure(measure, indicator, known, places)),
      ),
      ...without
        .filter((name) => known.has(name) || sources.some(({ slug }) => slug === name))
        .map((value) => ofWithout("staat bij without, maar is er wel", places, value)),
    ],
    warnings: [...leftOut(left, indicators, places), ...unasked(without, indicators, places)],
  };
}

function measuresOf({ slug, extracts }: Source): string[] {
  return extracts.flatMap(({ measures }) => Object.keys(measures).map((name) => `${slug}.${name}`));
}

function measuresAsked(indicator: NamedIndicator): string[] {
  return Object.values(sidesOf(indicator)).flat();
}

/** "cbs-jeugdhulp.verblijf" → "cbs-jeugdhulp". */
function sourceOf(measure: string): string {
  return measure.split(".")[0]!;
}

function unknownMeasure(
  value: string,
  { theme, slug }: NamedIndicator,
  known: ReadonlySet<string>,
  { reports }: Places,
): Problem {
  const file = join(reports, theme, `${slug}.yaml`);
  const there = [...known].some((measure) => sourceOf(measure) === sourceOf(value));
  const absent = `heeft deze uitgave ${sourceOf(value)} niet, zet het dan bij without in release.yaml`;
  const { hint } = looksLike(value, known);
  const hints = [hint, there ? undefined : absent].filter((text) => text !== undefined);
  return {
    file,
    message: "vraagt een maat die in geen manifest staat",
    value,
    ...(hints.length === 0 ? {} : { hint: hints.join("; ") }),
  };
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
  const asked = new Set(indicators.flatMap(measuresAsked).flatMap((measure) => [measure, sourceOf(measure)]));
  return without
    .filter((name) => !asked.has(name))
    .map((value) => ({
      ...ofWithout("staat bij without, maar geen indicator vraagt erom", places, value),
      ...looksLike(value, asked),
    }));
}
