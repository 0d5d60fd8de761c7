import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { z } from "zod";
import type { Register } from "../domain/area.ts";
import type { Inputs } from "../domain/inputs.ts";
import { InputError, type Problem } from "../domain/problem.ts";
import { Release } from "../domain/release.ts";
import { decodeText } from "./decodeText.ts";
import { areaFinder } from "./findArea.ts";
import { readCatalogueSettings } from "./readCatalogueSettings.ts";
import { readCommentary } from "./readCommentary.ts";
import { readEnded } from "./readEnded.ts";
import { readExchange } from "./readExchange.ts";
import { readExplanations } from "./readExplanations.ts";
import { readIfThere } from "./readIfThere.ts";
import { readLikeness } from "./readLikeness.ts";
import { readRegister } from "./readRegister.ts";
import { readReports } from "./readReports.ts";
import { readSources } from "./readSources.ts";
import { readYamlFile } from "./readYamlFile.ts";
import { reportable } from "./reportable.ts";
import { readSurvey } from "./survey/readSurvey.ts";

/** Where gemeenten and regions have their say. */
const comments = "content/commentaar";

/**
 * Reads a release and the reports on it.
 * @throws InputError with every problem found in any file, so that one run shows all there is to mend.
 */
export async function readRelease(data: string, reports: string): Promise<Inputs> {
  const { inputs, problems } = await readInputs(data, reports);
  if (problems.length > 0) throw new InputError(problems);
  return inputs;
}

/** What could be read of a release and its reports, and every problem found in any file: for checks that go on. */
export async function readInputs(data: string, reports: string): Promise<{ inputs: Inputs; problems: Problem[] }> {
  const { release, problems: inRelease } = await readReleaseFile(join(data, "release.yaml"));
  const { register, sources: registerSources, problems: inRegister } = await readRegister(join(data, release.areas));
  const { problems: inReports, ...written } = await readReports(reports);
  const { problems: inSources, ...read } = await readSources(data, areaFinder(register), release.classification);
  const { boundaries, problems: inBoundaries } = await readBoundaries(data, release, register);
  const places = { release: join(data, "release.yaml"), reports };
  const { themes, indicators, ...found } = reportable(written, read.sources, release.without ?? [], places);
  const areas = new Set(register.areas.map(({ code }) => code));
  const survey =
    release.survey === undefined ? null : await readSurvey(data, release.survey, { areas, demo: release.demo });
  const { likeness, problems: inLikeness } = await readLikeness(reports, read.sources, release.without ?? []);
  // What a manifest that cannot be read defines is not known.
  const dangling = inSources.some(({ file }) => file.endsWith("manifest.yaml"))
    ? []
    : [...found.problems, ...inLikeness];
  const inSurvey = survey?.problems ?? [];
  const subjects = { areas: register.areas, indicators: written.indicators, release };
  const { commentary, problems: inCommentary } = await readCommentary(release.commentary ? comments : null, subjects);
  const { catalogue, problems: inCatalogue } = await readCatalogueSettings(reports);
  const slugs = written.indicators.map(({ slug }) => slug);
  const { exchange, problems: inExchange } = await readExchange(reports, slugs);
  const { ended, problems: inEnded } = await readEnded(reports, indicators);
  const problems = [
    ...inRelease,
    ...inRegister,
    ...inReports,
    ...inSources,
    ...inSurvey,
    ...dangling,
    ...inBoundaries,
    ...inCommentary,
    ...inCatalogue,
    ...inExchange,
    ...inEnded,
  ];
  const warnings = [...found.warnings, ...read.warnings, ...(survey?.warnings ?? [])];
  const received = [...read.received, ...(survey?.received ?? [])];
  const files = { release, register, registerSources, boundaries, ...read, received, survey, ended, warnings };
  const words = {
    themes,
    indicators,
    likeness,
    catalogue,
    exchange,
    commentary,
    explanations: await readExplanations(),
  };
  return { inputs: { ...words, ...files }, problems };
}

/** Where the file cannot be read the others still are, as for a release of the usual form. */
async function readReleaseFile(file: string): Promise<{ release: Release; problems: Problem[] }> {
  const read = await readYamlFile(file, Release);
  if ("value" in read) return { release: read.value, problems: [] };
  const classification = new Date().getFullYear();
  const usual: Release = { id: "0000-0", title: "", date: "", classification, demo: true, areas: "areas" };
  return { release: usual, problems: read.problems };
}

async function readBoundaries(
  data: string,
  { boundaries }: Release,
  { areas }: Register,
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
    const checked = Boundaries.safeParse(content);
    if (!checked.success) return refuse("is geen GeoJSON met een statcode bij elke grens");
    const drawn = new Set(checked.data.features.map(({ properties }) => properties.statcode));
    const missing = areas.filter(({ kind, code }) => kind === "gemeente" && !drawn.has(code)).map(({ name }) => name);
    if (missing.length > 0)
      return refuse(`mist ${missing.length} gemeenten, waaronder ${missing.slice(0, 3).join(", ")}`);
    return { boundaries: content as FeatureCollection, problems: [] };
  } catch {
    return refuse("is geen geldige JSON");
  }
}

/** What a map needs of GeoJSON: a code with each boundary. */
const Boundaries = z.object({
  features: z.array(
    z.object({ properties: z.object({ statcode: z.string() }), geometry: z.object({ type: z.string() }) }),
  ),
});
