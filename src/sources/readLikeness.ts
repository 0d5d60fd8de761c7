import { existsSync } from "node:fs";
import { join } from "node:path";
import { Likeness, type Quantity } from "../domain/likeness.ts";
import type { Source } from "../domain/manifest.ts";
import type { Problem } from "../domain/problem.ts";
import { looksLike } from "./nearest.ts";
import { readYamlFile } from "./readYamlFile.ts";

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
  const known = new Set(
    sources.flatMap(({ slug, extracts }) =>
      extracts.flatMap(({ measures }) => Object.keys(measures).map((measure) => `${slug}.${measure}`)),
    ),
  );
  const lacks = (name: string) => without.some((one) => one === name || one === name.split(".")[0]);
  const kept = ({ numerator, denominator = [] }: Quantity) => ![...numerator, ...denominator].some(lacks);
  const { inhabitants, addresses, variables, count } = read.value;
  const asked = [inhabitants, addresses, ...variables].filter((one) => one !== undefined && kept(one)) as Quantity[];
  const problems = asked
    .flatMap(({ numerator, denominator = [] }) => [...numerator, ...denominator])
    .filter((name) => !known.has(name))
    .map((value) => ({
      file,
      message: "vraagt een maat die in geen manifest staat",
      value,
      ...looksLike(value, known),
    }));
  const here = (one: Quantity | undefined) => (one !== undefined && kept(one) ? one : undefined);
  return {
    likeness: { count, inhabitants: here(inhabitants), addresses: here(addresses), variables: variables.filter(kept) },
    problems,
  };
}
