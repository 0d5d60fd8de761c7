import { existsSync } from "node:fs";
import { join } from "node:path";
import { Likeness, type Quantity } from "../domain/likeness.ts";
import type { Source } from "../domain/manifest.ts";
import type { Problem } from "../domain/problem.ts";
import { readYamlFile } from "./readYamlFile.ts";
import { isWithout, suppliedMeasures, unknownMeasure } from "./suppliedMeasures.ts";

/**
 * Reads reports/vergelijken.yaml: which gemeenten are alike. Quantities of sources that the release says to be `without`
 * are left out. Null where there is no such file.
 */
export async function readLikeness(
  reports: string,
  sources: readonly Source[],
  without: readonly string[],
): Promise<{ likeness: Likeness | null; problems: Problem[] }> {
  const file = join(reports, "vergelijken.yaml");
  if (!existsSync(file)) return { likeness: null, problems: [] };
  const read = await readYamlFile(file, Likeness);
  if (!("value" in read)) return { likeness: null, problems: read.problems };
  const { inhabitants, addresses, variables, count } = read.value;
  const kept = (quantity: Quantity) => !measuresAsked(quantity).some((measure) => isWithout(measure, without));
  const here = (one: Quantity | undefined) => (one !== undefined && kept(one) ? one : undefined);
  const likeness = {
    count,
    inhabitants: here(inhabitants),
    addresses: here(addresses),
    variables: variables.filter(kept),
  };
  const supplied = suppliedMeasures(sources);
  const problems = [likeness.inhabitants, likeness.addresses, ...likeness.variables]
    .flatMap((quantity) => (quantity === undefined ? [] : measuresAsked(quantity)))
    .filter((measure) => !supplied.has(measure))
    .map((measure) => unknownMeasure(file, measure, supplied));
  return { likeness, problems };
}

function measuresAsked({ numerator, denominator = [] }: Quantity): string[] {
  return [...numerator, ...denominator];
}
