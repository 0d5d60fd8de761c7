import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { Unit } from "../domain/answerCount.ts";
import type { Release } from "../domain/release.ts";
import type { SurveyYear } from "../domain/survey.ts";
import type { PublishedSurvey } from "../domain/surveyResult.ts";
import { headerOf } from "./dataFile.ts";
import { questionsFile, surveyFile } from "./dataFiles.ts";
import { codebookRows } from "./surveyCodebook.ts";

const columns = headerOf(surveyFile);
type Cell = string | number | null;

/**
 * One CSV file a region, and one of all regions together: every published number of the survey, all years. Beside them
 * what the questions and their answers are.
 */
export function writeSurveyDownloads(
  survey: PublishedSurvey,
  years: readonly SurveyYear[],
  release: Release,
  folder: string,
): void {
  const data = join(folder, "public", "data", "vragenlijst");
  mkdirSync(data, { recursive: true });
  const rows = [...reachRows(survey), ...answerRows(survey), ...resultRows(survey), ...codeRows(survey)];
  const byRegion = Map.groupBy(rows, ({ unit }) => (unit.region.startsWith("zelfde-") ? "alle" : unit.region));
  for (const [region, own] of byRegion) {
    const lines = own.map(({ unit, cells }) => [
      ...[unit.year, unit.group, unit.region, unit.subgroup],
      ...cells,
      ...[release.id, release.demo ? "ja" : "nee"],
    ]);
    writeFileSync(join(data, `${region}.csv`), stringify([columns, ...lines], { delimiter: ";", bom: true }));
  }
  const isPublic = (region: string, year: number) => release.survey?.publish[region]?.includes(year) ?? false;
  const asked = [headerOf(questionsFile), ...codebookRows(years, isPublic)];
  writeFileSync(join(data, codebook), stringify(asked, { delimiter: ";", bom: true }));
}

/** The same for every region, so that no name of one can be taken for it. */
const codebook = "vragen.csv";

/** From `vraag` to `reden_ontbreekt`. */
interface Row {
  unit: Unit;
  cells: Cell[];
}

function reachRows({ reach }: PublishedSurvey): Row[] {
  return reach.flatMap((unit) => {
    const row = (what: string, value: number | null): Row => ({
      unit,
      cells: [null, null, what, value, null, null, null, null, unit.absence],
    });
    const invited = unit.invited === null ? [] : [row("uitgenodigd", unit.invited)];
    const regions = unit.regions === null ? [] : [row("regio's", unit.regions)];
    return [row("deelnemers", unit.respondents), ...invited, ...regions];
  });
}

function answerRows({ answers, results }: PublishedSurvey): Row[] {
  const n = new Map(results.filter(isOfSubstance).map((result) => [nameOf(result), result.n]));
  return answers.map((unit) => ({
    unit,
    cells: [
      ...[unit.item, unit.option || null, `antwoord: ${unit.answer}`, unit.percent, unit.bound, null, null],
      ...[n.get(nameOf(unit)) ?? null, unit.absence],
    ],
  }));
}

/** What the measures are called in the file. */
const measures = {
  positive: "aandeel",
  mean: "gemiddelde",
  net: "nettoscore",
  "dont-know": "weet niet",
  "not-applicable": "niet van toepassing",
  unanswered: "niet ingevuld",
};

function resultRows({ results }: PublishedSurvey): Row[] {
  return results.map((unit) => ({
    unit,
    cells: [
      ...[unit.item, unit.option || null, measures[unit.measure], unit.value, unit.bound, unit.lower, unit.upper],
      ...[unit.n, unit.absence],
    ],
  }));
}

function codeRows({ codes }: PublishedSurvey): Row[] {
  return codes.map((unit) => ({
    unit,
    cells: [unit.item, null, `genoemd: ${unit.code}`, unit.mentions, null, null, null, unit.n, unit.absence],
  }));
}

function isOfSubstance({ measure }: PublishedSurvey["results"][number]): boolean {
  return measure === "positive" || measure === "mean";
}

function nameOf({ year, group, region, subgroup, item, option }: Unit & { item: string; option: number }): string {
  return [year, group, region, subgroup, item, option].join(" ");
}
