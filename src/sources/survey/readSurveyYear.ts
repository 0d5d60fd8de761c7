import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../domain/problem.ts";
import { Questionnaire, surveyGroups } from "../../domain/questionnaire.ts";
import { SurveyRegion, type SurveyYear } from "../../domain/survey.ts";
import { looksLike } from "../nearest.ts";
import { readYamlFile } from "../readYamlFile.ts";
import { wrongSlug } from "../wrongSlug.ts";
import { checkQuestionnaire } from "./checkQuestionnaire.ts";
import { checkRegion } from "./checkRegion.ts";

/** Reads what a year asked, of whom: the folder survey-<year> without the answers. */
export async function readSurveyYear(
  folder: string,
  year: number,
  areas: ReadonlySet<string>,
): Promise<{ year: SurveyYear; problems: Problem[] }> {
  const { questionnaires, problems } = await readQuestionnaires(join(folder, "questionnaire"));
  const read: SurveyYear = { year, questionnaires, regions: [] };
  // What a questionnaire that cannot be read asks is not known.
  const whole = problems.length === 0;
  for (const { slug, file } of await yamlFiles(join(folder, "regions"))) {
    const region = await readYamlFile(file, SurveyRegion);
    problems.push(...wrongSlug(slug, file), ...reserved(slug, file));
    if ("problems" in region) problems.push(...region.problems);
    else read.regions.push({ ...region.value, slug });
    if ("value" in region && whole) problems.push(...checkRegion(read, read.regions.at(-1)!, areas, file));
  }
  return { year: read, problems };
}

async function readQuestionnaires(folder: string) {
  const questionnaires: SurveyYear["questionnaires"] = {};
  const problems: Problem[] = [];
  const files = await yamlFiles(folder);
  if (files.length === 0) problems.push({ file: folder, message: "hier staat geen vragenlijst" });
  for (const { slug, file } of files) {
    const group = surveyGroups.find((name) => name === slug);
    const read = await readYamlFile(file, Questionnaire);
    if (group === undefined) problems.push(unknownGroup(slug, file));
    else if ("problems" in read) problems.push(...read.problems);
    else {
      questionnaires[group] = read.value;
      problems.push(...checkQuestionnaire(read.value.items, file));
    }
  }
  return { questionnaires, problems };
}

/** Slugs are the names of files: flevoland of flevoland.yaml. */
async function yamlFiles(folder: string): Promise<{ slug: string; file: string }[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => ({ slug: name.replace(/\.ya?ml$/, ""), file: join(folder, name) }));
}

function unknownGroup(value: string, file: string): Problem {
  return { file, message: "heet niet naar een groep die wij vragen", value, ...looksLike(value, surveyGroups) };
}

/** What regions together are called. */
function reserved(slug: string, file: string): Problem[] {
  if (slug !== "alle" && !slug.startsWith("zelfde-")) return [];
  return [{ file, message: "heeft een naam die wij voor regio's samen gebruiken", value: slug }];
}
