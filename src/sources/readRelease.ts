import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { Inputs } from "../domain/inputs.ts";
import type { Source } from "../domain/manifest.ts";
import { InputError, type Problem } from "../domain/problem.ts";
import { Release } from "../domain/release.ts";
import { decodeText } from "./decodeText.ts";
import { areaFinder } from "./findArea.ts";
import { looksLike } from "./nearest.ts";
import { readIfThere } from "./readIfThere.ts";
import { readRegister } from "./readRegister.ts";
import { readReports } from "./readReports.ts";
import { readSources } from "./readSources.ts";
import { readYamlFile } from "./readYamlFile.ts";

/**
 * Reads a release and the reports on it.
 * @throws InputError with every problem found in any file, so that one run shows all there is to mend.
 */
export async function readRelease(data: string, reports: string): Promise<Inputs> {
  const release = await readReleaseFile(join(data, "release.yaml"));
  const { register, sources: registerSources, problems: inRegister } = await readRegister(join(data, release.areas));
  const { themes, indicators, problems: inReports } = await readReports(reports);
  const read = await readSources(data, areaFinder(register), release.classification);
  const dangling =
    inReports.length + read.problems.length > 0 ? [] : unknownMeasures(indicators, read.sources, reports);
  const { boundaries, problems: inBoundaries } = await readBoundaries(data, release);
  const problems = [...inRegister, ...inReports, ...read.problems, ...dangling, ...inBoundaries];
  if (problems.length > 0) throw new InputError(problems);
  return { release, register, registerSources, themes, indicators, ...read, boundaries };
}

async function readReleaseFile(file: string): Promise<Release> {
  const read = await readYamlFile(file, Release);
  if ("problems" in read) throw new InputError(read.problems);
  return read.value;
}

async function readBoundaries(
  data: string,
  { boundaries }: Release,
): Promise<{ boundaries: FeatureCollection | null; problems: Problem[] }> {
  if (boundaries === undefined) return { boundaries: null, problems: [] };
  const refuse = (message: string) => {
    const problem = { file: join(data, "release.yaml"), column: "boundaries", message, value: boundaries };
    return { boundaries: null, problems: [problem] };
  };
  const read = await readIfThere(join(data, boundaries));
  if ("message" in read) return refuse(read.message);
  try {
    const content: unknown = JSON.parse(decodeText(read.bytes));
    return isFeatureCollection(content) ? { boundaries: content, problems: [] } : refuse("is geen GeoJSON met grenzen");
  } catch {
    return refuse("is geen geldige JSON");
  }
}

function isFeatureCollection(content: unknown): content is FeatureCollection {
  return typeof content === "object" && content !== null && "features" in content && Array.isArray(content.features);
}

/** Measures that an indicator asks for and no manifest defines. */
function unknownMeasures(indicators: readonly NamedIndicator[], sources: readonly Source[], folder: string): Problem[] {
  const known = new Set(
    sources.flatMap(({ slug, extracts }) =>
      extracts.flatMap(({ measures }) => Object.keys(measures).map((name) => `${slug}.${name}`)),
    ),
  );
  return indicators.flatMap((indicator) => {
    const asked = [...indicator.numerator, ...("denominator" in indicator ? indicator.denominator : [])];
    return asked
      .filter((measure) => !known.has(measure))
      .map((value) => ({
        file: join(folder, indicator.theme, `${indicator.slug}.yaml`),
        message: "vraagt een maat die in geen manifest staat",
        value,
        ...looksLike(value, known),
      }));
  });
}
