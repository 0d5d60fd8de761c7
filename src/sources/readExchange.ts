import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ZodType } from "zod";
import type { Exchange } from "../domain/exchange.ts";
import type { Problem } from "../domain/problem.ts";
import { SwingMapping, topicCode } from "../domain/swingMapping.ts";
import { VenstersMapping } from "../domain/venstersMapping.ts";
import { looksLike } from "./nearest.ts";
import { readYamlFile } from "./readYamlFile.ts";

/**
 * Reads reports/uitwisseling/swing.yaml and vensters.yaml: how other systems call what we report. `indicators`: the slugs
 * of all that is reported, also where this release leaves it out.
 */
export async function readExchange(
  reports: string,
  indicators: readonly string[],
): Promise<{ exchange: Exchange; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = async <T>(name: string, schema: ZodType<T>, check: (mapping: T, file: string) => Problem[]) => {
    const file = join(reports, "uitwisseling", name);
    if (!existsSync(file)) return null;
    const found = await readYamlFile(file, schema);
    problems.push(...("value" in found ? check(found.value, file) : found.problems));
    return "value" in found ? found.value : null;
  };
  const swing = await read("swing.yaml", SwingMapping, (mapping, file) => [
    ...unknown(Object.keys(mapping.topics), "topics", indicators, file),
    ...unknown(mapping.leave_out, "leave_out", indicators, file),
    ...sameCode(mapping, indicators, file),
  ]);
  const vensters = await read("vensters.yaml", VenstersMapping, ({ measures }, file) =>
    unknown(Object.keys(measures), "measures", indicators, file),
  );
  return { exchange: { swing, vensters }, problems };
}

function unknown(names: readonly string[], column: string, known: readonly string[], file: string): Problem[] {
  return names
    .filter((name) => !known.includes(name))
    .map((value) => ({ file, column, message: "is geen indicator", value, ...looksLike(value, known) }));
}

/** Two topics of one code would be one topic with every figure twice. */
function sameCode(mapping: SwingMapping, indicators: readonly string[], file: string): Problem[] {
  const delivered = indicators.filter((indicator) => !mapping.leave_out.includes(indicator));
  return [...Map.groupBy(delivered, (indicator) => topicCode(indicator, mapping))]
    .filter(([, same]) => same.length > 1)
    .map(([value, same]) => ({ file, column: "topics", message: `is de code van ${same.join(" en ")}`, value }));
}
