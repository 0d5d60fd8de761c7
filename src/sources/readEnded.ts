import { join } from "node:path";
import { Ended } from "../domain/ended.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { Problem } from "../domain/problem.ts";
import { looksLike } from "./nearest.ts";
import { readIfThere } from "./readIfThere.ts";
import { readYamlFile } from "./readYamlFile.ts";

/**
 * Reads what the site no longer has. Without the file nothing has ended. `indicators`: those that this release reports;
 * one that it is without for want of a source has ended, until it is back.
 */
export async function readEnded(
  reports: string,
  indicators: readonly Pick<NamedIndicator, "slug">[],
): Promise<{ ended: Ended; problems: Problem[] }> {
  const file = join(reports, "vervallen.yaml");
  const none: Ended = { indicators: [], addresses: [] };
  if (!("bytes" in (await readIfThere(file)))) return { ended: none, problems: [] };
  const read = await readYamlFile(file, Ended);
  if (!("value" in read)) return { ended: none, problems: read.problems };
  return { ended: read.value, problems: contradictions(read.value, new Set(indicators.map(({ slug }) => slug)), file) };
}

/** What has ended is not there, and what came in its place is. */
function contradictions({ indicators }: Ended, known: ReadonlySet<string>, file: string): Problem[] {
  return indicators.flatMap(({ indicator, replaced_by: next }) => [
    ...(known.has(indicator)
      ? [{ file, column: "indicator", message: "is vervallen, en deze uitgave heeft het cijfer wel", value: indicator }]
      : []),
    ...(next === undefined || known.has(next)
      ? []
      : [
          {
            file,
            column: "replaced_by",
            message: "is geen indicator",
            value: next,
            ...looksLike(next, known),
          },
        ]),
  ]);
}
