import { stringify } from "yaml";
import type { Register } from "../../domain/area.ts";
import type { SurveyGroup } from "../../domain/questionnaire.ts";
import { regionItems, SurveyRegion } from "../../domain/survey.ts";
import { between, draw } from "../random.ts";
import { addedItems } from "./addedItems.ts";
import { type CountedRound, codesFile, countedLines, quotesFile } from "./codeFiles.ts";
import { type Editions, editionsOf, inOrder } from "./correction.ts";
import { exportFile } from "./exportForms.ts";
import { inventRespondents } from "./inventRespondents.ts";
import type { Questionnaires } from "./readQuestionnaires.ts";
import { regionAreas } from "./regionAreas.ts";
import { openDays, type Round, submissions } from "./submission.ts";
import { formOf, groupsOf, type RegionPlan, regionsIn, surveyYears } from "./surveyPlan.ts";

/** Regions, exports, codes and quotes of the demo survey, by their paths in the data folder. */
export function surveyFiles(register: Register, questionnaires: Questionnaires): Map<string, string> {
  return new Map(surveyYears.flatMap((year) => yearFiles(register, questionnaires, year)));
}

type File = [path: string, text: string];

function yearFiles(register: Register, questionnaires: Questionnaires, year: number): File[] {
  const regions = regionsIn(year).map((plan) => inventRegion(plan, register, questionnaires, year));
  const rounds = regions.flatMap(({ rounds }) => rounds);
  const files = [...regions.flatMap(({ files }) => files), ["codes.csv", codesFile(rounds)] satisfies File];
  const quotes: File = ["quotes.csv", quotesFile(rounds)];
  return [...files, quotes].map(([path, text]) => [`survey-${year}/${path}`, text]);
}

/** A region's own file and its exports, with the lines that count. */
function inventRegion(
  plan: RegionPlan,
  register: Register,
  questionnaires: Questionnaires,
  year: number,
): { files: File[]; rounds: CountedRound[] } {
  const { code, name } = register.areas.find(({ kind, slug }) => kind === "jeugdregio" && slug === plan.slug)!;
  const file = { name, areas: regionAreas(register, code), ...ownQuestions(plan.slug, year) };
  const region = { slug: plan.slug, ...SurveyRegion.parse(file) };
  const rounds = groupsOf(plan, year).map((group): Round => {
    const items = regionItems({ year, questionnaires: questionnaires.get(year)!, regions: [] }, region, group);
    return { region: plan.slug, year, group, items };
  });
  const filled = rounds.map((round) => ({ round, ...fillIn(round) }));
  const exports = filled.flatMap(({ round, first, corrected }) => [
    exportOf(round, first.length),
    ...(corrected === undefined ? [] : [correctedExport(round, first.length)]),
  ]);
  const form = formOf(plan, year);
  return {
    files: [
      [`regions/${plan.slug}.yaml`, stringify({ ...file, exports }, { lineWidth: 0 })],
      ...filled.flatMap(({ round, first, corrected }): File[] => [
        [`answers/${fileName(round)}`, exportFile(form, first, round)],
        ...(corrected === undefined
          ? []
          : [[`answers/${correctedName(round)}`, exportFile(form, corrected, round)] satisfies File]),
      ]),
    ],
    rounds: filled.map(({ round, first }) => ({ ...round, form, lines: countedLines(first) })),
  };
}

function ownQuestions(region: string, year: number): Pick<Partial<SurveyRegion>, "without" | "adds"> {
  const adds = addedItems(region, year) as SurveyRegion["adds"];
  return {
    ...(region === "groningen" && year >= 2020 ? { without: { themes: ["preventie"], items: [] } } : {}),
    ...(Object.keys(adds).length > 0 ? { adds } : {}),
  };
}

function fillIn(round: Round): Editions {
  const respondents = inventRespondents(round.region, round.year, round.group, round.items);
  return editionsOf(submissions(inOrder(respondents, round), round), round);
}

/** What the region's file says of an export. Policy staff are all invited; of others not every region knows how many. */
function exportOf(round: Round, lines: number): Record<string, unknown> {
  const { region, year, group } = round;
  const isPolicy = group === "beleid";
  const share = isPolicy
    ? between(0.45, 0.85, "response", region, year)
    : between(0.24, 0.68, "response", region, year);
  const isKnown = isPolicy || region === "flevoland" || draw("invited", region, group) < 0.7;
  return {
    group,
    file: fileName(round),
    ...(isKnown ? { invited: Math.ceil(lines / share) } : {}),
    ...(isPolicy ? { everyone: true } : {}),
    ...openDays(year),
  };
}

function correctedExport(round: Round, lines: number): Record<string, unknown> {
  return { ...exportOf(round, lines), file: correctedName(round), corrects: fileName(round) };
}

function fileName({ region, group }: { region: string; group: SurveyGroup }): string {
  return `${region}-${group}.csv`;
}

function correctedName({ region, group }: { region: string; group: SurveyGroup }): string {
  return `${region}-${group}-verbeterd.csv`;
}
