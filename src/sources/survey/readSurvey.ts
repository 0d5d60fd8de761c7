import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { SurveyAnswers } from "../../domain/answers.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Account, ReceivedFile } from "../../domain/received.ts";
import {
  regionItems,
  type SurveyExport,
  type SurveyPublication,
  type SurveyRegion,
  type SurveyYear,
} from "../../domain/survey.ts";
import { looksLike } from "../nearest.ts";
import { readIfThere } from "../readIfThere.ts";
import { checkWording } from "./checkWording.ts";
import { readCodes } from "./readCodes.ts";
import { readExport } from "./readExport.ts";
import { readQuotes } from "./readQuotes.ts";
import { readSurveyYear } from "./readSurveyYear.ts";
import type { AnsweredExport } from "./respondentFinder.ts";

/** All that was asked and answered, as far as it may be kept, and what became of the files. */
export interface SurveyRead extends SurveyAnswers {
  received: ReceivedFile[];
  /** What looks odd but does not stop a build. */
  warnings: Problem[];
  problems: Problem[];
}

/** What the rest of the release says. */
export interface ReleaseFacts {
  /** Codes of all areas. */
  areas: ReadonlySet<string>;
  /** Whether all answers are invented. */
  demo: boolean;
}

/** Reads every folder survey-<year> of a release, and the answers to it from where the release says they are. */
export async function readSurvey(
  data: string,
  publication: SurveyPublication,
  known: ReleaseFacts,
): Promise<SurveyRead> {
  const read: SurveyRead = {
    years: [],
    sheets: [],
    codes: [],
    quotes: [],
    received: [],
    dropped: [],
    warnings: [],
    problems: [],
  };
  for (const year of await surveyYears(data)) {
    const { year: asked, problems } = await readSurveyYear(join(data, `survey-${year}`), year, known.areas);
    read.years.push(asked);
    read.problems.push(...problems);
  }
  const misplaced = answersInside(data, publication, known.demo);
  read.problems.push(...checkWording(read.years, (year) => join(data, `survey-${year}`)));
  read.problems.push(...checkPublish(read.years, publication, join(data, "release.yaml")), ...misplaced);
  if (misplaced.length > 0) return read;
  const answers = isAbsolute(publication.answers) ? publication.answers : join(data, publication.answers);
  for (const year of read.years) await readAnswers(year, answers, read);
  return read;
}

async function surveyYears(data: string): Promise<number[]> {
  const names = await readdir(data).catch(() => []);
  return names
    .flatMap((name) => /^survey-(\d{4})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort();
}

/** What is kept of a release is copied, shared and published; answers of persons are not. */
function answersInside(data: string, { answers }: SurveyPublication, demo: boolean): Problem[] {
  const path = relative(resolve(data), resolve(data, answers));
  if (demo || path === ".." || path.startsWith(`..${sep}`)) return [];
  const message = "echte antwoorden staan buiten de map van de uitgave, want die wordt bewaard en gedeeld";
  const hint = "verplaats ze naar een map waar alleen de onderzoekers bij kunnen, en noem die hier";
  return [{ file: join(data, "release.yaml"), column: "survey.answers", message, value: answers, hint }];
}

function checkPublish(years: readonly SurveyYear[], { publish }: SurveyPublication, file: string): Problem[] {
  const slugs = new Set(years.flatMap(({ regions }) => regions.map(({ slug }) => slug)));
  return Object.entries(publish).flatMap(([slug, wanted]): Problem[] => {
    const at = { file, column: `survey.publish.${slug}` };
    if (!slugs.has(slug)) return [{ ...at, message: "is geen regio van een vragenlijst", ...looksLike(slug, slugs) }];
    const took = years.flatMap(({ year, regions }) => (regions.some((region) => region.slug === slug) ? [year] : []));
    return wanted
      .filter((year) => !took.includes(year))
      .map((year) => ({ ...at, message: "deze regio deed dat jaar niet mee", value: String(year) }));
  });
}

async function readAnswers(year: SurveyYear, answers: string, read: SurveyRead): Promise<void> {
  const folder = join(answers, `survey-${year.year}`);
  const answered: AnsweredExport[] = [];
  for (const region of year.regions) {
    for (const one of region.exports) answered.push(...(await readOne(year, region, one, folder, read)));
  }
  read.problems.push(...readTwice(year, folder));
  read.warnings.push(...(await unclaimed(year, join(folder, "answers"))));
  const codes = await readCodes(join(folder, "codes.csv"), year, answered);
  if (codes !== null) receive(read, year, "codes.csv", codes);
  read.codes.push(...(codes?.mentions ?? []));
  const quotes = await readQuotes(join(folder, "quotes.csv"), year, answered);
  if (quotes !== null) receive(read, year, "quotes.csv", quotes);
  read.quotes.push(...(quotes?.quotes ?? []));
}

async function readOne(
  year: SurveyYear,
  region: SurveyRegion,
  from: SurveyExport,
  folder: string,
  read: SurveyRead,
): Promise<AnsweredExport[]> {
  const file = join(folder, "answers", from.file);
  const found = await readIfThere(file);
  if ("message" in found) {
    read.problems.push({ file, message: found.message, hint: `de regio ${region.slug} noemt het bij exports` });
    return [];
  }
  const corrected = region.exports.some(({ corrects }) => corrects === from.file);
  const items = regionItems(year, region, from.group);
  const of = { year: year.year, region: region.slug, export: from, items, corrected, bytes: found.bytes, file };
  const { sheet, account, dropped, respondents, problems, warnings } = readExport(of);
  receive(read, year, `answers/${from.file}`, { bytes: found.bytes, account, problems });
  read.warnings.push(...warnings);
  read.dropped.push({ file, columns: dropped });
  if (sheet !== null) read.sheets.push(sheet);
  return [{ region: region.slug, group: from.group, corrected, respondents }];
}

function receive(
  read: SurveyRead,
  { year }: SurveyYear,
  file: string,
  { bytes, account, problems }: { bytes: Uint8Array; account: Account; problems: Problem[] },
): void {
  const hash = createHash("sha256").update(bytes).digest("hex");
  read.received.push({ source: `survey-${year}`, file, hash, account });
  read.problems.push(...problems);
}

/** The same answers would count for two regions or groups. */
function readTwice({ regions }: SurveyYear, folder: string): Problem[] {
  const named = regions.flatMap(({ slug, exports }) => exports.map(({ file }) => ({ slug, file })));
  return [...Map.groupBy(named, ({ file }) => file)]
    .filter(([, same]) => same.length > 1)
    .map(([file, same]) => ({
      file: join(folder, "answers", file),
      message: "staat meer dan één keer bij exports",
      value: [...new Set(same.map(({ slug }) => slug))].join(", "),
    }));
}

/** Answers that were sent in and that no region names. */
async function unclaimed({ regions }: SurveyYear, folder: string): Promise<Problem[]> {
  const named = new Set(regions.flatMap(({ exports }) => exports.map(({ file }) => file)));
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((file) => /\.(csv|tsv|txt)$/i.test(file) && !named.has(file))
    .sort()
    .map((file) => ({
      file: join(folder, file),
      message: "staat bij geen enkele regio onder exports en is niet gelezen",
    }));
}
