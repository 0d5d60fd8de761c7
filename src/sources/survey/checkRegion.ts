import type { Problem } from "../../domain/problem.ts";
import { type Item, surveyGroups } from "../../domain/questionnaire.ts";
import { regionItems, type SurveyExport, type SurveyRegion, type SurveyYear } from "../../domain/survey.ts";
import { looksLike } from "../nearest.ts";
import { optionCode } from "./answerCode.ts";
import { checkQuestionnaire } from "./checkQuestionnaire.ts";

type Wrong = Omit<Problem, "file">;

/** Whether what a region's file names is there: areas, items, answers, other exports. */
export function checkRegion(
  year: SurveyYear,
  region: SurveyRegion,
  areas: ReadonlySet<string>,
  file: string,
): Problem[] {
  const asked = Object.values(year.questionnaires).flatMap(({ items }) => items);
  const wrong = [
    ...named("areas", region.areas, areas, "is geen gebied van deze uitgave"),
    ...named("without", region.without.items, new Set(asked.map(({ id }) => id)), "is geen vraag van dit jaar"),
    ...surveyGroups.flatMap((group) => wrongAdds(region.adds[group] ?? [], year.questionnaires[group]?.items)),
    ...region.exports.flatMap((one) => wrongExport(year, region, one)),
  ];
  const own = surveyGroups.flatMap((group) => checkQuestionnaire(region.adds[group] ?? [], file));
  return [...wrong.map((one) => ({ file, ...one })), ...own];
}

function named(column: string, values: readonly string[], known: ReadonlySet<string>, message: string): Wrong[] {
  return values
    .filter((value) => !known.has(value))
    .map((value) => ({ column, message, value, ...looksLike(value, known) }));
}

/** A region's own items may not be taken for those of the model. */
function wrongAdds(added: readonly Item[], model: readonly Item[] | undefined): Wrong[] {
  if (added.length > 0 && model === undefined)
    return [{ column: "adds", message: "voegt vragen toe aan een groep die dit jaar geen vragenlijst heeft" }];
  return added.flatMap(({ id, subgroups }) => [
    ...(id.startsWith("X") ? [] : [{ column: id, message: "is een vraag van de regio; het nummer begint met X" }]),
    ...(subgroups === undefined ? [] : [{ column: id, message: "heeft subgroups; die zijn van de vragenlijst" }]),
  ]);
}

function wrongExport(year: SurveyYear, region: SurveyRegion, from: SurveyExport): Wrong[] {
  const { group, file, columns = {}, answers = {}, until, corrects } = from;
  if (year.questionnaires[group] === undefined)
    return [{ column: "exports", message: "is van een groep die dit jaar geen vragenlijst heeft", value: file }];
  const items = new Map(regionItems(year, region, group).map((item) => [item.id, item]));
  const ids = new Set(items.keys());
  const others = region.exports.filter((other) => other.group === group && other !== from);
  const earlier = new Set(others.map((other) => other.file));
  return [
    ...named("columns", Object.values(columns), ids, "is geen vraag die deze regio stelde"),
    ...named("answers", Object.keys(answers), ids, "is geen vraag die deze regio stelde"),
    ...Object.entries(answers).flatMap(([id, own]) => wrongAnswers(items.get(id), Object.values(own))),
    ...named("corrects", corrects === undefined ? [] : [corrects], earlier, "is geen andere export van deze groep"),
    ...(until !== undefined && from.from !== undefined && until < from.from
      ? [{ column: "until", message: "ligt voor from", value: until }]
      : []),
  ];
}

function wrongAnswers(item: Item | undefined, wanted: readonly string[]): Wrong[] {
  if (item === undefined) return [];
  return wanted
    .filter((option) => optionCode(item, option) === null)
    .map((value) => ({ column: `answers ${item.id}`, message: "is geen antwoord van deze vraag", value }));
}
