import type { Source } from "../domain/manifest.ts";
import { splitMeasureName } from "../domain/measureName.ts";
import type { Problem } from "../domain/problem.ts";
import { looksLike } from "./nearest.ts";

/** The measures that the manifests of a release define: "cbs-jeugdhulp.verblijf". */
export function suppliedMeasures(sources: readonly Source[]): Set<string> {
  const ofSource = ({ slug, extracts }: Source) =>
    extracts.flatMap(({ measures }) => Object.keys(measures).map((name) => `${slug}.${name}`));
  return new Set(sources.flatMap(ofSource));
}

/** Whether a release says to be `without` a measure, by its own name or by that of its source. */
export function isWithout(measure: string, without: readonly string[]): boolean {
  return without.some((name) => name === measure || name === splitMeasureName(measure).source);
}

/** A file asks for a measure that no manifest defines. `supplied`: what it may have meant. */
export function unknownMeasure(file: string, value: string, supplied: ReadonlySet<string>): Problem {
  const { source } = splitMeasureName(value);
  const there = [...supplied].some((measure) => splitMeasureName(measure).source === source);
  const absent = `heeft deze uitgave ${source} niet, zet het dan bij without in release.yaml`;
  const { hint } = looksLike(value, supplied);
  const hints = [hint, there ? undefined : absent].filter((text) => text !== undefined);
  return {
    file,
    message: "vraagt een maat die in geen manifest staat",
    value,
    ...(hints.length === 0 ? {} : { hint: hints.join("; ") }),
  };
}
