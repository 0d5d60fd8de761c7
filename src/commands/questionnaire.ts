import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { InputError, type Problem } from "../domain/problem.ts";
import { type SurveyGroup, surveyGroups } from "../domain/questionnaire.ts";
import { regionItems, type SurveyRegion, type SurveyYear } from "../domain/survey.ts";
import { looksLike } from "../sources/nearest.ts";
import { readRegister } from "../sources/readRegister.ts";
import { readSurveyYear } from "../sources/survey/readSurveyYear.ts";
import { attempt } from "../stages/attempt.ts";
import { questionnaireHtml } from "../survey/questionnaireHtml.ts";
import type { QuestionnaireSheet } from "../survey/questionnaireSections.ts";
import { questionnaireTsv } from "../survey/questionnaireTsv.ts";

const hint = "dit kan: --region SLUG --group GROEP --year JAAR --data MAP --out MAP";

/**
 * npm run questionnaire -- --region SLUG --group GROEP [--year JAAR] [--data MAP] [--out MAP]: writes a questionnaire as a
 * file that LimeSurvey imports and as a page to print. Without a region it is the model, without a group all three, without
 * a year the latest.
 */
await attempt(async () => {
  const { region, group, year, data, out } = readOptions();
  const asked = await readYear(data, year);
  const own = region === undefined ? null : findRegion(region, asked);
  await mkdir(out, { recursive: true });
  for (const one of group === undefined ? surveyGroups : [findGroup(group)]) {
    const sheet = sheetOf(asked, own, one);
    const file = join(out, ["vragenlijst", ...(own === null ? [] : [own.slug]), one, asked.year].join("-"));
    await writeFile(`${file}.txt`, questionnaireTsv(sheet));
    await writeFile(`${file}.html`, questionnaireHtml(sheet));
    console.log(`${file}.txt en .html: ${sheet.items.length} vragen`);
  }
});

function readOptions() {
  const text = { type: "string" } as const;
  try {
    const options = { region: text, group: text, year: text, data: text, out: text };
    const { values } = parseArgs({ options });
    return { data: "data", out: ".build/vragenlijsten", ...values };
  } catch {
    refuse({ message: "is niet te begrijpen", value: process.argv.slice(2).join(" "), hint });
  }
}

async function readYear(data: string, wanted: string | undefined): Promise<SurveyYear> {
  const names = await readdir(data).catch(() => []);
  const years = names.flatMap((name) => /^survey-(\d{4})$/.exec(name)?.[1] ?? []).sort();
  const year = wanted ?? years.at(-1);
  if (year === undefined || !years.includes(year))
    refuse({ message: "in dat jaar is er geen vragenlijst", value: year ?? data, hint: `wel in ${years.join(", ")}` });
  const { register } = await readRegister(join(data, "areas"));
  const areas = new Set(register.areas.map(({ code }) => code));
  const read = await readSurveyYear(join(data, `survey-${year}`), Number(year), areas);
  if (read.problems.length > 0) throw new InputError(read.problems);
  return read.year;
}

function findRegion(slug: string, { regions }: SurveyYear): SurveyRegion {
  const found = regions.find((region) => region.slug === slug);
  const slugs = regions.map((region) => region.slug);
  return found ?? refuse({ message: "is geen regio van dat jaar", value: slug, ...looksLike(slug, slugs) });
}

function findGroup(name: string): SurveyGroup {
  const found = surveyGroups.find((group) => group === name);
  return found ?? refuse({ message: "is geen groep", value: name, hint: surveyGroups.join(", ") });
}

function sheetOf(year: SurveyYear, region: SurveyRegion | null, group: SurveyGroup): QuestionnaireSheet {
  const questionnaire = year.questionnaires[group];
  if (questionnaire === undefined) refuse({ message: "krijgt in dat jaar geen vragenlijst", value: group });
  const items = region === null ? questionnaire.items : regionItems(year, region, group);
  return { ...questionnaire, region: region?.name ?? null, year: year.year, items };
}

function refuse(problem: Omit<Problem, "file">): never {
  throw new InputError([{ file: "opdracht", ...problem }]);
}
